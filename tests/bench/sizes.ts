import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT_EXTENSION } from '../../scripts/launch-browser.ts';
import type { Measurement, MeasurementGroup } from './measurement.ts';

/** Which built files make up a part of the extension, and how large it may be. */
const PARTS: readonly (Measurement & { files: RegExp })[] = [
  part('sizes.probe', 'probe, gzip', 12, /^content-scripts\/probe\.js$/),
  part('sizes.disclosure', 'analysis in the page, gzip', 90, /^(?:content-scripts\/)?disclosure\.js$/),
  part('sizes.background', 'background, gzip', 60, /^background\.js$/),
  part('sizes.scripts', 'all scripts but pdf.js, gzip', 800, /^(?!pdfjs\/).*\.m?js$/),
  part('sizes.pdfjs', 'pdf.js, its parser and decoders, for the viewer, gzip', 700, /^pdfjs\/.*\.m?js$/),
];

function part(name: string, title: string, bound: number, files: RegExp): Measurement & { files: RegExp } {
  return { name, title, unit: 'kB', bound, good: 'at-most', files };
}

/** Sizes of the production build, each file compressed on its own as a server or a store would. */
export const sizes: MeasurementGroup = {
  measurements: PARTS,
  async run(wanted) {
    const built = readdirSync(BUILT_EXTENSION, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    const values = new Map<string, number>();
    for (const { name, files } of PARTS) {
      if (!wanted.has(name)) continue;
      const matching = built.filter((file) =>
        files.test(path.relative(BUILT_EXTENSION, file).split(path.sep).join('/')),
      );
      if (matching.length === 0) continue;
      const bytes = matching.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
      values.set(name, bytes / 1000);
    }
    return Promise.resolve(values);
  },
};
