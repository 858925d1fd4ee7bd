import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSavedPage } from '../lib/formats/html-file.ts';
import { inspect } from '../lib/inspect.ts';
import { toReportDocument } from '../lib/report/to-report.ts';
import type { ReportDocument } from '../lib/report/report.ts';
import { contentOfPage } from '../scripts/fixtures/content-of-page.ts';
import { readAny } from './samples/read-blocks.ts';

// One disclosure, published as a page and as files: figures and verdicts may not depend on the format.
const ROOT = path.resolve(import.meta.dirname, '..');
const SLUG = 'xicheng-association-2019';
const PAGE = readFileSync(path.join(ROOT, 'seeds', SLUG, 'page.html'), 'utf8');
const INFO = { source: '', sha256: '' };

const page = toReportDocument(
  inspect(await readSavedPage(contentOfPage(PAGE), SLUG, () => Promise.resolve(null))),
  INFO,
);
const wholePage = toReportDocument(
  inspect(await readSavedPage(PAGE, SLUG, () => Promise.resolve(null))),
  INFO,
);

async function report(ending: string): Promise<ReportDocument> {
  const name = `${SLUG}.${ending}`;
  const bytes = new Uint8Array(readFileSync(path.join(ROOT, 'tests', 'fixtures', name)));
  const reading = await readAny(bytes, name);
  if (!reading.ok) throw new Error(reading.error.code);
  return toReportDocument(inspect(reading.document), INFO);
}

/**
 * The printed digits of every figure, sorted: 5,763,314.30 and 5763314.30 are the same figure. Years are left out: the
 * line （2019年度） is a row of its form on a page and stands above it on a sheet, where it is no figure.
 */
function digits({ figures }: ReportDocument): string[] {
  return figures
    .filter((figure) => figure.class !== 'date')
    .map(({ printed }) => printed.replace(/[^\d.]/g, ''))
    .toSorted();
}

/** What is contradicted or doubtful: the check and the figures that take part. */
function verdicts({ outcomes }: ReportDocument): string[] {
  return outcomes
    .filter(({ outcome, severity }) => outcome === 'finding' && severity !== 'info')
    .map(
      ({ check, severity, printed }) =>
        `${severity ?? ''} ${check} ${printed.map((text) => text.replace(/,/g, '')).join(' ')}`,
    )
    .toSorted();
}

describe.each(['docx', 'doc', 'xlsx', 'xls'])('the same disclosure as .%s', (ending) => {
  it('has the same figures', async () => {
    expect(digits(await report(ending))).toEqual(digits(page));
  });

  it('has the same verdicts as the page', async () => {
    const read = await report(ending);
    expect(verdicts(read)).toEqual(verdicts(page));
    expect(verdicts(read)).toEqual(verdicts(wholePage));
  });

  it('is of the same unit, year and kind', async () => {
    const { unit, year, detected, summary } = await report(ending);
    expect({ name: unit.name, year, kind: detected.kind }).toEqual({
      name: page.unit.name,
      year: page.year,
      kind: page.detected.kind,
    });
    expect(summary?.totalIncome?.fen).toBe(page.summary?.totalIncome?.fen);
  });
});
