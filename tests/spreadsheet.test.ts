/** Our workbooks in a spreadsheet program: LibreOffice opens one and says what stands in it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExportedDocument } from '../lib/exchange/exported.ts';
import { exportTables } from '../lib/exchange/tables.ts';
import { toXlsx } from '../lib/exchange/xlsx.ts';
import { ensureOffice } from '../scripts/ensure-browser.ts';
import { sampleFigures } from './samples/figure-rows.ts';
import { reportWithCause } from './samples/popup-reports.ts';
import { sampleNote } from './samples/stored-note.ts';

/** Every sheet as CSV in UTF-8, cells as they are shown. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-workbook-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function open(file: string): void {
  const office = ensureOffice((line) => console.info(line));
  if (!office.ok) throw new Error(office.message.en);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const args = ['--headless', profile, '--convert-to', ALL_SHEETS, '--outdir', folder, file];
  const run = spawnSync(office.executablePath, args, { encoding: 'utf8', timeout: 100_000 });
  if (run.status !== 0) throw new Error(run.stderr);
}

it('LibreOffice shows findings, figures and notes, amounts as numbers and text as text', async () => {
  const exported: ExportedDocument = {
    address: 'http://www.example.gov.cn/t1.html',
    title: '=HYPERLINK("http://evil.example","某单位2031年预算公开")',
    capturedAt: '2026-11-27T07:59:00.000Z',
    document: reportWithCause.document,
    changes: [],
    figures: sampleFigures,
    notes: [sampleNote({ text: '第一行\n第二行\u0007，=1+1' })],
    judgements: {},
  };
  const workbook = await toXlsx(exportTables([exported], 'zh'), 'zh');
  const file = path.join(folder, 'tables.xlsx');
  writeFileSync(file, new Uint8Array(await workbook.arrayBuffer()));
  open(file);
  const sheet = (name: string): string => readFileSync(path.join(folder, `tables-${name}.csv`), 'utf8');

  const figures = sheet('数字').trim().split('\n');
  expect(figures[0]).toContain('编号,文件,名称');
  expect(figures).toHaveLength(1 + sampleFigures.length);
  // Number with its printed form and unit before it, and in 元 behind it.
  expect(figures[1]).toContain('"1,386.07",万元,1386.07,13860700,合计');
  expect(figures[6]).toContain('5.80,万元,5.8,58000');
  // A title that looks like a formula is its own words, not what it would compute.
  expect(figures[1]).toContain('"=HYPERLINK(""http://evil.example"",""某单位2031年预算公开"")"');

  expect(sheet('不一致与提示')).toContain('842.61 + 543.64 = 1,386.25 ≠ 1,386.07');
  expect(sheet('笔记')).toContain('第一行\n第二行，=1+1');
}, 120_000);
