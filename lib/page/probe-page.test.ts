// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { probePage } from './probe-page.ts';

const DISCLOSURE = `<h2>二、收入预算情况说明</h2><p>2023年收入预算900.50万元，比2022年800.50万元增加100.00万元。</p>
  <h2>三、支出预算情况说明</h2><p>基本支出600.50万元，项目支出300.00万元。</p>
  <h2>四、机关运行经费情况说明</h2><p>机关运行经费60.00万元。</p>`;

function show(title: string, body: string): Document {
  document.title = title;
  document.body.innerHTML = body;
  return document;
}

beforeEach(() => {
  document.head.innerHTML = '<title></title>';
});

describe('the probe says yes to', () => {
  it.each([
    ['a disclosure with a title', '某区档案馆2023年部门预算公开', DISCLOSURE],
    ['one without', '信息公开', DISCLOSURE],
    ['one behind a long menu', '信息公开', `${'<ul><li>栏目</li></ul>'.repeat(1000)}${DISCLOSURE}`],
    [
      'a page of attachments',
      '某区档案馆2023年部门预算公开',
      '<h1>某区档案馆2023年部门预算公开</h1><p>附件：<a href="a.pdf">某区档案馆2023年部门预算公开.pdf</a></p>',
    ],
  ])('%s', (_name, title, body) => {
    expect(probePage(show(title, body))?.evidence).not.toEqual([]);
    expect(probePage(show(title, body))).not.toBeNull();
  });
});

describe('the probe says no to', () => {
  it.each([
    ['an empty page', '', ''],
    ['an ordinary page', '天气', '<p>多云，计算得12.5度。</p>'.repeat(50)],
    [
      'news about budgets',
      '多部门公开预算',
      '<p>记者获悉，预算公开工作今日开始，决算公开随后，三公经费12万元，收入预算20万元。</p>'.repeat(20),
    ],
    ['a title alone', '某区档案馆2023年部门预算公开', '<p>正在加载</p>'],
    [
      'words in scripts',
      '数据',
      `<script>${'var 预算 = "收入预算情况说明 12.50万元 总表";'.repeat(30)}</script><p>无</p>`,
    ],
  ])('%s', (_name, title, body) => {
    expect(probePage(show(title, body))).toBeNull();
  });
});

it('changes nothing', () => {
  const page = show('信息公开', DISCLOSURE);
  const before = page.documentElement.outerHTML;
  probePage(page);
  expect(page.documentElement.outerHTML).toBe(before);
});
