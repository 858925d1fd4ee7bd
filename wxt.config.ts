import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import type { ResolvedPublicFile } from 'wxt';
import { explainChecks } from './scripts/explain-checks.ts';
import { highlightRules } from './scripts/highlight-rules.ts';
import { stripDocumentation } from './scripts/strip-documentation.ts';
import { tameLibraries, withFixedDecoders, withoutParserSearch } from './scripts/tame-libraries.ts';

/** pdf.js and its parser, each once for pages and workers, as we change them. */
const PDFJS_CHANGED: Readonly<Record<string, (code: string) => string>> = {
  'build/pdf.min.mjs': withoutParserSearch,
  'build/pdf.worker.min.mjs': withFixedDecoders,
};
/** What they load at run time: character maps, fonts, and decoders without WebAssembly. */
const PDFJS_FILES = /^(?:cmaps\/.+|standard_fonts\/.+|wasm\/.+_nowasm_fallback\.js)$/;

function pdfjsFiles(): ResolvedPublicFile[] {
  const root = path.resolve(import.meta.dirname, 'node_modules/pdfjs-dist');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .flatMap((file): ResolvedPublicFile[] => {
      const absoluteSrc = path.join(root, file);
      const relativeDest = `pdfjs/${file.replace(/^build\//, '')}`;
      const change = PDFJS_CHANGED[file];
      if (change !== undefined)
        return [{ contents: change(readFileSync(absoluteSrc, 'utf8')), relativeDest }];
      return PDFJS_FILES.test(file) ? [{ absoluteSrc, relativeDest }] : [];
    });
}

/** What only Firefox wants to know. */
const FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: 'gouji@gouji.example',
      // Paints highlights, and knows the next key on phones too; the oldest supported long-term version is newer.
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
  // Its own default turns http into https, which many of the sites that publish files do not have.
  content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
} as const;

export default defineConfig({
  imports: false,
  zip: {
    // What a reviewer needs to build the same package: the code, the exact packages, npm's settings; not the tests.
    // WXT leaves out node_modules, .output and everything whose name starts with a dot.
    includeSources: ['**/*', '.npmrc'],
    excludeSources: [
      'tests/**',
      'seeds/**',
      'docs/images/**',
      'scripts/fixtures/**',
      'scripts/zz-*',
      'test-results/**',
      'playwright-report/**',
      'coverage/**',
      '**/*.tsbuildinfo',
      '**/*.log',
    ],
  },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...pdfjsFiles());
    },
  },
  // The viewer's worker loads parts of itself when they are needed, which only modules can.
  vite: ({ browser }) => ({
    plugins: [preact(), stripDocumentation(), explainChecks(), tameLibraries(), highlightRules(browser)],
    worker: { format: 'es', plugins: () => [stripDocumentation(), tameLibraries()] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    // `unlimitedStorage` asks nothing of the reader; it keeps the browser from clearing notes when the disk gets full.
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      // Firefox has a sidebar without asking.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['*://*.gov.cn/*'],
    optional_host_permissions: ['*://*/*', 'file:///*'],
    commands: {
      'next-finding': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNextFinding__',
      },
      'previous-finding': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandPreviousFinding__',
      },
      // Firefox opens its sidebar itself, under a name of its own.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_commandOpenPanel__',
      },
    },
    ...(browser === 'firefox' && FIREFOX),
  }),
});
