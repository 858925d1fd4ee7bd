import { expect, it } from 'vitest';
import { boxesOf } from '../../../lib/formats/pdf/places.ts';
import { textAt } from '../../../lib/source/document.ts';
import { text } from '../../samples/small-pdf.ts';
import { readSmallPdf } from './read-small-pdf.ts';

const page = (...content: string[]): { content: string } => ({ content: content.join('\n') });
/** The width of the page's text. */
const FULL = '二〇二四年度收入支出总计二千九百九十五万元与上年度相比减少';

it('joins lines to paragraphs: a full line goes on, an indented one begins anew', async () => {
  const { texts } = await readSmallPdf(
    page(
      text(89, 760, FULL.slice(0, 27), 16),
      text(57, 736, `${FULL}无`, 16),
      text(57, 712, '五十六点九五万元。', 16),
      text(89, 688, `${FULL.slice(0, 27)}。`, 16),
      text(89, 664, '另起一段。', 16),
    ),
  );
  expect(texts).toEqual([
    `${FULL.slice(0, 27)}${FULL}无五十六点九五万元。`,
    `${FULL.slice(0, 27)}。`,
    '另起一段。',
  ]);
});

it('goes on over a page break past the page number', async () => {
  const lines = [760, 744, 728, 712].map((y) => text(50, y, FULL));
  const { texts } = await readSmallPdf(
    page(...lines, text(290, 40, '12')),
    page(text(50, 760, '万元。'), text(70, 744, FULL), text(290, 40, '13')),
  );
  expect(texts[0]).toBe(`${FULL.repeat(4)}万元。`);
});

it('makes one block of a table of contents', async () => {
  const { document, texts } = await readSmallPdf(
    page(
      text(270, 780, '目  录', 16),
      text(70, 750, '第一部分 部门概况'),
      text(70, 730, '一、主要职能'),
      text(70, 710, '二、机构设置'),
      text(70, 690, '第二部分 预算表'),
    ),
    page(text(220, 780, '第一部分 部门概况', 16), text(70, 750, '一、主要职能')),
  );
  expect(texts).toHaveLength(3);
  expect(texts[0]?.split('\n')).toHaveLength(5);
  expect(document.blocks[0]?.kind).toBe('paragraph');
  expect(texts.slice(1)).toEqual(['第一部分部门概况', '一、主要职能']);
});

it('leaves out what is in the file and not on the page', async () => {
  const { texts } = await readSmallPdf(
    page(
      text(50, 760, '看得见。'),
      `q 40 700 200 20 re W n ${text(50, 705, '在框内。')} ${text(50, 600, '被裁掉。')} Q`,
      `BT 3 Tr ET ${text(50, 640, '无墨。')} BT 0 Tr ET`,
      `${text(50, 560, '被盖住。')} 1 1 1 rg 40 550 200 30 re f 0 0 0 rg`,
      `1 1 1 rg ${text(50, 520, '白纸白字。')} 0 0 0 rg`,
      `0 0 0.5 rg 40 470 200 30 re f 1 1 1 rg ${text(50, 480, '蓝底白字。')} 0 0 0 rg`,
    ),
  );
  expect(texts).toEqual(['看得见。', '在框内。', '蓝底白字。']);
});

it('prints a character twice for a bold face and reads it once', async () => {
  const { texts } = await readSmallPdf(page(text(50, 760, '合计1100'), text(50.3, 760, '合计1100')));
  expect(texts).toEqual(['合计1100']);
});

it('names pages that are only a picture', async () => {
  const { document } = await readSmallPdf(page(text(50, 760, '第一页。')), {
    content: 'q 500 0 0 700 40 60 cm /Im Do Q',
    image: true,
  });
  expect(document.unread).toEqual([{ reason: 'image', where: '2' }]);
});

it('gives the boxes of any span, one per line', async () => {
  const { document, places } = await readSmallPdf(page(text(50, 760, '收入12.50万元', 20)));
  const place = { block: 0, cell: null, start: 2, end: 7 };
  expect(textAt(document, place)).toBe('12.50');
  const [box, ...others] = boxesOf(places, place);
  expect(others).toEqual([]);
  expect(box).toMatchObject({ page: 1, x: 90, width: 50 });
  // The baseline is 82 points below the top; the digits stand on it.
  expect(box?.y).toBeLessThan(82);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThanOrEqual(82);
});
