import type { Plugin } from 'vite';

/**
 * Changes to two libraries at build time: what nobody here uses, and what a store's linter rightly points at, is not in
 * the extension. Each change names the one place it is made at and fails the build when an update has moved that place.
 */

/** Where pdf.js and its parser lie in the built extension, for the pages and workers that import them. */
const PDFJS = new Set(['/pdfjs/pdf.min.mjs', '/pdfjs/pdf.worker.min.mjs']);

/** Makes the changes to what is bundled, and leaves pdf.js where the build copies it. */
export function tameLibraries(): Plugin {
  return {
    name: 'gouji-tame-libraries',
    enforce: 'pre',
    resolveId: (id) => (PDFJS.has(id) ? { id, external: 'absolute' } : null),
    transform: (code, id) =>
      id.endsWith('/preact/dist/preact.mjs') ? { code: withoutHtml(code), map: null } : null,
  };
}

/** Preact without the property that puts text into a page as HTML; an element that has it stays empty. Throws when the place is not found. */
export function withoutHtml(code: string): string {
  return replaceOnce(code, /\(\w+\.innerHTML=\w+\.__html\)/g, () => '0');
}

/** pdf.js without the import of a parser from wherever a setting says: ours is always handed to it. Throws when the place is not found. */
export function withoutParserSearch(code: string): string {
  return replaceOnce(
    code,
    /import\(\s*(?:\/\*[^*]*\*\/\s*)*this\.workerSrc\)/g,
    () => '{ WorkerMessageHandler: null }',
  );
}

/** pdf.js's parser with the addresses of its two decoders written out instead of put together. Throws when the place is not found. */
export function withFixedDecoders(code: string): string {
  const decoder = (name: string): string => `import("./wasm/${name}_nowasm_fallback.js")`;
  return replaceOnce(
    code,
    /import\(\s*(?:\/\*[^*]*\*\/\s*)*`\$\{[\w.#]+\}\$\{this\._noWasmFilename\}`\)/g,
    () => `this._noWasmFilename.startsWith("jbig2")?${decoder('jbig2')}:${decoder('openjpeg')}`,
  );
}

function replaceOnce(code: string, place: RegExp, by: () => string): string {
  const found = code.match(place)?.length ?? 0;
  if (found !== 1) throw new Error(`expected one place like ${String(place)}, found ${String(found)}`);
  return code.replace(place, by);
}
