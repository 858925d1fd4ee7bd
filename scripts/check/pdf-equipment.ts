/** pdf.js for Node: its legacy build, with the character maps that it brings along. Loaded when the first PDF turns up. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PdfEngine } from '../../lib/formats/pdf/engine.ts';
import type { PdfEquipment } from '../../lib/formats/pdf.ts';

let equipment: Promise<PdfEquipment> | null = null;

export function pdfEquipment(): Promise<PdfEquipment> {
  equipment ??= load();
  return equipment;
}

async function load(): Promise<PdfEquipment> {
  // The module's own types are wider than what reading needs of it.
  const engine = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfEngine;
  const root = path.dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  const folder = (name: string): string => path.join(root, name) + path.sep;
  return {
    engine,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
  };
}
