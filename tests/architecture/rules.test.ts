import { describe, expect, it } from 'vitest';
import * as rules from './rules.ts';
import { importsOf, scan } from './scan.ts';
import type { SourceFile } from './scan.ts';

const file = (path: string, text = ''): SourceFile => ({ path, text });

describe('each rule fails on a bad sample and passes on a good one', () => {
  const samples: [string, rules.Rule, SourceFile[], SourceFile[]][] = [
    [
      'boundaries, modules',
      rules.boundaries,
      [file('lib/money/a.ts', "import type { B } from '../store/b.ts';")],
      [file('lib/extract/a.ts', "import { b } from '../money/b.ts';")],
    ],
    [
      'boundaries, packages',
      rules.boundaries,
      [file('components/A.tsx', "import Dexie from 'dexie';")],
      [file('lib/store/a.ts', "import Dexie from 'dexie';")],
    ],
    ['boundaries, unknown folders', rules.boundaries, [file('lib/stuff/a.ts')], [file('lib/money/a.ts')]],
    [
      'boundaries, dynamic imports',
      rules.boundaries,
      [file('lib/checks/a.ts', "const b = import('../formats/b.ts');")],
      [file('lib/checks/a.ts', "// import('../formats/b.ts')")],
    ],
    [
      'purity',
      rules.purity,
      [file('lib/checks/a.ts', 'export const now = (): number => Date.now();')],
      [file('lib/checks/a.ts', "// Date.now() is not asked\nexport const a = 'await';")],
    ],
    [
      'cycles',
      rules.cycles,
      [
        file('lib/money/a.ts', "import { b } from './b.ts';"),
        file('lib/money/b.ts', "import type { A } from './a.ts';"),
      ],
      [file('lib/money/a.ts', "import { b } from './b.ts';"), file('lib/money/b.ts')],
    ],
    [
      'content scripts',
      rules.contentScripts,
      [
        file('entrypoints/a.content/index.ts', "import { b } from '../../lib/messages/b.ts';"),
        file('lib/messages/b.ts', "import { c } from '../store/c.ts';"),
        file('lib/store/c.ts'),
      ],
      [
        file('entrypoints/a.content/index.ts', "import type { C } from '../../lib/store/c.ts';"),
        file('lib/store/c.ts'),
      ],
    ],
    [
      'the probe',
      rules.contentScripts,
      [
        file('entrypoints/probe.content.ts', "import { a } from '../lib/checks/a.ts';"),
        file('lib/checks/a.ts'),
      ],
      [
        file('entrypoints/disclosure.content.ts', "import { a } from '../lib/checks/a.ts';"),
        file('lib/checks/a.ts'),
      ],
    ],
    [
      'import extensions',
      rules.importExtensions,
      [file('lib/money/a.ts', "import { b } from './b';")],
      [
        file(
          'lib/money/a.ts',
          "import { b } from './b.ts';\nimport './c.css';\nimport d from './d.css?inline';",
        ),
      ],
    ],
    ['index files', rules.noBarrels, [file('lib/money/index.ts')], [file('entrypoints/a.content/index.ts')]],
    ['names', rules.names, [file('lib/money/string-utils.ts')], [file('lib/money/community.ts')]],
    [
      'size',
      rules.size,
      [file('lib/money/a.ts', '\n'.repeat(501))],
      [file('lib/lexicon/a.ts', '\n'.repeat(501))],
    ],
    [
      'entrypoint size',
      rules.size,
      [file('entrypoints/background.ts', '\n'.repeat(301))],
      [file('lib/money/a.ts', '\n'.repeat(301))],
    ],
    [
      'folder notes',
      rules.folderNotes,
      [file('lib/money/a.ts')],
      [file('lib/money/a.ts'), file('lib/money/README.md'), file('lib/inspect.ts')],
    ],
    [
      'Chinese text in views',
      rules.noChineseInViews,
      [file('components/A.tsx', 'export const A = () => <p>预算</p>;')],
      [file('components/A.tsx', '// 预算\nexport const A = () => <p />;')],
    ],
    [
      'English identifiers',
      rules.englishIdentifiers,
      [file('lib/checks/a.ts', 'const 合计 = 1;')],
      [file('lib/checks/a.ts', "const total = '合计'; // 合计\nconst pattern = /合计['\"]/;")],
    ],
  ];

  it.each(samples)('%s', (_title, rule, bad, good) => {
    expect(rule(bad)).toHaveLength(1);
    expect(rule(good)).toEqual([]);
  });
});

describe('reading imports', () => {
  it.each([
    ["import a from './a.ts';", './a.ts', false],
    ["import type { A } from './a.ts';", './a.ts', true],
    ["import {\n  a,\n  b,\n} from './a.ts';", './a.ts', false],
    ["export { a } from './a.ts';", './a.ts', false],
    ["export type { A } from './a.ts';", './a.ts', true],
    ["import './a.css';", './a.css', false],
    ["const a = await import('./a.ts');", './a.ts', false],
  ])('%s', (text, specifier, typeOnly) => {
    expect(importsOf(text)).toEqual([{ specifier, typeOnly }]);
  });

  it.each([
    "export const a = 'x';",
    "export type A =\n  'x' | 'y';",
    "export interface A {\n  kind: 'x' }",
    "// import a from './a.ts';",
    "const s = `import('./a.ts`;",
  ])('none in %s', (text) => {
    expect(importsOf(text)).toEqual([]);
  });
});

it('keeps line numbers and blanks comments, strings, templates and patterns', () => {
  const { codeOnly } = scan(
    "const a = 'x'; /* y\n y */ const b = `${'}'}z`;\nconst c = 1 / 2; const d = /['\"/]z/;",
  );
  expect(codeOnly.split('\n')).toHaveLength(3);
  expect(codeOnly).not.toMatch(/[xyz]/);
  expect(codeOnly).toContain('const c = 1 / 2;');
});
