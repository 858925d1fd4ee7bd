import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pdfEquipment } from '../../scripts/check/pdf-equipment.ts';
import { readPdf } from '../../lib/formats/pdf.ts';
import { readText } from '../../lib/formats/text.ts';
import { inspect } from '../../lib/inspect.ts';
import { toReportDocument } from '../../lib/report/to-report.ts';
import type { SourceDocument } from '../../lib/source/document.ts';
import type { Measurement, MeasurementGroup } from './measurement.ts';

/** The longest of the documents that are checked by hand; it lies beside the project where it may be read. */
const SEED = fileURLToPath(new URL('../../../shared/seeds/001_68ff6cc119789adf.txt', import.meta.url));
const PDF = fileURLToPath(new URL('../fixtures/xicheng-association-2019.pdf', import.meta.url));
const PARTS = 100;
const RUNS = 120;
const LONG_RUNS = 4;
const PDF_RUNS = 6;

const ofSeed: readonly Measurement[] = [
  {
    name: 'node.report',
    title: 'the longest seed from its text to its report, warm',
    unit: 'ms',
    bound: 15,
    good: 'at-most',
  },
  {
    name: 'node.growth',
    title: `a document of ${String(PARTS)} such parts`,
    unit: '×',
    bound: 110,
    good: 'at-most',
  },
];

/** The command line's own work, in this process. */
export const node: MeasurementGroup = {
  measurements: [
    ...(existsSync(SEED) ? ofSeed : []),
    {
      name: 'node.pdf',
      title: 'a PDF of 21 pages to all its findings, against pdf.js’ own text and operators',
      unit: '×',
      bound: 2,
      good: 'at-most',
    },
  ],
  async run(wanted) {
    const values = new Map<string, number>();
    if (wanted.has('node.report') || wanted.has('node.growth')) {
      const text = readFileSync(SEED, 'utf8');
      const one = fastest(RUNS, () => report(readText(text, '')));
      const many = Array.from({ length: PARTS }, () => text).join('\n');
      const all = fastest(LONG_RUNS, () => report(readText(many, '')));
      values.set('node.report', one);
      values.set('node.growth', all / one);
    }
    if (wanted.has('node.pdf')) values.set('node.pdf', await pdfRatio());
    return values;
  },
};

function report(document: SourceDocument): void {
  toReportDocument(inspect(document), { source: '', sha256: '' });
}

function fastest(runs: number, step: () => void): number {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    step();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/** Both in turns, the fastest of each. */
async function pdfRatio(): Promise<number> {
  const equipment = await pdfEquipment();
  let own = Infinity;
  let theirs = Infinity;
  for (let run = 0; run < PDF_RUNS; run += 1) {
    let started = performance.now();
    const reading = await readPdf({ bytes: new Uint8Array(readFileSync(PDF)), name: '' }, equipment);
    if (!reading.ok) throw new Error(reading.error.code);
    report(reading.document);
    own = Math.min(own, performance.now() - started);
    started = performance.now();
    await textAndOperators();
    theirs = Math.min(theirs, performance.now() - started);
  }
  console.error(`pdf: own ${own.toFixed(0)} ms, pdf.js ${theirs.toFixed(0)} ms`);
  return own / theirs;
}

async function textAndOperators(): Promise<void> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { engine: _engine, ...urls } = await pdfEquipment();
  const loading = getDocument({
    data: new Uint8Array(readFileSync(PDF)),
    ...urls,
    cMapPacked: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await loading.destroy();
}
