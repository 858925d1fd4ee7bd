/**
 * Whole documents as provinces word them, written by hand with numbers of our own: where all agrees nothing is said, and a
 * planted number is found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectDisclosure } from '../../lib/detect/detect.ts';
import { figureById } from '../../lib/disclosure/disclosure.ts';
import { figuresOf } from '../../lib/checks/outcome.ts';
import { readText } from '../../lib/formats/text.ts';
import { inspect } from '../../lib/inspect.ts';

const FOLDER = path.join(import.meta.dirname, 'documents');

/** The numbers of each contradiction, warning or doubt. Remarks on form are left aside. */
function disagreements(text: string): string[] {
  const { outcomes, disclosure } = inspect(readText(text));
  return outcomes.flatMap((outcome) => {
    const isSerious =
      outcome.outcome === 'doubt' || (outcome.outcome === 'finding' && outcome.severity !== 'info');
    if (!isSerious) return [];
    return [
      figuresOf(outcome)
        .map((id) => figureById(disclosure, id).printed)
        .join(' '),
    ];
  });
}

const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  it('is a disclosure in which everything agrees', () => {
    const text = read(name);
    expect(detectDisclosure(readText(text)).disclosure).toBe(true);
    expect(disagreements(text)).toEqual([]);
  });
});

/** [document, what is printed, what is planted in its place, a number of the finding] */
const PLANTS: [string, string, string, string][] = [
  ['shandong-veterans-2022-budget.txt', '卫生健康（类）支出150.00', '卫生健康（类）支出160.00', '160.00'],
  ['henan-transport-2022-budget.txt', '交通运输支出3,700.00', '交通运输支出3,800.00', '3,800.00'],
  ['tianjin-library-2023-budget.txt', '公用经费80.00', '公用经费90.00', '90.00'],
  ['fujian-technology-2021-final.txt', '公用支出100.00', '公用支出110.00', '110.00'],
  ['guangxi-library-2023-budget.txt', '卫生健康支出100000.00元、', '卫生健康支出110000.00元、', '110000.00'],
  ['anhui-subdistrict-2023-budget.txt', '城乡社区（类）支出3000', '城乡社区（类）支出3100', '3100'],
  ['beijing-culture-2024-budget.txt', '比2023年950万元增加50万元', '比2023年950万元增加150万元', '150'],
  ['hubei-civil-affairs-2020-budget.txt', '占1.53%', '占1.35%', '1.35'],
  ['sports-2014-budget.txt', '医疗卫生支出50万元', '医疗卫生支出60万元', '60'],
  ['traditional-culture-2023-budget.txt', '服務類30.00萬元', '服務類20.00萬元', '20.00'],
  ['yunnan-forestry-2021-final.txt', '节能环保（类）支出800.00', '节能环保（类）支出900.00', '900.00'],
  ['guangdong-water-2022-budget.txt', '服务类采购预算400.00', '服务类采购预算410.00', '410.00'],
  [
    'guangdong-water-2022-budget.txt',
    '公务用车运行维护费25.20万元）',
    '公务用车运行维护费26.20万元）',
    '26.20',
  ],
  ['guangdong-water-2022-budget.txt', '下降28.57%', '下降27.58%', '27.58'],
  ['heilongjiang-statistics-2020-budget.txt', '离休1人', '离休2人', '2'],
  ['heilongjiang-statistics-2020-budget.txt', '服务采购20.00', '服务采购22.00', '22.00'],
  ['hunan-town-2022-budget.txt', '住房保障支出100万元。', '住房保障支出110万元。', '110'],
  ['hunan-town-2022-budget.txt', '项目支出增加20万元', '项目支出增加30万元', '30'],
  ['jiangxi-town-2021-final.txt', '农林水支出年初预算数为1000', '农林水支出年初预算数为1010', '1010'],
  ['jiangxi-town-2021-final.txt', '政府采购工程支出80', '政府采购工程支出90', '90'],
  ['shaanxi-audit-2020-final.txt', '人员经费支出300.36', '人员经费支出301.36', '301.36'],
  ['shaanxi-audit-2020-final.txt', '占85.71%', '占87.51%', '87.51'],
  ['sichuan-agriculture-2021-final.txt', '日常公用经费300.00', '日常公用经费310.00', '310.00'],
  ['sichuan-agriculture-2021-final.txt', '公务接待费支出决算3.50', '公务接待费支出决算5.30', '5.30'],
  ['sichuan-agriculture-2021-final.txt', '增长4.57%', '增长4.75%', '4.75'],
  ['xinjiang-education-2021-budget.txt', '住房保障支出100.00万元。', '住房保障支出110.00万元。', '110.00'],
  ['xinjiang-education-2021-budget.txt', '退休20人', '退休19人', '19'],
  ['xinjiang-education-2021-budget.txt', '增长20%', '增长25%', '25'],
  ['zhejiang-enforcement-2021-final.txt', '占收入合计4.17%', '占收入合计4.71%', '4.71'],
  [
    'zhejiang-enforcement-2021-final.txt',
    '支出决算为48.00万元，占96%',
    '支出决算为47.00万元，占96%',
    '47.00',
  ],
];

describe('a planted number', () => {
  it.each(PLANTS)('%s: %s → %s', (name, printed, planted, number) => {
    const text = read(name);
    expect(text).toContain(printed);
    const found = disagreements(text.replace(printed, planted));
    expect(found.some((numbers) => numbers.split(' ').includes(number))).toBe(true);
  });
});
