import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSavedPage } from '../../../lib/formats/html-file.ts';
import { boxesOf } from '../../../lib/formats/pdf/places.ts';
import { readPdf } from '../../../lib/formats/pdf.ts';
import { inspect } from '../../../lib/inspect.ts';
import { toReportDocument } from '../../../lib/report/to-report.ts';
import type { ReportDocument } from '../../../lib/report/report.ts';
import type { SourceDocument } from '../../../lib/source/document.ts';
import { textAt } from '../../../lib/source/document.ts';
import { contentOfPage } from '../../../scripts/fixtures/content-of-page.ts';
import { pdfEquipment } from '../../../scripts/check/pdf-equipment.ts';

// A disclosure as a page and as a PDF of 18 pages made from it: wrapped labels and figures, tables over page breaks.
const ROOT = path.resolve(import.meta.dirname, '../../..');
const SLUG = 'xicheng-association-2019';

const reading = await readPdf(
  { bytes: new Uint8Array(readFileSync(path.join(ROOT, 'tests/fixtures', `${SLUG}.pdf`))), name: '' },
  await pdfEquipment(),
);
if (!reading.ok || reading.places?.kind !== 'pdf') throw new Error('not read');
const { document, places } = reading;
const html = readFileSync(path.join(ROOT, 'seeds', SLUG, 'page.html'), 'utf8');
const page = await readSavedPage(contentOfPage(html), SLUG, () => Promise.resolve(null));
const report = (source: SourceDocument): ReportDocument =>
  toReportDocument(inspect(source), { source: '', sha256: '' });

it('has the figures of the page', () => {
  const figures = (source: SourceDocument): string[] =>
    report(source)
      .figures.filter((figure) => ['money', 'percent', 'count'].includes(figure.class))
      .map(({ printed }) => printed)
      .toSorted();
  expect(figures(document)).toEqual(figures(page));
});

it('has the verdicts of the page', () => {
  const verdicts = (source: SourceDocument): string[] =>
    report(source)
      .outcomes.filter(({ outcome, severity }) => outcome === 'finding' && severity !== 'info')
      .map(({ check, severity, printed }) => `${severity ?? ''} ${check} ${printed.join(' ')}`)
      .toSorted();
  const read = verdicts(document);
  expect(read).toEqual(expect.arrayContaining(verdicts(page)));
  // The file merges one cell of a form otherwise than the page and so shows one more contradiction of the document.
  expect(read.length - verdicts(page).length).toBeLessThanOrEqual(1);
});

it('has the summary of the page', () => {
  const amounts = (source: SourceDocument): unknown => {
    const { summary, unit, year } = report(source);
    return [unit.name, year, summary?.totalIncome?.fen, summary?.basicExpenditure?.fen, summary?.threePublic];
  };
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner: unknown) =>
        ['figure', 'place', 'quote'].includes(key) ? null : inner,
      ),
    );
  expect(plain(amounts(document))).toEqual(plain(amounts(page)));
});

it('gives every figure a box on its page, as wide as its digits', () => {
  const { figures } = inspect(document).disclosure;
  for (const { place } of figures) {
    const boxes = boxesOf(places, place);
    const printed = textAt(document, place);
    expect(boxes.length, printed).toBeGreaterThan(0);
    const width = boxes.reduce((sum, box) => sum + box.width, 0);
    const height = Math.max(...boxes.map((box) => box.height));
    // Digits are half as wide as high, separators narrower.
    expect(width / (height * printed.length), printed).toBeGreaterThan(0.2);
    expect(width / (height * printed.length), printed).toBeLessThan(0.8);
    for (const box of boxes) {
      const size = places.pages[box.page - 1];
      expect(box.x + box.width).toBeLessThanOrEqual(size?.width ?? 0);
      expect(box.y + box.height).toBeLessThanOrEqual(size?.height ?? 0);
    }
  }
});
