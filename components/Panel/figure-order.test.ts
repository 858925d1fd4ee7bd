import { describe, expect, it } from 'vitest';
import type { FigureRow } from '../../lib/report/figure-rows.ts';
import { arrangeFigures, orderAfter, toTabSeparated } from './figure-order.ts';

function row(id: string, change: Partial<FigureRow>): FigureRow {
  return {
    id,
    class: 'money',
    printed: '1',
    unit: '万元',
    fen: 100,
    step: 1,
    measure: null,
    label: id,
    scope: null,
    period: 2023,
    path: [],
    quote: '',
    status: 'checked',
    reason: null,
    level: null,
    ...change,
  };
}

const figures = [
  row('项目支出', { fen: 300, path: ['三、支出预算'] }),
  row('增长', { class: 'percent', value: 99, status: 'finding', period: 2022 }),
  row('基本支出', { fen: 600, status: 'unchecked', reason: 'no-relation' }),
];
const arranged = (change: Partial<Parameters<typeof arrangeFigures>[1]>): string[] =>
  arrangeFigures(
    figures,
    { query: '', filter: 'all', order: null, ...change },
    ({ label, period, path, printed }) => ({
      name: label,
      year: String(period),
      scope: '',
      place: path.at(-1) ?? '',
      value: printed,
      check: '',
    }),
  ).map(({ id }) => id);

describe('the figures of a document', () => {
  it('keep its order unless asked otherwise', () => {
    expect(arranged({})).toEqual(['项目支出', '增长', '基本支出']);
  });
  it('go by value with amounts before percentages', () => {
    expect(arranged({ order: { by: 'value', descending: true } })).toEqual(['基本支出', '项目支出', '增长']);
    expect(arranged({ order: { by: 'value', descending: false } })).toEqual(['增长', '项目支出', '基本支出']);
  });
  it('go by what became of them with findings first, and by year', () => {
    expect(arranged({ order: { by: 'check', descending: false } })).toEqual(['增长', '项目支出', '基本支出']);
    expect(arranged({ order: { by: 'year', descending: false } })[0]).toBe('增长');
  });
  it('are narrowed by what became of them and by every word', () => {
    expect(arranged({ filter: 'unchecked' })).toEqual(['基本支出']);
    expect(arranged({ query: '支出 三、' })).toEqual(['项目支出']);
  });
});

it('a column’s head goes through both directions and back to the document', () => {
  const once = orderAfter(null, 'value');
  expect(once).toEqual({ by: 'value', descending: true });
  expect(orderAfter(once, 'value')).toEqual({ by: 'value', descending: false });
  expect(orderAfter(orderAfter(once, 'value'), 'value')).toBeNull();
  expect(orderAfter(once, 'name')).toEqual({ by: 'name', descending: false });
});

it('a table for a spreadsheet has no cell that breaks its rows', () => {
  expect(
    toTabSeparated([
      ['a\tb', 'c\nd'],
      ['1', '2'],
    ]),
  ).toBe('a b\tc d\n1\t2');
});
