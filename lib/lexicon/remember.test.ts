import { describe, expect, it } from 'vitest';
import { remember } from './remember.ts';

describe('remember', () => {
  const counted = () => {
    const asked: string[] = [];
    const answer = remember((text) => {
      asked.push(text);
      return text.length > 3 ? text.length : undefined;
    });
    return { asked, answer };
  };

  it('works out the answer to a text once, "no answer" included', () => {
    const { asked, answer } = counted();
    expect([answer('基本支出'), answer('合计'), answer('基本支出'), answer('合计')]).toEqual([
      4,
      undefined,
      4,
      undefined,
    ]);
    expect(asked).toEqual(['基本支出', '合计']);
  });

  it('keeps no sentences', () => {
    const { asked, answer } = counted();
    const sentence = '支'.repeat(41);
    answer(sentence);
    answer(sentence);
    expect(asked).toHaveLength(2);
  });

  it('forgets when there are too many', () => {
    const { asked, answer } = counted();
    for (let index = 0; index <= 2000; index += 1) answer(`第${String(index)}项`);
    answer('第0项');
    expect(asked.filter((text) => text === '第0项')).toHaveLength(2);
  });
});
