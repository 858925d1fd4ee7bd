import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { registry } from '../lib/checks/registry.ts';
import { checkDocs, stalePages } from './docs-checks.ts';

it('docs/checks says what the checks say (else run "npm run docs")', () => {
  expect(stalePages(registry)).toEqual([]);
});

describe('the pages', () => {
  const pages = checkDocs(registry);

  it('has one for every check, and the index lists each', () => {
    for (const { id } of registry) {
      expect([...pages.keys()]).toContain(`${id}.md`);
      expect(pages.get('README.md')).toContain(`(${id}.md)`);
    }
    expect(pages.size).toBe(registry.length + 1);
  });

  it('shows every example that breaks with a sentence in both languages', () => {
    for (const { id, examples } of registry) {
      const breaks = examples.filter(({ kind }) => kind === 'breaks').length;
      const told = pages.get(`${id}.md`)?.match(/^> (?:error|warning|info): /gm)?.length ?? 0;
      expect(told, id).toBeGreaterThanOrEqual(breaks);
    }
  });

  it('leaves no placeholder of a sentence unfilled', () => {
    for (const [name, text] of pages) expect(text.match(/^> .*\{\w+\}/gm), name).toBeNull();
  });
});

it('names pages that are missing, changed or of no check', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-docs-'));
  const [first, second] = registry;
  if (first === undefined || second === undefined) throw new Error('no checks');
  const pages = checkDocs([first, second]);
  for (const [name, text] of pages) writeFileSync(path.join(folder, name), text);
  expect(stalePages([first, second], folder)).toEqual([]);
  writeFileSync(path.join(folder, `${first.id}.md`), 'changed');
  writeFileSync(path.join(folder, 'no-such-check.md'), 'left over');
  expect(stalePages([first, second], folder)).toEqual([`${first.id}.md`, 'no-such-check.md']);
  rmSync(folder, { recursive: true });
});
