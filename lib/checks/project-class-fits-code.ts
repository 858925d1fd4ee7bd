import { squash } from '../lexicon/fold.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { detailRows } from './detail-rows.ts';
import { listed, wordsFinding, wordsPass } from './words-result.ts';

/** Classes of the economic classification as project labels begin with them. */
const CLASSES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^工资福利支出/, ['301', '501', '505']],
  [/^商品和服务支出/, ['302', '502', '505']],
  [/^对个人和家庭的?补助(?:支出)?/, ['303', '509']],
  [/^资本性支出/, ['309', '310', '503', '504', '506']],
];

const HEAD =
  '2023年部门预算明细预算表\n单位：元\n| 功能科目代码 | 功能科目名称 | 经济分类代码 | 经济分类名称 | 项目名称 | 预算金额 |\n';
const row = (code: string, name: string, project: string): string =>
  `| 2070205 | 博物馆 | ${code} | ${name} | ${project} | 47224.56 |\n`;

export default defineCheck({
  id: 'project-class-fits-code',
  kind: 'wording',
  title: {
    zh: '项目名称里的类别与经济分类代码相符',
    en: 'The class in a project’s name fits its economic code',
  },
  why: {
    zh: '名称写“对个人和家庭补助”，代码却是工资福利（301），按名称和按代码统计会得出两个结果。',
    en: 'Named as one class and coded as another: sums by name and by code will differ.',
  },
  basis: '政府收支分类科目: 部门预算支出经济分类',
  examples: [
    { kind: 'holds', text: HEAD + row('30302', '退休费', '对个人和家庭的补助_退休费') },
    { kind: 'holds', text: HEAD + row('30201', '办公费', '商品和服务支出_办公费') },
    { kind: 'breaks', text: HEAD + row('30113', '住房公积金', '对个人和家庭补助支出_住房公积金') },
    { kind: 'breaks', text: HEAD + row('30201', '办公费', '工资福利支出_办公费') },
    { kind: 'skips', text: HEAD + row('30299', '其他商品和服务支出', '古桥修缮经费') },
  ],
  *run(disclosure) {
    for (const table of disclosure.tables) {
      if (table.kind !== 'detail') continue;
      const block = disclosure.source.blocks[table.block];
      if (block?.kind !== 'table') continue;
      const rows = detailRows(disclosure, table);
      for (const [pattern, codes] of CLASSES) {
        const named = rows.filter(
          ({ project, economicCode }) => economicCode !== null && pattern.test(squash(project)),
        );
        const clashing = named.filter(
          ({ economicCode }) => !codes.includes((economicCode ?? '').slice(0, 3)),
        );
        const places = (clashing.length > 0 ? clashing : named).flatMap(({ project, figure }) => {
          const at = block.cells[figure.place.cell ?? -1]?.row;
          const cell = block.cells.findIndex((one) => one.row === at && one.text.trim() === project);
          const place = { block: table.block, cell, start: 0, end: 0 };
          return cell < 0 ? [] : [{ ...place, end: textAround(disclosure.source, place).length }];
        });
        const label = pattern.exec(squash(named[0]?.project ?? ''))?.[0] ?? '';
        if (clashing.length > 0) {
          const found = [...new Set(clashing.map(({ economicCode }) => economicCode ?? ''))];
          yield wordsFinding('info', places, {
            text: label,
            codes: listed(found),
            printed: found.join(' '),
            n: clashing.length,
          });
        } else if (named.length > 0) yield wordsPass(places, { text: label, n: named.length });
      }
    }
  },
});
