import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

/** GBK bytes of 预算公开 and 收入. */
const BUDGET_GBK = [0xd4, 0xa4, 0xcb, 0xe3, 0xb9, 0xab, 0xbf, 0xaa];
const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const bytes = (...parts: (number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it('reads UTF-8 with and without a byte order mark', () => {
  const expected = { ok: true, text: '部门预算公开', encoding: 'utf-8' };
  expect(decodeText(utf8('部门预算公开'))).toEqual(expected);
  expect(decodeText(bytes([0xef, 0xbb, 0xbf], utf8('部门预算公开')))).toEqual(expected);
});

it('reads GBK without a declaration', () => {
  expect(decodeText(bytes(BUDGET_GBK))).toEqual({ ok: true, text: '预算公开', encoding: 'gb18030' });
});

it('reads GBK that the page declares as gb2312', () => {
  const page = bytes(
    ascii('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'),
    BUDGET_GBK,
  );
  expect(decodeText(page)).toMatchObject({ ok: true, encoding: 'gbk' });
});

it('reads a page saved as UTF-8 that still declares gb2312', () => {
  const page = utf8(`<meta charset="gb2312"><p>${'一般公共预算财政拨款收入'.repeat(5)}</p>`);
  expect(decodeText(page)).toMatchObject({ ok: true, encoding: 'utf-8' });
});

it('reads UTF-16 by its byte order mark', () => {
  const page = bytes([0xff, 0xfe], [0x84, 0x98, 0x97, 0x7b]);
  expect(decodeText(page)).toEqual({ ok: true, text: '预算', encoding: 'utf-16le' });
});

it('ignores a declaration that no decoder knows', () => {
  expect(decodeText(bytes(ascii('<meta charset="chinese">'), BUDGET_GBK))).toMatchObject({ ok: true });
});

it('still reads a long text that is cut in the middle of a character', () => {
  const whole = utf8('财政拨款'.repeat(400));
  expect(decodeText(whole.subarray(0, whole.length - 1))).toMatchObject({ ok: true, encoding: 'utf-8' });
});

it('reads an empty file as empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ ok: true, text: '', encoding: 'utf-8' });
});

it.each([
  ['random bytes', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)],
  ['zeros', new Uint8Array(5000)],
])('refuses %s', (_title, noise) => {
  expect(decodeText(noise)).toEqual({ ok: false, reason: 'not-text' });
});
