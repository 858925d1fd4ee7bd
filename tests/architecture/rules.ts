/** The architecture rules. Each takes files and returns one sentence per breach; no breach, no sentence. */
import path from 'node:path';
import { BOUNDARIES, NEVER_IN_CONTENT_SCRIPTS, NEVER_IN_PROBE } from './boundaries.ts';
import { importsOf, scan } from './scan.ts';
import type { SourceFile } from './scan.ts';

/** A rule over all files of the project. */
export type Rule = (files: readonly SourceFile[]) => string[];

const LINE_LIMIT = 500;
const ENTRYPOINT_LINE_LIMIT = 300;
/** Folders whose files are mostly data. */
const DATA = ['lib/lexicon/', 'lib/i18n/'];
const IMPURE =
  /\b(?:async|await|Promise|Date\.now|new Date|Math\.random|fetch|setTimeout|setInterval|performance\.|crypto|globalThis|process|console|browser\.|chrome\.|window\.)/;
const CJK = /[\u3400-\u9fff]/;

const isTest = (file: SourceFile): boolean => /\.test\.tsx?$/.test(file.path);
const isCode = (file: SourceFile): boolean => /\.tsx?$/.test(file.path);
const production = (files: readonly SourceFile[]): SourceFile[] =>
  files.filter((file) => isCode(file) && !isTest(file) && moduleOf(file.path) !== null);

/** The module a file belongs to: `lib/money`, `lib/inspect.ts`, `components`, `entrypoints`; null for all else. */
export function moduleOf(file: string): string | null {
  const [top = '', second = ''] = file.split('/');
  if (top === 'lib') return `lib/${second}`;
  return top === 'components' || top === 'entrypoints' ? top : null;
}

/** Modules import only what the table in `boundaries.ts` allows. */
export const boundaries: Rule = (files) =>
  production(files).flatMap((file) => {
    const own = moduleOf(file.path) ?? '';
    const boundary = BOUNDARIES[own];
    if (boundary === undefined) return [`${file.path}: ${own} is not in tests/architecture/boundaries.ts`];
    return importsOf(file.text).flatMap(({ specifier }) => {
      if (specifier.startsWith('.')) {
        const target = moduleOf(resolve(file.path, specifier)) ?? resolve(file.path, specifier);
        const fine = target === own || boundary.modules.includes(target) || boundary.modules.includes('*');
        return fine ? [] : [`${file.path}: ${own} may not import ${target}`];
      }
      const fine = boundary.packages.includes(specifier) || boundary.packages.includes('*');
      return fine ? [] : [`${file.path}: ${own} may not import the package ${specifier}`];
    });
  });

/** Pure modules know no clock, no chance, no page and no waiting. */
export const purity: Rule = (files) =>
  production(files)
    .filter((file) => BOUNDARIES[moduleOf(file.path) ?? '']?.pure === true)
    .flatMap((file) => {
      const found = IMPURE.exec(scan(file.text).codeOnly);
      return found === null ? [] : [`${file.path}: ${found[0]} in a pure module`];
    });

/** No file imports itself by way of others, types included. */
export const cycles: Rule = (files) => {
  const graph = importGraph(production(files), true);
  const finished = new Set<string>();
  const breaches: string[] = [];
  function visit(file: string, chain: readonly string[]): void {
    const seen = chain.indexOf(file);
    if (seen >= 0) {
      breaches.push(`cycle: ${[...chain.slice(seen), file].join(' → ')}`);
      return;
    }
    if (finished.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...chain, file]);
    finished.add(file);
  }
  for (const file of graph.keys()) visit(file, []);
  return breaches;
};

/** Content scripts live in the page's origin and never open the database; the probe stays small. */
export const contentScripts: Rule = (files) => {
  const graph = importGraph(production(files), false);
  return [...graph.keys()].filter(isContentScript).flatMap((entry) => {
    const banned = /probe/.test(entry)
      ? [...NEVER_IN_CONTENT_SCRIPTS, ...NEVER_IN_PROBE]
      : NEVER_IN_CONTENT_SCRIPTS;
    return [...reach(graph, entry)]
      .filter((file) => banned.includes(moduleOf(file) ?? '') || banned.includes(file))
      .map((file) => `${entry} reaches ${file}`);
  });
};

/** Relative imports name the file, extension included: Node, Vite and the reader then agree on it. */
export const importExtensions: Rule = (files) =>
  files.filter(isCode).flatMap((file) =>
    importsOf(file.text)
      .filter(
        ({ specifier }) =>
          specifier.startsWith('.') && !/\.(?:tsx?|css|json|svg|png)(?:\?\w+)?$/.test(specifier),
      )
      .map(({ specifier }) => `${file.path}: write the extension of ${specifier}`),
  );

/** Import the file itself; an `index.ts` hides where things are. */
export const noBarrels: Rule = (files) =>
  files
    .filter((file) => /^(?:lib|components)\/(?:.*\/)?index\.tsx?$/.test(file.path))
    .map((file) => `${file.path}: no index files under lib and components`);

/** A name must say what is inside. */
export const names: Rule = (files) =>
  files
    .filter((file) => /(?:^|[/.-])(?:utils?|helpers?|common|misc)(?:[/.-]|$)/.test(file.path))
    .map((file) => `${file.path}: "utils", "helpers", "common" and "misc" say nothing`);

/** Long files are two files. */
export const size: Rule = (files) =>
  files
    .filter(
      (file) =>
        (isCode(file) || file.path.endsWith('.css')) && !DATA.some((folder) => file.path.startsWith(folder)),
    )
    .flatMap((file) => {
      const lines = file.text.split('\n').length - 1;
      const limit = file.path.startsWith('entrypoints/') ? ENTRYPOINT_LINE_LIMIT : LINE_LIMIT;
      return lines > limit ? [`${file.path}: ${String(lines)} lines, at most ${String(limit)}`] : [];
    });

/** Every folder of `lib` says in a few lines what belongs there. */
export const folderNotes: Rule = (files) => {
  const paths = new Set(files.map((file) => file.path));
  const folders = new Set(files.flatMap((file) => /^lib\/[^/]+(?=\/)/.exec(file.path)?.[0] ?? []));
  return [...folders]
    .filter((folder) => !paths.has(`${folder}/README.md`))
    .map((folder) => `${folder}: README.md is missing`);
};

/** Words a reader sees come from `lib/i18n` in both languages, never from a view or an entrypoint. */
export const noChineseInViews: Rule = (files) =>
  files
    .filter((file) => isCode(file) && !isTest(file) && /^(?:components|entrypoints)\//.test(file.path))
    .flatMap((file) => {
      const line = scan(file.text)
        .withoutComments.split('\n')
        .findIndex((text) => CJK.test(text));
      return line < 0 ? [] : [`${file.path}:${String(line + 1)}: this text belongs in lib/i18n`];
    });

/** Code is written in English; Chinese stands in strings, patterns, comments and the keys of tables of words. */
export const englishIdentifiers: Rule = (files) =>
  production(files).flatMap((file) => {
    // Matches `const 合计 =` and `function 求和(`, not the key in `{ 合计: 1 }`.
    const declared = /\b(?:const|let|function|class|interface|type|import)\s+[\w$]*[\u3400-\u9fff]/;
    const line = scan(file.text)
      .codeOnly.split('\n')
      .findIndex((text) => declared.test(text));
    return line < 0 ? [] : [`${file.path}:${String(line + 1)}: a Chinese identifier`];
  });

function isContentScript(file: string): boolean {
  // Matches `entrypoints/probe.content.ts` and `entrypoints/disclosure.content/index.ts`, not `entrypoints/popup/main.tsx`.
  return /^entrypoints\/(?:[^/]+\.content\.tsx?|[^/]+\.content\/index\.tsx?|content\/index\.tsx?|content\.tsx?)$/.test(
    file,
  );
}

function importGraph(files: readonly SourceFile[], withTypes: boolean): Map<string, string[]> {
  const paths = new Set(files.map((file) => file.path));
  return new Map(
    files.map((file) => [
      file.path,
      importsOf(file.text)
        .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && (withTypes || !typeOnly))
        .map(({ specifier }) => resolve(file.path, specifier))
        .filter((target) => paths.has(target)),
    ]),
  );
}

function reach(graph: ReadonlyMap<string, readonly string[]>, entry: string): Set<string> {
  const reached = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...(graph.get(file) ?? []));
  }
  return reached;
}

function resolve(from: string, specifier: string): string {
  return path.posix.join(path.posix.dirname(from), specifier.replace(/\?\w+$/, ''));
}
