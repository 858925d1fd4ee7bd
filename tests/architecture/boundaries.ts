/** Who may import whom. Folders of `lib`, its single files, `components` and `entrypoints` are the modules. */

/** What one module may import. */
export interface Boundary {
  /** Other modules; a module may always import its own files. */
  modules: readonly string[];
  /** Packages, by name or by name and path. */
  packages: readonly string[];
  /** True for modules that must give the same answer in a page, a worker and Node: no clock, no chance, no waiting. */
  pure?: boolean;
}

const MODEL = ['money', 'source', 'disclosure'] as const;

export const BOUNDARIES: Readonly<Record<string, Boundary>> = {
  'lib/errors.ts': { modules: [], packages: [] },
  'lib/money': { modules: [], packages: [], pure: true },
  'lib/source': { modules: [], packages: [], pure: true },
  'lib/disclosure': { modules: lib('money', 'source'), packages: [], pure: true },
  'lib/lexicon': { modules: lib('money', 'disclosure'), packages: [], pure: true },
  'lib/extract': { modules: lib(...MODEL, 'lexicon'), packages: [], pure: true },
  'lib/checks': { modules: lib(...MODEL, 'lexicon'), packages: [], pure: true },
  'lib/detect': { modules: lib(...MODEL, 'lexicon'), packages: [], pure: true },
  // Of the lexicon, text reading needs the folding of characters and the words that begin a row.
  'lib/formats': { modules: lib('source', 'lexicon', 'errors.ts'), packages: ['fflate', 'parse5'] },
  'lib/inspect.ts': {
    modules: lib(...MODEL, 'lexicon', 'detect', 'extract', 'checks'),
    packages: [],
    pure: true,
  },
  'lib/i18n': { modules: lib(...MODEL, 'lexicon', 'checks', 'report'), packages: [], pure: true },
  'lib/report': {
    modules: lib(...MODEL, 'lexicon', 'checks', 'detect', 'i18n', 'inspect.ts'),
    packages: ['zod/mini'],
    pure: true,
  },
  'lib/notes': { modules: lib(...MODEL, 'report', 'errors.ts'), packages: ['zod/mini'] },
  'lib/anchoring': {
    modules: lib(...MODEL, 'lexicon', 'formats', 'report', 'notes', 'errors.ts'),
    packages: ['zod/mini'],
  },
  'lib/highlight': {
    modules: lib(...MODEL, 'formats', 'anchoring', 'report', 'notes', 'errors.ts'),
    packages: [],
  },
  'lib/platform': { modules: lib('errors.ts'), packages: ['wxt/browser', '#imports'] },
  'lib/messages': {
    modules: lib('source', 'report', 'notes', 'platform', 'errors.ts'),
    packages: ['zod/mini'],
  },
  'lib/inspection': {
    modules: lib(
      ...MODEL,
      'checks',
      'detect',
      'inspect.ts',
      'report',
      'i18n',
      'messages',
      'platform',
      'errors.ts',
    ),
    packages: ['zod/mini'],
  },
  'lib/store': {
    modules: lib('source', 'report', 'notes', 'errors.ts'),
    packages: ['dexie', 'preact/hooks', 'zod/mini'],
  },
  'lib/background': {
    modules: lib(
      'source',
      'report',
      'notes',
      'messages',
      'inspection',
      'store',
      'platform',
      'i18n',
      'errors.ts',
    ),
    packages: ['zod/mini'],
  },
  'lib/exchange': {
    modules: lib('money', 'source', 'report', 'notes', 'i18n', 'errors.ts'),
    packages: ['write-excel-file/universal', 'zod/mini'],
  },
  'lib/page': {
    modules: [
      ...lib(...MODEL, 'lexicon', 'detect', 'formats', 'inspection', 'report', 'i18n', 'checks', 'notes'),
      ...lib('anchoring', 'highlight', 'messages', 'platform', 'errors.ts'),
      'components',
    ],
    packages: ['preact', 'zod/mini'],
  },
  'lib/viewer': {
    modules: lib(
      ...MODEL,
      'lexicon',
      'detect',
      'formats',
      'inspect.ts',
      'checks',
      'report',
      'i18n',
      'notes',
      'anchoring',
      'highlight',
      'messages',
      'platform',
      'page',
      'errors.ts',
    ),
    // The package for its types alone; pdf.js and its parser are where the build puts them.
    packages: ['pdfjs-dist', '/pdfjs/pdf.min.mjs', '/pdfjs/pdf.worker.min.mjs'],
  },
  components: {
    modules: lib(...MODEL, 'report', 'i18n', 'checks', 'messages', 'notes', 'errors.ts'),
    packages: ['preact', 'preact/hooks'],
  },
  entrypoints: { modules: ['*'], packages: ['*'] },
};

function lib(...names: string[]): string[] {
  return names.map((name) => `lib/${name}`);
}

/**
 * Folders and files that a content script may not reach at run time, by any chain of imports: the database, the readers
 * of files with the libraries they bring along, and the reading and checking itself, which the background does.
 */
export const NEVER_IN_CONTENT_SCRIPTS: readonly string[] = [
  'lib/store',
  'lib/background',
  'lib/inspect.ts',
  'lib/inspection/serve-inspections.ts',
  'lib/extract',
  'lib/checks/registry.ts',
  'lib/formats/registry.ts',
  'lib/formats/parse5-tree.ts',
  'lib/formats/container/zip-archive.ts',
];

/** What the probe, which runs on every page, may not reach: the analysis is loaded only after it says yes. */
export const NEVER_IN_PROBE: readonly string[] = [
  'lib/extract',
  'lib/checks',
  'lib/report',
  'lib/highlight',
  'lib/i18n',
  'components',
];
