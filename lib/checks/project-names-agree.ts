import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { squash } from '../lexicon/fold.ts';
import { textAround } from '../source/document.ts';
import type { Place } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { detailRows } from './detail-rows.ts';
import { performanceForms, plainProject } from './performance-forms.ts';
import { tableSets } from './table-facts.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** A project's name beside its amount, in a table or a form. */
interface Named {
  name: string;
  figure: Figure;
  place: Place;
}

/** Part of the letters that two names share before they are taken for one. */
const ALIKE = 0.75;

const DETAIL =
  '2023年部门预算明细预算表\n单位：元\n| 功能科目代码 | 功能科目名称 | 经济分类代码 | 经济分类名称 | 项目名称 | 预算金额 |\n| 2070205 | 博物馆 | 30299 | 其他商品和服务支出 | 古桥修缮项目经费 | 850000.00 |\n';
const form = (name: string, amount = '85.00万元'): string =>
  `\n项目支出绩效目标申报表\n| 部门名称 | 某区文物局 | |\n| 项目名称 | ${name} | |\n| 预算金额 | ${amount} | |\n| 绩效指标 | 产出指标 | 修缮古桥一座 |\n`;

export default defineCheck({
  id: 'project-names-agree',
  kind: 'agreement',
  title: { zh: '同一项目名称前后一致', en: 'One project has one name' },
  why: {
    zh: '同一笔钱在明细表和绩效表里用两个名称，读者无法把项目和它的目标对上。',
    en: 'One amount under two names in the detail table and the performance form: goals cannot be matched to the project.',
  },
  basis: '预算绩效管理: 项目与绩效目标一一对应',
  limits: {
    zh: '只比较金额相同、名称相近的项目。',
    en: 'Compares projects of the same amount with similar names only.',
  },
  examples: [
    { kind: 'holds', text: DETAIL + form('古桥修缮项目经费'), names: ['850000.00', '85.00'] },
    { kind: 'holds', text: DETAIL + form('古桥修缮项目 经费'), names: ['850000.00', '85.00'] },
    { kind: 'breaks', text: DETAIL + form('古桥修缮经费'), names: ['850000.00', '85.00'] },
    { kind: 'breaks', text: DETAIL + form('古桥维修项目经费'), names: ['850000.00', '85.00'] },
    { kind: 'skips', text: DETAIL + form('展览经费', '30.00万元') },
  ],
  *run(disclosure) {
    for (const tables of tableSets(disclosure)) {
      const listed = tables
        .filter((table) => table.kind === 'detail')
        .flatMap((table) => projectsIn(disclosure, table));
      for (const form of performanceForms(disclosure, tables)) {
        const { total, project } = form;
        if (form.isWhole || project === null || total?.value == null || total.value.minor === 0) continue;
        const minor = total.value.minor;
        const candidates = listed.filter((entry) => entry.figure.value?.minor === minor);
        const same = candidates.find((entry) => squash(entry.name) === project);
        const other = candidates.find((entry) => isAlike(squash(entry.name), project));
        const place = placeOfName(disclosure, form.table.block, project);
        if (same !== undefined)
          yield wordsPass([same.place, ...place], { text: same.name, other: project }, [same.figure, total]);
        else if (other !== undefined)
          yield wordsFinding('info', [other.place, ...place], { text: other.name, other: project }, [
            other.figure,
            total,
          ]);
      }
    }
  },
});

function projectsIn(disclosure: Disclosure, table: Disclosure['tables'][number]): Named[] {
  return detailRows(disclosure, table).flatMap((row) => {
    if (row.isBasic || row.project === '') return [];
    const [place] = placeOfName(disclosure, table.block, squash(row.project), row.figure);
    return place === undefined ? [] : [{ name: row.project, figure: row.figure, place }];
  });
}

/** The cell that holds the name; near the amount when the name stands in the table more than once. */
function placeOfName(disclosure: Disclosure, table: number, name: string, figure?: Figure): Place[] {
  const block = disclosure.source.blocks[table];
  if (block?.kind !== 'table') return [];
  const row = figure?.place.cell == null ? null : (block.cells[figure.place.cell]?.row ?? null);
  const cell = block.cells.findIndex(
    (candidate) => squash(candidate.text) === name && (row === null || candidate.row === row),
  );
  if (cell < 0) return [];
  const place = { block: table, cell, start: 0, end: 0 };
  return [{ ...place, end: textAround(disclosure.source, place).length }];
}

/** True when the names differ only in 项目, 活动, 经费 and the like, or share most of their letters. */
function isAlike(one: string, other: string): boolean {
  if (plainProject(one) === plainProject(other)) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const letters = [...long];
  let shared = 0;
  for (const letter of short) {
    const at = letters.indexOf(letter);
    if (at < 0) continue;
    letters.splice(at, 1);
    shared += 1;
  }
  return shared / long.length >= ALIKE;
}
