// @vitest-environment jsdom
/** Reports and tables of a made-up document whose words try to be markup. */
import { describe, expect, it } from 'vitest';
import { sampleFigures } from '../../tests/samples/figure-rows.ts';
import { sampleNote } from '../../tests/samples/stored-note.ts';
import { reportWithCause } from '../../tests/samples/popup-reports.ts';
import { toCsv } from './csv.ts';
import type { ExportedDocument } from './exported.ts';
import { reportContent } from './report-content.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import { exportTables } from './tables.ts';

const HOSTILE = '<script>alert(1)</script> | *粗* [链接](javascript:alert(1)) `x` =1+1';
const MADE = '2026-11-27T08:00:00.000Z';
const [first] = reportWithCause.document.outcomes;

function exported(change: Partial<ExportedDocument> = {}): ExportedDocument {
  return {
    address: 'http://www.example.gov.cn/t1.html',
    title: '某单位2031年预算公开',
    capturedAt: '2026-11-27T07:59:00.000Z',
    document: reportWithCause.document,
    changes: reportWithCause.changes,
    figures: sampleFigures,
    notes: [sampleNote()],
    judgements: { [first?.id ?? '']: { verdict: 'explained', why: '其中一人年中退休' } },
    ...change,
  };
}

describe('a check report', () => {
  it('has who, whence, when, the verdict, each finding with its arithmetic, what was not checked, and notes', () => {
    const html = reportHtml(reportContent(exported(), MADE, 'zh'));
    for (const words of [
      '核对报告',
      '某单位2031年预算公开',
      'http://www.example.gov.cn/t1.html',
      '2026-11-27 07:59 UTC',
      '3处矛盾',
      '842.61 + 543.64 = 1,386.25 ≠ 1,386.07',
      '同一原因，2处',
      '有解释',
      '其中一人年中退休',
      '没有核对的数字',
      '合计与表三不符',
    ])
      expect(html).toContain(words);
  });

  it('is in the language asked for', () => {
    const markdown = reportMarkdown(reportContent(exported(), MADE, 'en'));
    expect(markdown).toMatch(/^# Check report: /);
    expect(markdown).toContain('## Contradictions');
    expect(markdown).toContain('One cause, 2 findings');
  });

  it('runs nothing and is broken by nothing that a document says', () => {
    const hostile = exported({
      title: HOSTILE,
      address: 'javascript:alert(1)',
      notes: [sampleNote({ text: HOSTILE, tags: [HOSTILE] })],
      document: {
        ...reportWithCause.document,
        unit: { ...reportWithCause.document.unit, name: HOSTILE },
        outcomes: reportWithCause.document.outcomes.map((outcome) => ({ ...outcome, quote: HOSTILE })),
      },
    });
    const html = reportHtml(reportContent(hostile, MADE, 'zh'));
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('script, img, iframe, object, a[href^="javascript"]')).toHaveLength(0);
    expect(page.body.textContent).toContain(HOSTILE);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    const markdown = reportMarkdown(reportContent(hostile, MADE, 'zh'));
    expect(markdown).not.toMatch(/(?<!\\)<script/);
    expect(markdown).not.toMatch(/(?<!\\)\[链接(?<!\\)\]/);
  });
});

describe('the tables of a document', () => {
  const table = (id: string) => {
    const found = exportTables([exported()], 'zh').find((one) => one.id === id);
    return { columns: found?.columns ?? [], rows: [...(found?.rows ?? [])] };
  };
  const cells = (id: string, column: string): unknown[] => {
    const { columns, rows } = table(id);
    return rows.map((row) => row[columns.indexOf(column)]);
  };

  it('list findings with equation, quote, cause and verdict', () => {
    expect(cells('findings', 'equation')[0]).toContain('≠');
    expect(cells('findings', 'verdict').filter((cell) => cell !== '')).toEqual(['有解释']);
    expect(cells('findings', 'cause').filter((cell) => cell !== '')).toHaveLength(2);
  });

  it('give amounts as numbers, in the printed unit and in 元', () => {
    expect(cells('figures', 'printed')).toEqual(['1,386.07', '543.4', '64.02', '12.5', '24', '5.80']);
    expect(cells('figures', 'amount')).toEqual([1386.07, 543.4, 64.02, 12.5, 24, 5.8]);
    expect(cells('figures', 'yuan')).toEqual([13_860_700, 5_434_000, 640_200, null, null, 58_000]);
    expect(cells('figures', 'printedUnit')).toEqual(['万元', '万元', '万元', '%', '名', '万元']);
  });

  it('mark totals, subtotals and items', () => {
    expect(cells('figures', 'level')).toEqual(['合计', '小计', '明细', '', '', '']);
  });

  it('hold no formula in CSV', () => {
    const text = [...toCsv([['=1+1', '-5', '@x', 3, null]])].join('');
    expect(text).toContain("'=1+1,-5,'@x,3,\r\n");
  });
});
