import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../source/document.ts';
import { detectDisclosure } from './detect.ts';

/** One paragraph a line; the first line is the title too, as on most pages. */
function page(text: string): SourceDocument {
  const lines = text.split('\n').map((line) => line.trim());
  const blocks = lines
    .filter((line) => line !== '')
    .map((line, index) => ({ kind: 'paragraph' as const, index, text: line, level: null, page: null }));
  return { title: blocks[0]?.text ?? '', blocks, unread: [] };
}

const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const POSITIVE: Record<string, { kind: 'budget' | 'final-accounts'; text: string }> = {
  'a narrative in 万元': {
    kind: 'budget',
    text: `某区档案馆2023年部门预算公开
      一、部门主要职责及机构设置情况
      二、收入预算说明
      2023年收入预算501.20万元，比2022年480.20万元增加21.00万元。
      三、支出预算说明
      基本支出401.20万元，项目支出100.00万元。
      四、“三公”经费财政拨款预算说明
      2023年安排3.10万元，其中公务接待费0.10万元，公务用车购置及运行维护费3.00万元。
      五、机关运行经费情况说明`,
  },
  'tables in 元 without a narrative': {
    kind: 'final-accounts',
    text: `附件1：公开表
      收入支出决算总表
      单位：元
      一般公共预算财政拨款收入 1234567.80 科学技术支出 1000000.00
      本年收入合计 1234567.80 本年支出合计 1234567.80
      支出决算表
      基本支出 1000000.00 项目支出 234567.80
      财政拨款收入支出决算总表
      本年收入 1234567.80`,
  },
  'final accounts with the title in the text only': {
    kind: 'final-accounts',
    text: `信息公开
      第一部分 单位概况 一、主要职责 二、机构设置
      第二部分 2021年度单位决算情况说明
      一、收入支出决算总体情况说明
      2021年度收、支总计903.88万元。与2020年度相比，增加12.10万元，增长1.36%。
      二、收入决算情况说明 本年收入合计890.00万元，占98.46%。
      三、支出决算情况说明 本年支出合计880.00万元，其中：基本支出600.00万元，项目支出280.00万元。
      四、国有资产占用情况说明`,
  },
  'only the three public expenses': {
    kind: 'budget',
    text: `某镇2015年“三公”经费预算公开情况
      2015年“三公”经费预算合计12.50万元，比上年预算减少1.50万元。
      其中：因公出国（境）费0万元；公务接待费4.50万元；公务用车购置及运行费8.00万元。`,
  },
  'three public expenses of a body that sends nobody abroad': {
    kind: 'final-accounts',
    text: `某镇2020年“三公”经费决算公开
      2020年“三公”经费决算数共计35.50万元，比上年决算数字减少18.50万元，下降34.26%；
      其中公务接待费15.50万元，减少3.00万元；公务用车运行维护费20.00万元，减少15.50万元。`,
  },
  'traditional characters with readings in brackets': {
    kind: 'budget',
    text: `某局2019年部門“三公”經(jīng)費(fèi)預(yù)算公開
      2019年“三公”經(jīng)費(fèi)29.00萬(wàn)元，比上年增加0.50萬(wàn)元，其中：因公出國(guó)（境）費(fèi)0萬(wàn)元；
      公務(wù)用車購(gòu)置及運(yùn)行費(fèi)28.00萬(wàn)元，公務(wù)接待費(fèi)1.00萬(wàn)元，增加0.50萬(wàn)元。`,
  },
  'traditional characters and spaces in words': {
    kind: 'budget',
    text: `某 局 2 0 1 9 年 部 门 預 算 公 開
      二、收 入 預 算 情 況 說 明
      收入預算200.10萬元，其中財政撥款200.10萬元。
      三、支 出 预 算 情 况 说 明
      基本支出150.10万元，项目支出50.00万元。
      四、机 关 运 行 经 费 情 况 说 明
      机关运行经费12.30万元。`,
  },
};

const NEGATIVE: Record<string, string> = {
  'news that repeats a budget': `市财政局今年预算这样花
    本报讯（记者 小文）昨日，记者从市财政局获悉，该局2024年部门预算总收入4733.14万元，比上年减少929.49万元。
    其中基本支出3365.38万元，项目支出1367.76万元；“三公”经费支出32万元，政府采购支出200万元。
    据了解，机关运行经费比上年下降5%。记者采访了有关负责人。`,
  'news on several bodies': `多部门晒出“三公”经费账本
    新华社北京3月2日电 今日，多个中央部门公开2024年部门预算。
    据悉，某部“三公”经费预算1200万元，某局900万元，某委800万元，某院300万元，某办120万元。
    因公出国、公务接待、公务用车三项均有下降。记者注意到，多数部门压减一般性支出。`,
  'a regulation': `某省省级部门预算管理办法
    ${repeat(20, (index) => `第${'一二三四五六七八九十'[index % 10]}条 部门预算收入预算、支出预算编制情况说明按规定执行，违者处罚款5000元。`)}`,
  'a law': `中华人民共和国某法
    ${repeat(12, (index) => `第十${'一二三四五六七八九十'[index % 10]}条 一般公共预算支出情况、政府性基金预算情况、国有资本经营预算情况应当公开。`)}`,
  'a blank template': `XX局202X年部门预算公开模板
    一、部门主要职责
    二、收入预算情况说明 202X年收入预算XX万元，比上年XX万元增加XX万元，增长XX%。
    三、支出预算情况说明 基本支出XX万元，占XX%；项目支出XX万元，占XX%。
    四、“三公”经费情况说明 因公出国XX万元，公务接待XX万元，公务用车XX万元。单价100万元以上设备XX台。
    收支总表 收入总表 支出总表 财政拨款收支总表 例：1.00 2.00 3.00 4.00 5.00 6.00`,
  'a listing page': `部门预算_财政预决算
    ${repeat(20, (index) => `某${index}局2024年部门预算公开 2024-02-${String(index + 1).padStart(2, '0')}`)}
    首页 上一页 下一页 尾页`,
  'a tender notice': `某局2024年审计服务采购公告
    预算金额：120.00万元；最高限价：118.00万元。采购需求：决算审计，含支出决算情况、收入决算情况核查。
    供应商资格要求见采购文件。投标人须提交投标文件，保证金2万元，文件售价500元，投标截止2024年5月1日，开标地点另行通知。
    采购代理机构：某公司。服务费1.5万元，评标办法：综合评分。`,
  "a government's report to the People's Congress": `关于某市2023年预算执行情况和2024年预算草案的报告
    各位代表：受市人民政府委托，现将有关情况提请大会审议，并请列席人员提出意见。
    全市一般公共预算收入完成120.5亿元，其中税收收入90.2亿元，非税收入完成30.3亿元。
    一般公共预算支出情况：政府性基金预算支出80亿元，国有资本经营预算支出情况良好，“三公”经费支出情况逐年下降1.2亿元。
    收入预算情况、支出预算情况、财政拨款收支情况均好。本级一般公共预算收入50亿元，转移性收入20亿元，债务限额100亿元。`,
  'a monthly bulletin': `2024年1-6月财政收支情况
    上半年，全市一般公共预算收入60.10亿元，增长3.2%。其中税收收入40.00亿元，增值税12.00亿元，企业所得税6.00亿元。
    全市一般公共预算支出88.20亿元，基本支出情况平稳。支出预算执行情况良好。债务余额101.00亿元。`,
  'a notice about drawing up budgets': `关于做好2025年部门预算编制工作的通知
    各部门应编制收支预算总表、收入预算表、支出预算表，说明基本支出情况、机关运行经费情况、政府采购情况。
    单价100万元以上设备、50万元以上项目须附绩效目标申报表。培训费每人每天550元，会议费标准450元。`,
  'an explanation for citizens': `解读：如何看懂部门预算
    部门预算由收支总表、收入总表、支出总表等组成。基本支出情况说明里有人员经费和公用经费。
    例如某单位收入100万元，其中财政拨款90万元，那么其他收入就是10万元。“三公”经费预算情况说明会写明2万元、3万元、5万元。
    网友还可以这样看：机关运行经费情况说明、政府采购情况说明。来源：记者手记`,
  'the documentation of a program': `README
    github npm install budget-checker
    \`\`\` check(收支总表) \`\`\` 收入预算情况说明 支出预算情况说明 三公经费情况说明
    示例：总计 4733.14万元 = 3365.38万元 + 1367.76万元
    function(a)=>{ return 基本支出情况 } 部门收入总表 部门支出总表 12.30 45.60`,
  "a company's report": `某股份有限公司2023年年度报告
    营业收入120.50亿元，同比增长12.3%，归属于上市公司股东的净利润8.20亿元，每股收益0.52元。
    收入支出情况：支出预算执行情况良好，财务收支总表见附注，毛利30.10亿元。`,
  'an audit report': `2023年度部门预算执行审计结果公告
    审计发现，3个部门收入预算编制不完整，涉及120.50万元；支出预算执行情况不佳，“三公”经费超支1.20万元。
    政府采购情况：5个项目未按规定，金额30.00万元。部门收支总表、支出决算表填列不实15.00万元。已整改22.00万元。`,
  'a page on something else': `某区2024年中小学招生公告
    学费每学期600元，住宿费400元。报名时间见附件。`,
  'an empty page': '',
};

describe('what is a disclosure', () => {
  it.each(Object.entries(POSITIVE))('%s', (_name, { kind, text }) => {
    const detection = detectDisclosure(page(text));
    expect(detection).toMatchObject({ disclosure: true, kind, attachmentsOnly: false });
    expect(detection.score).toBeGreaterThan(0.5);
    expect(detection.evidence).not.toEqual([]);
  });
});

describe('what is not', () => {
  it.each(Object.entries(NEGATIVE))('%s', (_name, text) => {
    const detection = detectDisclosure(page(text));
    expect(detection).toMatchObject({ disclosure: false, attachmentsOnly: false });
    expect(detection.score).toBeLessThan(0.5);
  });
});

it('recognises a page that only lists the attachments of a disclosure', () => {
  const detection = detectDisclosure(
    page(`某区卫生健康局2024年部门预算公开
      发布时间：2024-02-08 来源：区卫生健康局
      附件：1.某区卫生健康局2024年部门预算公开情况说明.pdf
      附件：2.某区卫生健康局2024年部门预算公开表.xls`),
  );
  expect(detection).toMatchObject({ disclosure: false, attachmentsOnly: true, kind: 'budget' });
});

const SEEDS = path.resolve(import.meta.dirname, '../../../shared/seeds');
const seedTexts = existsSync(SEEDS) ? readdirSync(SEEDS) : [];
it(`the texts of the seed documents are disclosures${seedTexts.length === 0 ? ' (they are not here: nothing to compare)' : ''}`, () => {
  for (const file of seedTexts) {
    const detection = detectDisclosure(page(readFileSync(path.join(SEEDS, file), 'utf8')));
    expect(detection, file).toMatchObject({ disclosure: true, kind: 'budget' });
  }
});
