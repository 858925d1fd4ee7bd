// Remakes tests/fixtures from a seed with LibreOffice (`soffice`): `node scripts/make-fixtures.ts`.
// The files are committed, because LibreOffice is not part of the project; their bytes differ from run to run.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentOfPage, withNumberFormats, withoutNestedTables } from './fixtures/content-of-page.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const SLUG = 'xicheng-association-2019';
const FIXTURES = path.join(ROOT, 'tests', 'fixtures');

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-fixtures-'));

/** Converts a file of the folder and puts the result among the fixtures. */
function convert(source: string, target: string, filter: string, readAs?: string): void {
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(readAs === undefined ? [] : [`--infilter=${readAs}`]),
      '--convert-to',
      `${target}${filter === '' ? '' : `:${filter}`}`,
      source,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`soffice could not make ${target}: ${stderr}`);
  copyFileSync(path.join(folder, `${SLUG}.${target}`), path.join(FIXTURES, `${SLUG}.${target}`));
}

mkdirSync(FIXTURES, { recursive: true });
const page = contentOfPage(readFileSync(path.join(ROOT, 'seeds', SLUG, 'page.html'), 'utf8'));
const html = `${SLUG}.html`;
try {
  writeFileSync(path.join(folder, html), page);
  convert(html, 'docx', 'MS Word 2007 XML', 'HTML (StarWriter)');
  convert(`${SLUG}.docx`, 'doc', 'MS Word 97');
  convert(`${SLUG}.docx`, 'pdf', 'writer_pdf_Export');
  writeFileSync(path.join(folder, html), withNumberFormats(withoutNestedTables(page)));
  convert(html, 'xlsx', '', 'HTML (StarCalc)');
  convert(html, 'xls', 'MS Excel 97', 'HTML (StarCalc)');
} finally {
  rmSync(folder, { recursive: true });
}
