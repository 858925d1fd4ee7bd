import { describe, expect, it } from 'vitest';
import { documentKey } from './document-key.ts';

describe('documentKey', () => {
  it.each([
    ['http://www.example.gov.cn/a/t1.html', 'web:www.example.gov.cn/a/t1.html'],
    ['https://www.example.gov.cn:443/a/t1.html#table3', 'web:www.example.gov.cn/a/t1.html'],
    ['http://10.1.2.3:8080/ys/?id=7&utm_source=x&spm=1.2', 'web:10.1.2.3:8080/ys/?id=7'],
    ['http://a.gov.cn/p?from=timeline&isappinstalled=0', 'web:a.gov.cn/p'],
    // A page's own parameter that happens to be called `from`.
    ['http://a.gov.cn/p?from=2023', 'web:a.gov.cn/p?from=2023'],
    // A query in GBK stays as it is.
    ['http://a.gov.cn/s?q=%D4%A4%CB%E3', 'web:a.gov.cn/s?q=%D4%A4%CB%E3'],
    ['http://a.gov.cn/index.html#/detail/12', 'web:a.gov.cn/index.html#/detail/12'],
    ['file:///home/r/2023%E9%A2%84%E7%AE%97.html#a', 'file:/home/r/2023%E9%A2%84%E7%AE%97.html'],
  ])('%s', (address, key) => {
    expect(documentKey(address)).toBe(key);
  });

  it.each(['about:srcdoc', 'chrome://settings', 'data:text/html,x', '', 'no address'])(
    '%s has none',
    (address) => {
      expect(documentKey(address)).toBeNull();
    },
  );
});
