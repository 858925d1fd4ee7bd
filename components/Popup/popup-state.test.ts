import { describe, expect, it } from 'vitest';
import type { TabState } from '../../lib/messages/tab-state.ts';
import type { PageReport } from '../../lib/report/report.ts';
import { reportOfAttachments, reportWithFindings } from '../../tests/samples/popup-reports.ts';
import { slicesOf } from './CompositionPicture.tsx';
import { popupStateOf } from './popup-state.ts';

const site = { pattern: '*://www.example.org/*', host: 'www.example.org', watched: true, added: true };

function frame(number: number, report: PageReport | null, status: TabState['status'] = 'disclosure') {
  return {
    frame: number,
    documentId: null,
    address: 'http://www.example.org/',
    document: null,
    status: status as 'disclosure',
    counts: null,
    since: 0,
    report,
  };
}

const tab = (change: Partial<TabState>): TabState => ({
  tab: 1,
  status: 'disclosure',
  obstacle: null,
  site,
  frames: [],
  ...change,
});

describe('the state of the popup', () => {
  it.each([
    ['a page of the browser', tab({ status: 'cannot-run-here', obstacle: 'browser-page' }), 'restricted'],
    ['a page that is loading', tab({ status: 'loading' }), 'loading'],
    ['a frame without its report', tab({ frames: [frame(0, null)] }), 'not-disclosure'],
    [
      'an unwatched site',
      tab({ status: 'not-a-disclosure', site: { ...site, watched: false } }),
      'not-watched',
    ],
    ['any other page', tab({ status: 'not-a-disclosure' }), 'not-disclosure'],
    ['a report', tab({ frames: [frame(0, reportWithFindings)] }), 'report'],
    ['a list of attachments', tab({ frames: [frame(0, reportOfAttachments)] }), 'attachments'],
  ])('of %s', (_title, state, kind) => {
    expect(popupStateOf(state).kind).toBe(kind);
  });

  it('lets the frame that is a disclosure speak', () => {
    const other: PageReport = {
      ...reportWithFindings,
      document: {
        ...reportWithFindings.document,
        detected: { ...reportWithFindings.document.detected, disclosure: false },
      },
    };
    const state = popupStateOf(tab({ frames: [frame(0, other), frame(7, reportWithFindings)] }));
    expect(state).toEqual({ kind: 'report', report: reportWithFindings, frame: 7 });
  });
});

describe('parts of a whole', () => {
  const words = { rest: (n: number) => `rest ${n}`, unlisted: 'unlisted' };
  const part = (label: string, fen: number) => ({ label, printed: '', fen, figure: label });
  const composition = (total: number, ...parts: number[]) => ({
    title: { zh: '', en: '' },
    total,
    parts: parts.map((fen, index) => part(`p${index}`, fen)),
  });

  it('go by size', () => {
    expect(slicesOf(composition(100, 10, 60, 30), words).map((slice) => slice.label)).toEqual([
      'p1',
      'p2',
      'p0',
    ]);
  });

  it('are added up beyond the fifth', () => {
    const slices = slicesOf(composition(100, 40, 20, 15, 10, 5, 5, 5), words);
    expect(slices.at(-1)).toMatchObject({ label: 'rest 2', fen: 10, share: 0.1, figure: null });
  });

  it('leave what is not itemised, but not a rounding', () => {
    expect(slicesOf(composition(100, 60), words).at(-1)).toMatchObject({ label: 'unlisted', fen: 40 });
    expect(slicesOf(composition(100_000, 99_990), words)).toHaveLength(1);
  });

  it('are nothing without a total', () => {
    expect(slicesOf(composition(0, 0), words)).toEqual([]);
  });
});
