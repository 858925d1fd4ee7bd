import { expect, it } from 'vitest';
import { citationMarkdown, citationText, withTextFragment } from './citation.ts';
import type { FindingView } from './finding-view.ts';

const VIEW: FindingView = {
  id: 'x',
  check: 'parts-add-up-to-total',
  standing: 'error',
  title: { zh: '', en: '' },
  why: { zh: '', en: '' },
  message: { zh: '“收入合计”与各项之和不一致', en: '“收入合计” and the sum of its items do not agree' },
  claim: { zh: '', en: '' },
  detail: { zh: '', en: '' },
  hints: { zh: [], en: [] },
  equation: null,
  equationLine: '12 + 8 = 20 ≠ 19 (人)',
  quote: '离退休人员19人，其中：\n离休12人*，退休8人',
  figures: [],
};
const SOURCE = {
  address: 'http://www.example.gov.cn/t1.html',
  title: '2023年[部门]预算',
  capturedAt: '2026-11-26T08:05:09.000Z',
  sha256: 'ab'.repeat(32),
};

it('says claim, arithmetic, quote, source with its place, time and hash in both languages', () => {
  expect(citationText({ ...VIEW, quote: '离退休人员19人' }, SOURCE, 'zh').split('\n')).toEqual([
    '“收入合计”与各项之和不一致',
    '算式：12 + 8 = 20 ≠ 19 (人)',
    '原文：离退休人员19人',
    `来源：2023年[部门]预算 http://www.example.gov.cn/t1.html#:~:text=${encodeURIComponent('离退休人员19人')}`,
    '读取时间：2026-11-26 08:05 UTC',
    `SHA-256：${'ab'.repeat(32)}`,
  ]);
  const english = citationText(VIEW, { ...SOURCE, sha256: '', capturedAt: '' }, 'en').split('\n');
  expect(english[0]).toBe('“收入合计” and the sum of its items do not agree');
  expect(english[1]).toBe('Arithmetic: 12 + 8 = 20 ≠ 19 (人)');
  expect(english).toHaveLength(4);
});

it('is Markdown in which the words of the page are no markup', () => {
  const markdown = citationMarkdown(VIEW, { ...SOURCE, address: 'http://x.gov.cn/a(1).html' }, 'zh');
  expect(markdown).toContain('> 离退休人员19人，其中： 离休12人\\*，退休8人');
  expect(markdown).toContain('[2023年\\[部门\\]预算](http://x.gov.cn/a%281%29.html#:~:text=');
  expect(markdown).toContain(`SHA-256：\`${'ab'.repeat(32)}\``);
  expect(citationMarkdown(VIEW, { ...SOURCE, address: 'file:///a.pdf' }, 'en')).toContain('file:///a.pdf');
});

it('leads to the place: a dash is encoded, a row is found by its words, a hash of the page stays', () => {
  expect(withTextFragment('http://a.gov.cn/', '…增加-5.0万元…')).toBe(
    `http://a.gov.cn/#:~:text=${encodeURIComponent('增加')}%2D5.0${encodeURIComponent('万元')}`,
  );
  expect(withTextFragment('http://a.gov.cn/#t', '2080505 养老保险缴费支出 54707.60')).toBe(
    `http://a.gov.cn/#t:~:text=${encodeURIComponent('养老保险缴费支出')}`,
  );
  expect(withTextFragment('file:///a.pdf', '收入')).toBe('file:///a.pdf');
  expect(withTextFragment('http://a.gov.cn/', '')).toBe('http://a.gov.cn/');
});
