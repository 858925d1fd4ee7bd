/** Reports and tables out of the panel and the viewer, as files on the reader's disk. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { tabOf } from '../../scripts/ask-extension.ts';
import { expect, test } from './fixtures.ts';
import { writeAtFinding } from './noted-page.ts';
import { openViewer } from './viewed-file.ts';

const SEED = 'mentougou-association-2023/page.html';
const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/xicheng-association-2019.docx');

/** The file that a button of the export box gives. */
async function exported(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.panel-exchange').getByRole('button', { name: button, exact: true }).click(),
  ]);
  await expect(page.locator('.panel-exchange')).toContainText('已导出');
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

// @chromium: Firefox tells no test of a download.
test('the panel gives a report to print, one in Markdown, a workbook and tables @chromium', async ({
  gouji,
  open,
}) => {
  const page = await open(SEED);
  await writeAtFinding(page, '已去函询问', '三公');
  const panel = await gouji.openPage('popup.html');
  const tab = await tabOf(panel, page.url());
  await gouji.openPage(`sidepanel.html?tab=${String(tab)}`, panel);
  await panel.getByRole('tab', { name: /笔记/ }).click();
  await panel.getByText('导出与导入').click();

  const report = await exported(panel, '网页，可打印');
  expect(report.name).toContain('门头沟区科学技术协会-2023-gouji-report.html');
  const printed = await gouji.context.newPage();
  await printed.setContent(report.bytes.toString('utf8'));
  await expect(printed.getByRole('heading', { level: 1 })).toContainText('2023');
  await expect(printed.getByText(/\d+处矛盾/)).toBeVisible();
  await expect(printed.getByText('已去函询问').first()).toBeVisible();
  await expect(printed.locator('script, img, link')).toHaveCount(0);

  const markdown = await exported(panel, 'Markdown');
  expect(markdown.name).toMatch(/\.md$/);
  expect(markdown.bytes.toString('utf8')).toMatch(/^# 核对报告/);

  const workbook = await exported(panel, 'Excel');
  const sheets = strFromU8(unzipSync(workbook.bytes)['xl/workbook.xml'] ?? new Uint8Array());
  for (const sheet of ['不一致与提示', '数字', '笔记']) expect(sheets).toContain(sheet);

  const figures = (await exported(panel, '数字 CSV')).bytes.toString('utf8');
  expect(figures).toContain('id,title,name,measure');
  expect(figures.split('\r\n').length).toBeGreaterThan(60);
  expect((await exported(panel, '不一致 CSV')).bytes.toString('utf8')).toContain('≠');

  // Of all documents: what is kept of them, with their notes.
  await panel.getByRole('combobox', { name: '显示' }).selectOption('everywhere');
  await expect(panel.locator('.panel-document')).toHaveCount(1);
  const all = (await exported(panel, '不一致 CSV')).bytes.toString('utf8');
  expect(all).toContain('门头沟');
});

// @chromium: Firefox tells no test of a download.
test('the viewer gives the same of a file @chromium', async ({ gouji }) => {
  const viewer = await openViewer(gouji);
  await viewer.locator('input[type=file]').first().setInputFiles(FIXTURE);
  await expect(viewer.locator('.viewer-side')).toBeVisible();
  await viewer.getByRole('tab', { name: /笔记/ }).click();
  await viewer.getByText('导出与导入').click();
  const report = (await exported(viewer, '网页，可打印')).bytes.toString('utf8');
  expect(report).toMatch(/[0-9a-f]{64}/);
  expect(report).toContain('507.97万元 ≠ 5763314.30元');
});
