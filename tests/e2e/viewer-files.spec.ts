/** Several files in the viewer: other versions, files checked together, cancelled, very long and broken ones. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { docxOf, paragraph } from '../samples/office-files.ts';
import { smallPdf, text } from '../samples/small-pdf.ts';
import { expect, test } from './fixtures.ts';
import { clickMark, marksIn, waitForMarks } from './marks.ts';
import { HOST, PARAGRAPHS } from './pages.ts';
import { cardOf, fileOf, openFile, openViewer } from './viewed-file.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');
const LINES = PARAGRAPHS.replace(/<[^>]+>/g, '')
  .trim()
  .split('\n');

/** The made-up disclosure as a Word file, with some words replaced. */
function wordFile(name: string, from = '', to = ''): ReturnType<typeof fileOf> {
  return fileOf(name, docxOf(LINES.map((line) => paragraph(line.replace(from, to))).join('')));
}

function fileTab(viewer: Page, name: string): Locator {
  return viewer.getByRole('navigation', { name: '打开的文件' }).getByTitle(name, { exact: true });
}

async function noteOn(viewer: Page, figure: string, words: string): Promise<void> {
  await clickMark(viewer, 'gouji-error', figure);
  const card = cardOf(viewer);
  await card.getByRole('button', { name: '写笔记' }).click();
  await card.getByRole('textbox', { name: '笔记', exact: true }).fill(words);
  await card.getByRole('button', { name: '保存' }).click();
  await expect(card).toContainText(words);
  await viewer.keyboard.press('Escape');
}

test('notes of another version are offered, say what changed, and are taken over only when asked', async ({
  gouji,
}) => {
  const file = wordFile('公开.docx');
  const corrected = wordFile('公开（更正）.docx', '310.00万元', '305.00万元');
  const viewer = await openViewer(gouji);
  await openFile(viewer, file);
  await waitForMarks(viewer);
  await noteOn(viewer, '900.50', '问过：总数是对的');
  await noteOn(viewer, '310.00', '问过：这一项写错了');

  // In the version put up later the office has corrected one part, and still not enough.
  const later = await openViewer(gouji);
  await openFile(later, corrected);
  await waitForMarks(later);
  const offer = later.getByRole('status').filter({ hasText: '另一个版本' });
  await expect(offer).toContainText('2条笔记');
  await expect(offer).toContainText('310.00 → 305.00');
  // The original of the other version was kept with its first note: every figure is compared with it.
  const evidence = later.locator('.evidence');
  await expect(evidence).toContainText('未存证');
  await expect(evidence).toContainText('改变 1 处，新增 0 处，删去 0 处');
  await expect(evidence.locator('.evidence-list')).toContainText('310.00万元 305.00万元');
  expect((await marksIn(later))['gouji-note']).toBeUndefined();
  await offer.getByRole('button', { name: '这次不用' }).click();
  await expect(offer).toBeHidden();
  await expect(later.locator('.viewer-side')).not.toContainText('问过');

  const again = await openViewer(gouji);
  await openFile(again, corrected);
  await again
    .getByRole('status')
    .filter({ hasText: '另一个版本' })
    .getByRole('button', { name: '把笔记带过来' })
    .click();
  const side = again.locator('.viewer-side');
  await side.getByRole('tab', { name: /笔记/ }).click();
  await expect(side).toContainText('问过：总数是对的');
  await expect(side).toContainText('问过：这一项写错了');
  await expect(side).toContainText('数字变了：310.00 → 305.00');
  await expect(side).toContainText('另一个版本上');
  await expect(again.getByRole('status').filter({ hasText: '另一个版本，' })).toBeHidden();

  // The version they were written on still has its own.
  const first = await openViewer(gouji);
  await openFile(first, file);
  await expect(first.locator('.viewer-side')).toContainText('问过：这一项写错了');
  await expect(first.getByRole('status').filter({ hasText: '另一个版本' })).toBeHidden();
});

test('files are checked together when the reader says so, and stay files of their own', async ({ gouji }) => {
  const viewer = await openViewer(gouji);
  // Neither names a year in common: nothing is proposed.
  const [head = '', ...rest] = LINES;
  await openFile(viewer, fileOf('甲.txt', [head, ...rest.slice(0, 4)].join('\n')));
  await viewer
    .locator('input[type=file]')
    .first()
    .setInputFiles(fileOf('乙.txt', rest.slice(4).join('\n')) as never);
  await expect(fileTab(viewer, '乙.txt')).toBeVisible();
  const choice = viewer.locator('.viewer-combine');
  await choice.locator('summary').click();
  const confirm = choice.getByRole('button', { name: /合并所选/ });
  await expect(confirm).toBeDisabled();
  await choice.getByRole('checkbox', { name: '甲.txt' }).check();
  await choice.getByRole('checkbox', { name: '乙.txt' }).check();
  await confirm.click();
  await expect(fileTab(viewer, '甲.txt + 乙.txt')).toBeVisible();
  await expect
    .poll(async () => (await marksIn(viewer))['gouji-error'])
    .toEqual(expect.arrayContaining(['900.50', '310.00']));

  // Each is kept with its bytes, and is known again when it is opened alone.
  const evidence = viewer.locator('details.evidence');
  await expect(evidence).toContainText('未存证');
  await evidence.locator('summary').click();
  await evidence.getByRole('button', { name: '存证这份公开' }).click();
  await expect(evidence.locator('.evidence-captures li')).toHaveText([/^甲\.txt · /, /^乙\.txt · /]);
  await expect(evidence.locator('summary')).toHaveText('已存证 2 个文件');
  const words = rest.slice(4).join('\n');
  const second = evidence.locator('.evidence-captures li').last();
  await expect(second).toContainText(createHash('sha256').update(words).digest('hex'));
  // Firefox tells no test of a download.
  if (gouji.kind === 'chromium') {
    const download = viewer.waitForEvent('download');
    await second.getByRole('button', { name: '取出原文' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toBe(words);
  }

  await viewer.getByRole('button', { name: '关闭 甲.txt + 乙.txt' }).click();
  await expect(fileTab(viewer, '甲.txt')).toBeVisible();
  await expect(evidence).toContainText('已存证');
  await expect(fileTab(viewer, '乙.txt')).toBeVisible();
});

const SLOW = `${HOST}/slow.pdf`;

test.describe('by address', () => {
  test.use({ readerAsksFor: [SLOW] });

  test('a file that takes too long is cancelled, says so, and is tried again', async ({ gouji }) => {
    const pdf = readFileSync(path.join(FIXTURES, 'xicheng-association-2019.pdf'));
    let answers = false;
    await gouji.context.route(SLOW, (route) =>
      answers ? route.fulfill({ body: pdf, contentType: 'application/pdf' }) : undefined,
    );
    const viewer = await gouji.openPage(`viewer.html?address=${encodeURIComponent(SLOW)}`);
    await expect(viewer.locator('.viewer-stage')).toContainText('正在取');
    await viewer.getByRole('button', { name: '取消' }).click();
    await expect(viewer.getByRole('alert')).toContainText('已取消');
    answers = true;
    await viewer.getByRole('button', { name: '重试' }).click();
    await expect(viewer.locator('.viewer-side')).toBeVisible();
    await expect(viewer.locator('.viewer-side')).toContainText('矛盾');
  });
});

test('a file of five hundred pages opens, scrolls and is given back', async ({ gouji }) => {
  const viewer = await openViewer(gouji);
  const pages = Array.from({ length: 500 }, (_, index) => ({
    content: [
      text(60, 780, `某区档案馆2023年部门预算 第${String(index + 1)}页`, 14),
      text(
        60,
        740,
        `2023年收入预算${String(index + 1)}.50万元，其中：基本支出${String(index)}.50万元，项目支出1.00万元。`,
      ),
    ].join('\n'),
  }));
  await viewer
    .locator('input[type=file]')
    .first()
    .setInputFiles(fileOf('长.pdf', smallPdf(pages)) as never);
  // The first page is there long before the last one is read.
  await expect(viewer.locator('canvas').first()).toBeAttached();
  await expect(viewer.locator('.viewer-side')).toBeVisible();
  const page = viewer.locator('.viewer-page');
  await page.fill('500');
  await page.press('Enter');
  await expect(viewer.locator('.pdf-text').filter({ hasText: '第500页' })).toBeVisible();
  // Pages that were left give back what they were drawn on.
  await expect.poll(() => viewer.locator('canvas').count()).toBeLessThan(20);
});

// @chromium: the readers are the same code in both browsers, and a cut file is opened in Firefox by `viewer-pdf.spec.ts`.
test('what a file is decides its content, and each that cannot be read says why @chromium', async ({
  gouji,
}) => {
  const pdf = readFileSync(path.join(FIXTURES, 'xicheng-association-2019.pdf'));
  const docx = readFileSync(path.join(FIXTURES, 'xicheng-association-2019.docx'));
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(600 * 1024 * 1024) }, { level: 9 });
  const viewer = await openViewer(gouji);
  await viewer
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      fileOf('其实是.docx', pdf),
      fileOf('截断.docx', docx.subarray(0, docx.length / 2)),
      fileOf('炸弹.docx', bomb),
      fileOf('空.pdf', new Uint8Array()),
    ] as never);
  await fileTab(viewer, '其实是.docx').click();
  await expect(viewer.locator('.viewer-side')).toBeVisible();
  for (const name of ['截断.docx', '炸弹.docx', '空.pdf']) {
    await fileTab(viewer, name).click();
    await expect(viewer.getByRole('alert')).toContainText(`没能打开 ${name}`);
  }
  await fileTab(viewer, '其实是.docx').click();
  await expect(viewer.locator('.viewer-side')).toContainText('矛盾');
});
