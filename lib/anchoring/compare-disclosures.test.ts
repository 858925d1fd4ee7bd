import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { extractDisclosure } from '../extract/extract.ts';
import { readHtml } from '../formats/html.ts';
import { parse5Tree, parseHtml } from '../formats/parse5-tree.ts';
import { compareDisclosures, figuresFingerprint } from './compare-disclosures.ts';

const read = (html: string): Disclosure =>
  extractDisclosure(readHtml(parseHtml(html), parse5Tree(), '').document);
const PAGE = readFileSync(new URL('../../seeds/xicheng-association-2019/page.html', import.meta.url), 'utf8');
const before = read(PAGE);

it('finds no change in a page that is the same, and none of its figures elsewhere', () => {
  const changes = compareDisclosures(before, read(PAGE));
  expect(changes).toMatchObject({ changed: [], added: [], removed: [] });
  expect(changes.unchanged).toBeGreaterThan(200);
});

it('tells a total that was changed in one of its tables', () => {
  const row = /54707\.60/;
  const now = read(PAGE.replace(row, '54708.60'));
  const changes = compareDisclosures(before, now);
  expect(changes.changed.map((one) => [one.before.printed, one.now.printed])).toEqual([
    ['54707.60', '54708.60'],
  ]);
  expect([changes.added, changes.removed]).toEqual([[], []]);
  expect(figuresFingerprint(now)).not.toBe(figuresFingerprint(before));
});

it('tells a sentence that went and one that came', () => {
  const html = `<h1>某区档案馆2023年部门预算公开</h1><h2>二、收入预算说明</h2>
    <p>2023年收入总计500.00万元。</p><p>其他收入8.00万元。</p>`;
  const other = html.replace('<p>其他收入8.00万元。</p>', '<p>事业收入9.50万元。</p>');
  const changes = compareDisclosures(read(html), read(other));
  expect(changes).toMatchObject({
    changed: [],
    removed: [{ printed: '8.00' }],
    added: [{ printed: '9.50' }],
    unchanged: 1,
  });
});
