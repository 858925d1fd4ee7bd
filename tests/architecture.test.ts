import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as rules from './architecture/rules.ts';
import type { SourceFile } from './architecture/scan.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Every file of the project's own folders. */
function projectFiles(): SourceFile[] {
  return ['lib', 'components', 'entrypoints', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|css|md)$/.test(entry.name))
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return {
          path: path.relative(ROOT, file).split(path.sep).join('/'),
          text: readFileSync(file, 'utf8'),
        };
      }),
  );
}

const files = projectFiles();

it('sees the project', () => {
  expect(files.map((file) => file.path)).toContain('lib/inspect.ts');
});

describe('the project keeps its own rules', () => {
  it.each([
    ['modules import only what their boundary allows', rules.boundaries],
    ['pure modules are pure', rules.purity],
    ['no import cycles', rules.cycles],
    ['content scripts stay out of the database, the probe out of the analysis', rules.contentScripts],
    ['relative imports name the file', rules.importExtensions],
    ['no index files', rules.noBarrels],
    ['no names that say nothing', rules.names],
    ['no file is too long', rules.size],
    ['every lib folder has a README', rules.folderNotes],
    ['no Chinese text in views', rules.noChineseInViews],
    ['identifiers are English', rules.englishIdentifiers],
  ])('%s', (_title, rule) => {
    expect(rule(files)).toEqual([]);
  });
});
