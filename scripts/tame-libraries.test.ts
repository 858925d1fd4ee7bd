// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withFixedDecoders, withoutHtml, withoutParserSearch } from './tame-libraries.ts';

const MODULES = path.resolve(import.meta.dirname, '../node_modules');
const library = (name: string): string => readFileSync(path.join(MODULES, name), 'utf8');
/** What all the changes are about; a string that contains it, as pdf.js has, is no import. */
const DYNAMIC = /import\((?!["'])/g;

interface Preact {
  h: (tag: string, props: object, ...children: string[]) => object;
  render: (node: object, into: object) => void;
}

it('renders text as before, and nothing as HTML', async () => {
  const code = withoutHtml(library('preact/dist/preact.mjs'));
  expect(code).not.toMatch(/\.innerHTML=(?!=)/);
  const { h, render } = (await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  )) as unknown as Preact;
  render(h('p', {}, '<b>1</b>'), document.body);
  expect(document.body.textContent).toBe('<b>1</b>');
  render(h('p', { dangerouslySetInnerHTML: { __html: '<b>1</b>' } }), document.body);
  expect(document.querySelector('b')).toBeNull();
});

it('pdf.js imports no parser by itself', () => {
  const original = library('pdfjs-dist/build/pdf.min.mjs');
  expect(original).toContain('this.workerSrc)');
  const code = withoutParserSearch(original);
  expect(code).not.toContain('this.workerSrc)');
  expect(code.match(DYNAMIC)).toBeNull();
});

it('the parser names exactly the decoders that lie beside it', () => {
  const original = library('pdfjs-dist/build/pdf.worker.min.mjs');
  const code = withFixedDecoders(original);
  expect(code.match(DYNAMIC)).toBeNull();
  const named = Array.from(code.matchAll(/import\("\.\/wasm\/([^"]+)"\)/g), ([, name]) => name ?? '');
  const asked = Array.from(original.matchAll(/_noWasmFilename="([^"]+)"/g), ([, name]) => name ?? '');
  const there = readdirSync(path.join(MODULES, 'pdfjs-dist/wasm')).filter((name) =>
    name.endsWith('_nowasm_fallback.js'),
  );
  expect(named.toSorted()).toEqual(there.toSorted());
  expect(asked.toSorted()).toEqual(there.toSorted());
});

it('an update that moves the place is noticed', () => {
  expect(() => withoutHtml('a.innerHTML = b')).toThrow('found 0');
  expect(() => withoutParserSearch('')).toThrow('found 0');
  expect(() => withFixedDecoders('import(`${a}`)')).toThrow('found 0');
});
