/** The formats of the command line: the extension's own readers, equipped with what Node has. */
import path from 'node:path';
import { decodeText } from '../../lib/formats/decode-text.ts';
import type { Format } from '../../lib/formats/format.ts';
import { htmlFormat } from '../../lib/formats/html-file.ts';
import type { FrameLoader } from '../../lib/formats/html-file.ts';
import { LARGEST_FILE } from '../../lib/formats/read-file.ts';
import { listFormats } from '../../lib/formats/registry.ts';
import { pdfFormat } from '../../lib/formats/pdf.ts';
import { pdfEquipment } from './pdf-equipment.ts';
import { readBytes } from './read-bytes.ts';

/** All formats for a file in this folder; null for standard input, whose frames cannot be found. */
export function formatsFor(folder: string | null): readonly Format[] {
  return listFormats([
    pdfFormat(pdfEquipment),
    htmlFormat(folder === null ? undefined : framesBeside(folder)),
  ]);
}

/** Frames whose page lies beside this one. Nothing is fetched, and nothing outside the page's own folder is opened. */
function framesBeside(folder: string): FrameLoader {
  return async (src) => {
    const name = src.replace(/[?#].*$/, '').replace(/^\.\//, '');
    // Matches `inner.html` and `./frames/a.htm`, not `../b.html`, `/c.html` or `http://d/e.html`.
    if (!/^[\p{L}\p{N}_-][\p{L}\p{N}_./-]*\.x?html?$/iu.test(name) || name.includes('..')) return null;
    const read = await readBytes(path.join(folder, name), LARGEST_FILE);
    if (!read.ok) return null;
    const decoded = decodeText(read.bytes);
    return decoded.ok ? decoded.text : null;
  };
}
