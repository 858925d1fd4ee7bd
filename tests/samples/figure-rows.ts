/** Invented figures for the panel's table: every status, every kind of number, names long and short. */
import type { FigureRow } from '../../lib/report/figure-rows.ts';

function row(id: string, label: string, change: Partial<FigureRow>): FigureRow {
  return {
    id,
    class: 'money',
    printed: '1,386.07',
    unit: '万元',
    fen: 1_386_070_000,
    step: 100_000,
    measure: null,
    label,
    scope: 'all',
    period: 2023,
    path: ['三、收支预算情况说明'],
    quote: `${label}1,386.07万元`,
    status: 'checked',
    reason: null,
    level: null,
    ...change,
  };
}

export const sampleFigures: readonly FigureRow[] = [
  row('f1', '收入预算', { level: 'total' }),
  row('f2', '项目支出', { printed: '543.4', fen: 543_400_000, status: 'finding', level: 'subtotal' }),
  row('f3', '机关事业单位基本养老保险缴费支出', {
    printed: '64.02',
    fen: 64_020_000,
    status: 'unchecked',
    reason: 'no-relation',
    level: 'leaf',
    scope: 'fiscal',
    path: ['表四 一般公共预算财政拨款基本支出表（按经济分类）'],
  }),
  row('f4', '增长', { class: 'percent', printed: '12.5', unit: null, value: 12.5, scope: null }),
  row('f5', '编制人数', { class: 'count', printed: '24', unit: '名', value: 24, scope: null, period: null }),
  row('f6', '公务用车运行维护费', { printed: '5.80', fen: 5_800_000, status: 'doubt', path: [] }),
];
