/** Characters that a file itself lost (`U+FFFD`): what is said of their figures is a guess, never a finding. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/formats/text.ts';
import { inspect } from '../../lib/inspect.ts';

const WHOLE = `某区档案馆2023年部门预算公开
一、收入预算说明
2023年收入预算900.50万元，比2022年800.50万元增加100.00万元，增长12.49%。
二、支出预算说明
2023年支出预算900.50万元，其中：基本支出600.50万元，项目支出310.00万元。
三、政府采购说明
2023年政府采购预算总额20.00万元，其中：货物12.00万元，服务9.00万元。
四、机关运行经费说明
2023年机关运行经费60.00万元，比2022年50.00万元增加10.00万元，增长20.00%。
五、资产说明
2022年末，固定资产总额46.00万元。`;

const verdicts = (text: string): string[] =>
  inspect(readText(text)).outcomes.flatMap(({ outcome, check, ...more }) => {
    if (check !== 'parts-add-up-to-total' || outcome === 'pass') return [];
    return [outcome === 'doubt' && 'reason' in more ? `doubt: ${more.reason}` : outcome];
  });

describe('a sum that does not add up', () => {
  it('is a finding where every word can be read', () => {
    expect(verdicts(WHOLE)).toEqual(['finding', 'finding']);
  });

  it('is a doubt where words beside it are lost, and stays a finding elsewhere', () => {
    expect(verdicts(WHOLE.replace('项目支出310', '�目支�310'))).toContain('finding');
    expect(verdicts(WHOLE.replace('，服务9.00万元', '，服务9.00万元，�用于档案�理'))).toEqual([
      'finding',
      'doubt: unreadable-text',
    ]);
  });

  it('is a doubt everywhere in a document that is full of lost words', () => {
    const damaged = WHOLE.replaceAll('说明', '说�').replaceAll('预算公开', '预算�开');
    expect(verdicts(damaged)).toEqual(['doubt: unreadable-text', 'doubt: unreadable-text']);
  });
});
