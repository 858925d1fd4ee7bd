import type { Plugin } from 'vite';

/**
 * Changes to two libraries at build time: what nobody here uses, and what a store's linter rightly points at, is not in
 * the extension. Each change names the one place it is made at and fails the build when an update has moved that place.
 */

/** Where pdf.js's parser lies in the built extension, for the worker that imports it. */
const PARSER = '/pdfjs/pdf.worker.min.mjs';

/** Applies the changes, and leaves pdf.js's parser where the build copies it. */
export function tameLibraries(): Plugin {
  return {
    name: 'gouji-tame-libraries',
    enforce: 'pre',
    resolveId: (id) => (id === PARSER ? { id, external: 'absolute' } : null),
    transform(code, id) {
      if (id.endsWith('/preact/dist/preact.mjs')) return { code: withoutHtml(code), map: null };
      if (id.endsWith('/pdfjs-dist/build/pdf.mjs')) return { code: withoutParserSearch(code), map: null };
      return null;
    },
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
    /await import\(\s*(?:\/\*[^*]*\*\/\s*)*this\.workerSrc\)/g,
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
