import path from 'node:path';
import type { Page } from '@playwright/test';
import { SEEDS } from '../../scripts/serve-seeds.ts';
import { sheetRows, xlsxOf } from '../samples/office-files.ts';
import { expect, test } from './fixtures.ts';
import { clickMark, marksIn, waitForMarks } from './marks.ts';
import { DISAGREEING, DISCLOSURE, PARAGRAPHS, pageWith } from './pages.ts';
import { cardOf, fileOf, openFile, openViewer } from './viewed-file.ts';

const SEED = 'xicheng-association-2019';
const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');
const fixture = (ending: string): string => path.join(FIXTURES, `${SEED}.${ending}`);

/** The paragraphs of the made-up disclosure as plain text. */
const TEXT = PARAGRAPHS.replace(/<[^>]+>/g, '').trim();

/** The element that a marked text stands in, by the text. */
async function elementsOfMarks(viewer: Page, name: string): Promise<string[]> {
  return viewer.evaluate(
    (wanted) =>
      [...(CSS.highlights.get(wanted) ?? [])].map(
        ({ startContainer }) => startContainer.parentElement?.localName ?? '',
      ),
    name,
  );
}

// @chromium: the readers are the same code in both browsers; in Firefox one of them stands for all.
for (const ending of ['docx', 'doc', 'xlsx', 'xls']) {
  const where = ending === 'docx' ? '' : ' @chromium';
  test(`a .${ending} has the marks that its page has, on the same figures${where}`, async ({
    gouji,
    open,
  }) => {
    const page = await open(`${SEED}/page.html`);
    const expected = (await waitForMarks(page))['gouji-error']?.toSorted();
    const viewer = await openViewer(gouji);
    await openFile(viewer, fixture(ending));
    await expect.poll(async () => (await marksIn(viewer))['gouji-error']?.toSorted()).toEqual(expected);
    expect(new Set(await elementsOfMarks(viewer, 'gouji-error'))).toContain('td');

    await clickMark(viewer, 'gouji-error', expected?.[0] ?? '');
    await expect(cardOf(viewer)).toBeVisible();
    await expect(cardOf(viewer)).toContainText('不一致');
    await viewer.keyboard.press('Escape');
    await expect(cardOf(viewer)).toBeHidden();
  });
}

test('a saved page is read as its text and tables', async ({ gouji, open }) => {
  const page = await open(`${SEED}/page.html`);
  const expected = (await waitForMarks(page))['gouji-error']?.toSorted();
  const viewer = await openViewer(gouji);
  await openFile(viewer, path.join(SEEDS, SEED, 'page.html'));
  await expect.poll(async () => (await marksIn(viewer))['gouji-error']?.toSorted()).toEqual(expected);
});

test('a text file is read, and its note is there again when the file is opened again', async ({ gouji }) => {
  const viewer = await openViewer(gouji);
  await openFile(viewer, fileOf('预算.txt', TEXT));
  expect((await waitForMarks(viewer))['gouji-error']).toEqual(expect.arrayContaining([...DISAGREEING]));
  await clickMark(viewer, 'gouji-error', '310.00');
  const card = cardOf(viewer);
  await card.getByRole('button', { name: '写笔记' }).click();
  await card.getByRole('textbox', { name: '笔记', exact: true }).fill('项目支出多了十万');
  await card.getByRole('button', { name: '保存' }).click();
  await expect(card).toContainText('项目支出多了十万');

  await viewer.reload();
  await openFile(viewer, fileOf('另一个名字.txt', TEXT));
  await expect(viewer.locator('.viewer-side')).toContainText('项目支出多了十万');
  await expect.poll(async () => (await marksIn(viewer))['gouji-note'] ?? []).not.toEqual([]);
});

test('a finding in the side leads to its place in the document', async ({ gouji }) => {
  const viewer = await openViewer(gouji);
  await openFile(viewer, fixture('docx'));
  await waitForMarks(viewer);
  await viewer.locator('.viewer-side').getByText('“基本支出”等3个应当相等的数不一致').click();
  await expect(cardOf(viewer)).toBeVisible();
  await expect
    .poll(() =>
      viewer.evaluate(() => {
        const [lit] = CSS.highlights.get('gouji-focus') ?? [];
        const box = lit?.startContainer.parentElement?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom < innerHeight;
      }),
    )
    .toBe(true);
});

/** One sheet that is shown and one that is not; the total is out by 10. */
function workbook(): Uint8Array {
  const rows = [
    ['2023年部门支出总表', '', '', ''],
    ['部门：某区档案馆', '', '', '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出'],
    ['', '合计', 900.5, 600.5],
    ['201', '一般公共服务支出', 600.25, 400.25],
    ['208', '社会保障和就业支出', 290.25, 200.25],
  ] as const;
  const income = [
    ['2023年部门收入总表', '', ''],
    ['单位：万元', '', ''],
    ['项目', '预算数', '备注'],
    ['收入合计', 900.5, ''],
    ['财政拨款收入', 900.5, ''],
  ] as const;
  return xlsxOf([
    { name: '收入', rows: sheetRows(income) },
    { name: '支出', rows: sheetRows(rows) },
    { name: '底稿', state: 'hidden', rows: sheetRows(income) },
  ]);
}

test('a workbook has its sheets as tabs, and names the one that was not read', async ({ gouji }) => {
  const viewer = await openViewer(gouji);
  await openFile(viewer, fileOf('2023年部门预算公开表.xlsx', workbook()));
  const tabs = viewer.getByRole('tablist', { name: '工作表' });
  await expect(tabs.getByRole('tab')).toHaveText(['收入', '支出', '底稿（隐藏，未读取）']);
  await expect(tabs.getByRole('tab', { name: '底稿' })).toBeDisabled();
  await expect(viewer.locator('.pane-unread')).toContainText('“底稿”是隐藏的，没有读取');
  await expect(viewer.getByRole('tabpanel', { name: '工作表 收入' })).toBeVisible();

  await tabs.getByRole('tab', { name: '收入' }).focus();
  await viewer.keyboard.press('ArrowRight');
  await expect(tabs.getByRole('tab', { name: '支出' })).toHaveAttribute('aria-selected', 'true');
  await expect(viewer.getByRole('tabpanel', { name: '工作表 支出' })).toContainText('一般公共服务支出');
  const letters = viewer.locator('.sheet:visible .sheet-letter:not(.sheet-corner)');
  await expect(letters).toHaveText(['A', 'B', 'C', 'D']);

  // From another sheet a finding brings its own to the front.
  await tabs.getByRole('tab', { name: '收入' }).click();
  await viewer.locator('.viewer-side .finding').first().click();
  await expect(tabs.getByRole('tab', { name: '支出' })).toHaveAttribute('aria-selected', 'true');
});

const OUTSIDE = 'http://tracker.example.com';
const HOSTILE = pageWith(
  `<script>globalThis.ran = 'script'; fetch('${OUTSIDE}/script');</script>
   <img src="${OUTSIDE}/pixel.png" onerror="globalThis.ran = 'image'">
   <img src="x" onerror="globalThis.ran = 'onerror'"><svg onload="globalThis.ran = 'svg'"></svg>
   <iframe src="${OUTSIDE}/frame.html"></iframe><iframe srcdoc="<script>parent.ran = 'frame'</script>"></iframe>
   <object data="${OUTSIDE}/object"></object><embed src="${OUTSIDE}/embed">
   <video src="${OUTSIDE}/video" autoplay></video><form action="${OUTSIDE}/form"><button>go</button></form>
   <div style="background: url(${OUTSIDE}/background)">样式</div><a href="javascript:globalThis.ran = 'link'">链接</a>
   <p>&lt;img src=x onerror="globalThis.ran = 'text'"&gt;</p>${PARAGRAPHS}`,
  `<base href="${OUTSIDE}/"><link rel="stylesheet" href="style.css"><meta http-equiv="refresh" content="0;url=${OUTSIDE}/">
   <style>@import url(${OUTSIDE}/import.css); body { background: url(${OUTSIDE}/body) }</style>`,
);

test('a hostile page runs nothing and fetches nothing', async ({ gouji }) => {
  const requests: string[] = [];
  gouji.context.on('request', (request) => requests.push(request.url()));
  const viewer = await openViewer(gouji);
  await openFile(viewer, fileOf('预算.html', HOSTILE));
  await waitForMarks(viewer);
  await viewer.waitForTimeout(500);
  expect(await viewer.evaluate(() => (globalThis as { ran?: string }).ran)).toBeUndefined();
  expect(requests.filter((url) => !/^(?:chrome-extension|data|blob):/.test(url))).toEqual([]);
  expect(viewer.url()).toContain('viewer.html');
  const inside = viewer
    .locator('.pane')
    .locator('script, img, svg, iframe, object, embed, video, form, style, a');
  await expect(inside).toHaveCount(0);
  await expect(viewer.locator('.pane')).toContainText('<img src=x onerror="globalThis.ran = \'text\'">');
  expect((await marksIn(viewer))['gouji-error']).toEqual(expect.arrayContaining([...DISAGREEING]));
});

test('a saved page without its frames says which part was not read', async ({ gouji }) => {
  const viewer = await openViewer(gouji);
  await openFile(
    viewer,
    fileOf('预算.html', DISCLOSURE.replace('</body>', '<iframe src="表.html"></iframe></body>')),
  );
  await expect(viewer.locator('.pane-unread')).toContainText('“表.html”是另一个网页，没有随文件保存');
});

// @chromium: words, the same in both browsers.
test('what the panes say themselves is in the reader’s language @chromium', async ({ gouji }) => {
  const viewer = await openViewer(gouji);
  await viewer.getByRole('button', { name: '换成英文' }).click();
  await openFile(viewer, fileOf('预算.xlsx', workbook()));
  await expect(viewer.locator('.pane-unread')).toContainText('“底稿” is hidden and was not read');
  await expect(viewer.getByRole('tab', { name: /hidden, not read/ })).toBeVisible();
});

test('a long document stays bounded: what is off the screen is not laid out', async ({ gouji }) => {
  const line = '2023年机关运行经费60.00万元，比2022年50.00万元增加10.00万元，增长20.00%。';
  const viewer = await openViewer(gouji);
  await openFile(viewer, fileOf('长.txt', `${TEXT}\n${`${line}\n`.repeat(1500)}`));
  const groups = viewer.locator('.doc-group');
  expect(await groups.count()).toBeGreaterThan(50);
  const drawn = (): Promise<number> =>
    groups.evaluateAll(
      (all) =>
        all.filter(({ firstElementChild }) =>
          firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
        ).length,
    );
  await expect.poll(drawn).toBeLessThan(12);
});
