/** Budgets of any size, as one page: a department with as many units as it takes, their tables consistent but for a few rows. */

const COLUMNS = ['科目编码', '科目名称', '合计', '基本支出', '人员经费', '公用经费', '项目支出', '备注'];
/** Classes with their 款 and 项; every table prints them all. */
const CLASSES = [
  { code: '206', name: '科学技术支出', group: '07', items: ['01', '02', '03', '99'] },
  { code: '208', name: '社会保障和就业支出', group: '05', items: ['02', '05', '06', '99'] },
  { code: '210', name: '卫生健康支出', group: '11', items: ['01', '02', '03', '99'] },
  { code: '221', name: '住房保障支出', group: '02', items: ['01', '02', '03'] },
] as const;
/** Head, total, and per class its own row, that of its 款 and those of its 项; and the four rows of the first table. */
const CELLS_PER_UNIT =
  (2 + CLASSES.reduce((sum, { items }) => sum + 2 + items.length, 0)) * COLUMNS.length + 16;
/** In one table of ten, one amount does not agree. */
const PLANTED = 10;

/** A page with about this many table cells. */
export function largePage(cells: number): string {
  const units = Math.max(1, Math.round(cells / CELLS_PER_UNIT));
  const parts = Array.from({ length: units }, (_, index) => unitPart(index));
  const title = '某区文化局2024年部门预算公开';
  return (
    `<!doctype html><meta charset="utf-8"><title>${title}</title>` +
    `<style>td{border:1px solid #888;padding:2px 6px}table{border-collapse:collapse}</style>` +
    `<h1>${title}</h1><p>目录</p><p>第一部分 部门概况</p><p>第二部分 2024年部门预算情况说明</p><p>第三部分 名词解释</p>` +
    `<p>收入预算、支出预算、财政拨款收支总表、一般公共预算支出表、基本支出、“三公”经费、机关运行经费、政府采购、政府性基金预算情况按单位列示。</p>` +
    parts.join('')
  );
}

interface Amounts {
  personnel: number;
  publicFunds: number;
  project: number;
}

function unitPart(index: number): string {
  const random = numbers(index + 1);
  const body: string[] = [];
  const whole = nothing();
  for (const { code, name, group, items } of CLASSES) {
    const rows: string[] = [];
    const sum = nothing();
    for (const item of items) {
      const amounts = { personnel: random(), publicFunds: random(), project: random() };
      addTo(sum, amounts);
      rows.push(row(`${code}${group}${item}`, `事项${item}`, amounts));
    }
    addTo(whole, sum);
    body.push(row(code, name, sum), row(`${code}${group}`, '事务', sum), ...rows);
  }
  const planted = index % PLANTED === 0 ? 100_000 : 0;
  const total = row('', '合计', whole, planted);
  const head = `<tr>${COLUMNS.map((text) => `<th>${text}</th>`).join('')}</tr>`;
  const unit = `第${String(index + 1)}中心`;
  const all = money(whole.personnel + whole.publicFunds + whole.project);
  return (
    `<h2>${unit}收支总表</h2><p>单位：元</p>` +
    `<table><tr><th>收入</th><th>预算数</th><th>支出</th><th>预算数</th></tr>` +
    `<tr><td>一、一般公共预算拨款收入</td><td>${all}</td><td>一、一般公共预算支出</td><td>${all}</td></tr>` +
    `<tr><td></td><td></td><td></td><td></td></tr>` +
    `<tr><td>收入总计</td><td>${all}</td><td>支出总计</td><td>${all}</td></tr></table>` +
    `<h2>${unit}一般公共预算支出表</h2><p>单位：元</p>` +
    `<table>${head}${body.join('')}${total}</table>` +
    `<p>${unit}的收支由主管部门统一核算，各单位不另行说明。</p>`
  );
}

function row(code: string, name: string, amounts: Amounts, off = 0): string {
  const basic = amounts.personnel + amounts.publicFunds;
  const cells = [
    code,
    name,
    money(basic + amounts.project + off),
    money(basic),
    money(amounts.personnel),
    money(amounts.publicFunds),
    money(amounts.project),
    '',
  ];
  return `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
}

function money(fen: number): string {
  return (fen / 100).toFixed(2);
}

function nothing(): Amounts {
  return { personnel: 0, publicFunds: 0, project: 0 };
}

function addTo(sum: Amounts, amounts: Amounts): void {
  sum.personnel += amounts.personnel;
  sum.publicFunds += amounts.publicFunds;
  sum.project += amounts.project;
}

/** The same numbers every time: 100.00 to about 100,000.00 元 in fen. */
function numbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 2 ** 32;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return 10_000 + (state % 9_990_000);
  };
}
