import { askBackground, tabOf } from '../../scripts/ask-extension.ts';
import { SEED_HOST } from '../../scripts/serve-seeds.ts';
import { Card } from './card.ts';
import { expect, test } from './fixtures.ts';
import { waitForMarks } from './marks.ts';
import { KEY, notedTexts, openCard, SEED, storedNotes, writeAtFinding } from './noted-page.ts';
import { DISCLOSURE, HOST, servePage } from './pages.ts';

test('in a single-page site a note belongs to the address it was written at', async ({ gouji }) => {
  const page = await gouji.context.newPage();
  await page.goto(await servePage(gouji.context, `${HOST}/app/1`, DISCLOSURE));
  await writeAtFinding(page, 'on the first');
  await expect.poll(() => notedTexts(page)).toHaveLength(1);
  await page.evaluate(() => {
    history.pushState(null, '', '/app/2');
    document.body.append('2022年');
  });
  await expect.poll(() => notedTexts(page)).toHaveLength(0);
  await writeAtFinding(page, 'on the second');
  const asker = await gouji.openPage('popup.html');
  const textsOf = async (route: string): Promise<string[]> => {
    const document = `${HOST.replace('http://', 'web:')}/app/${route}`;
    const { annotations } = await askBackground(asker, 'annotation.list', { document });
    return annotations.map(({ text }) => text);
  };
  expect(await textsOf('1')).toEqual(['on the first']);
  expect(await textsOf('2')).toEqual(['on the second']);
});

test('a note from the card is there after a reload, as a mark and in the card', async ({
  open,
  openExtensionPage,
}) => {
  const page = await open(SEED);
  await writeAtFinding(page, '与上年决算核对过', '三公 待问');
  const [note] = await storedNotes(await openExtensionPage('popup.html'));
  expect(note).toMatchObject({
    document: KEY,
    target: { kind: 'finding' },
    text: '与上年决算核对过',
    tags: ['三公', '待问'],
    evidence: { address: `http://${SEED_HOST}/${SEED}` },
  });

  await page.reload();
  await expect.poll(() => notedTexts(page)).toHaveLength(1);
  const card = await openCard(page);
  expect(await card.text()).toContain('与上年决算核对过');
});

test('a note on selected text from the context menu', async ({ gouji, open, openExtensionPage }) => {
  const page = await open(SEED);
  const card = new Card(page);
  await waitForMarks(page);
  const selected = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const at = text.indexOf('预算');
      if (text.trim().length < 30 || at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + 12);
      return text.slice(at, at + 12);
    }
    return '';
  });
  expect(selected).not.toBe('');
  await gouji.fire({ menu: 'note-on-selection' }, page.url());
  await card.write('措辞与往年不同');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(async () => storedNotes(await openExtensionPage('popup.html'))).toHaveLength(1);
  const [note] = await storedNotes(await openExtensionPage('popup.html'));
  expect(note).toMatchObject({
    target: { kind: 'text', anchor: { exact: selected } },
    text: '措辞与往年不同',
  });
  await page.reload();
  await expect.poll(() => notedTexts(page)).toEqual([selected]);
});

test('editing, deleting and undoing', async ({ open, openExtensionPage }) => {
  const page = await open(SEED);
  const card = await writeAtFinding(page, 'first words');
  await card.press('编辑');
  await card.write('second words');
  await card.press('保存');
  await expect.poll(() => card.text()).toContain('second words');
  const extension = await openExtensionPage('popup.html');
  await page.bringToFront();
  expect(await storedNotes(extension)).toMatchObject([{ text: 'second words', revision: 2 }]);

  await card.press('删除');
  await expect.poll(() => storedNotes(extension)).toEqual([]);
  await expect.poll(() => card.text()).not.toContain('second words');
  await card.press('撤销');
  await expect.poll(() => storedNotes(extension)).toMatchObject([{ text: 'second words' }]);
  await expect.poll(() => card.text()).toContain('second words');
});

test('two tabs on one page agree', async ({ open }) => {
  const first = await open(SEED);
  const second = await open(SEED);
  await waitForMarks(second);
  await first.bringToFront();
  const card = await writeAtFinding(first, 'seen in both tabs');
  await expect.poll(() => notedTexts(second)).toHaveLength(1);
  await card.press('删除');
  await expect.poll(() => notedTexts(second)).toEqual([]);
});

test('two tabs that write at once keep both texts, and say so', async ({ open, openExtensionPage }) => {
  const first = await open(SEED);
  await writeAtFinding(first, 'as both read it');
  const second = await open(SEED);
  const late = await openCard(second);
  await late.press('编辑');
  await late.write('written in the second tab');

  await first.bringToFront();
  const early = new Card(first);
  await early.press('编辑');
  await early.write('written in the first tab');
  await early.press('保存');
  await expect.poll(() => early.text()).toContain('written in the first tab');

  await second.bringToFront();
  await late.press('保存');
  await expect.poll(() => late.text()).toContain('另一个窗口也改过这条笔记');
  expect(await storedNotes(await openExtensionPage('popup.html'))).toMatchObject([
    {
      text: 'written in the second tab',
      history: [{ text: 'as both read it' }, { text: 'written in the first tab' }],
    },
  ]);
  expect(await late.text()).toContain('以前的文字（2）');
});

test('a note on the whole document from the popup, which follows what other windows do', async ({
  open,
  openExtensionPage,
}) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const popup = await openExtensionPage('popup.html');
  const tab = await tabOf(popup, page.url());
  await popup.goto(`${popup.url()}?tab=${String(tab)}`);
  await popup.getByRole('button', { name: '给这份文件写笔记' }).click();
  await popup.getByRole('textbox', { name: '笔记' }).fill('向财政局核实过口径');
  await popup.getByRole('button', { name: '保存' }).click();
  await expect(popup.getByText('向财政局核实过口径')).toBeVisible();
  expect(await storedNotes(popup)).toMatchObject([
    { target: { kind: 'document' }, text: '向财政局核实过口径' },
  ]);

  await page.bringToFront();
  const card = await writeAtFinding(page, 'from the card');
  await expect(popup.getByText('from the card')).toBeVisible();
  await card.press('删除');
  await expect(popup.getByText('from the card')).toBeHidden();

  await popup.reload();
  await expect(popup.getByText('向财政局核实过口径')).toBeVisible();
});

test('a page’s own scripts can neither read notes nor reach the extension', async ({
  open,
  openExtensionPage,
}) => {
  const page = await open(SEED);
  await writeAtFinding(page, 'for my eyes only');
  expect(await storedNotes(await openExtensionPage('popup.html'))).toHaveLength(1);
  const seen = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const hosts = [...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null);
    return {
      text: document.documentElement.innerText,
      databases: databases.map(({ name }) => name),
      openRoots: hosts.length,
      canSend: typeof (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime
        ?.sendMessage,
    };
  });
  expect(seen.text).not.toContain('for my eyes only');
  expect(seen).toMatchObject({ databases: [], openRoots: 0, canSend: 'undefined' });
});
