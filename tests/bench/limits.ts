import { createRequire } from 'node:module';
import { bundle, open, withBrowser } from './bench-page.ts';
import { largePage } from './large-page.ts';
import type { MarkTimes } from './marks-entry.ts';
import type { Measurement, MeasurementGroup } from './measurement.ts';
import type { NoteTimes } from './notes-entry.ts';

type Limit = Record<'floor' | 'read' | 'inspect' | 'paint' | 'whole', number>;
interface Global {
  goujiBench: {
    measureLimit(runs: number): Limit;
    measureMarks(): Promise<MarkTimes>;
    measureNotes(): NoteTimes;
  };
}

const SIZES = { '1k': 1_000, '10k': 10_000, '100k': 100_000 } as const;
const MARK_JS = createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js');

/** How near reading, checking, marking and finding again come to what the machine allows, on pages of growing size. */
export const limits: MeasurementGroup = {
  measurements: [
    times('limit.whole1k', 'read, check and paint, 1,000 cells', 100, '× floor'),
    times('limit.whole10k', 'read, check and paint, 10,000 cells', 100, '× floor'),
    times('limit.whole100k', 'read, check and paint, 100,000 cells', 4, '× floor'),
    times('limit.growth', 'the same, from 10,000 to 100,000 cells', 11, '×'),
    least(
      'limit.marksAll',
      'mark.js against all figures of 10,000 cells as highlights, to the next frame',
      2.7,
    ),
    least('limit.marksNear', 'mark.js against marks near the viewport, to the next frame', 8),
    times('limit.edit', 'a text edit with marks alive, more than without', 60, 'ms'),
    times('limit.scroll', 'scrolling with marks alive', 1.05, '× bare'),
    times('limit.nodes', 'nodes added to the page by marks', 0, ''),
    times('limit.notes', '200 notes found again on 10,000 cells after a row was inserted', 60, 'ms'),
    least('limit.notesRight', 'of these, notes on the number they were written on', 99, '%'),
  ],
  async run(wanted) {
    const script = await bundle();
    return withBrowser(async (browser) => {
      const values = new Map<string, number>();
      const whole = new Map<string, number>();
      for (const [size, cells] of Object.entries(SIZES)) {
        if (!wanted.has(`limit.whole${size}`) && !(size !== '1k' && wanted.has('limit.growth'))) continue;
        const tab = await open(browser, largePage(cells), script);
        const runs = cells > 50_000 ? 4 : 8;
        const limit = await tab.evaluate(
          (count) => (globalThis as unknown as Global).goujiBench.measureLimit(count),
          runs,
        );
        explain(size, limit);
        values.set(`limit.whole${size}`, limit.whole / limit.floor);
        whole.set(size, limit.whole);
        await tab.close();
      }
      values.set('limit.growth', (whole.get('100k') ?? NaN) / (whole.get('10k') ?? NaN));
      if (['marksAll', 'marksNear', 'edit', 'scroll', 'nodes'].some((name) => wanted.has(`limit.${name}`))) {
        const tab = await open(browser, largePage(SIZES['10k']), script);
        await tab.addScriptTag({ path: MARK_JS });
        const marks = await tab.evaluate(() => (globalThis as unknown as Global).goujiBench.measureMarks());
        explain('marks', marks);
        values.set('limit.marksAll', marks.markJs / marks.all);
        values.set('limit.marksNear', marks.markJs / marks.near);
        values.set('limit.edit', marks.editMarked - marks.editBare);
        values.set('limit.scroll', marks.scrollMarked / marks.scrollBare);
        values.set('limit.nodes', marks.nodesMarked - marks.nodesBefore);
        await tab.close();
      }
      if (wanted.has('limit.notes') || wanted.has('limit.notesRight')) {
        const tab = await open(browser, largePage(SIZES['10k']), script);
        const notes = await tab.evaluate(() => (globalThis as unknown as Global).goujiBench.measureNotes());
        explain('notes', notes);
        values.set('limit.notes', notes.find);
        values.set('limit.notesRight', (notes.right / 200) * 100);
        await tab.close();
      }
      return values;
    });
  },
};

/** The times behind the ratios, for whoever looks for the reason of a figure. */
function explain(name: string, record: object): void {
  const parts = Object.entries(record).map(([key, value]) => `${key} ${Number(value).toFixed(1)}`);
  console.error(`${name}: ${parts.join(', ')}`);
}

function times(name: string, title: string, bound: number, unit: string): Measurement {
  return { name, title, unit, bound, good: 'at-most' };
}

function least(name: string, title: string, bound: number, unit = '×'): Measurement {
  return { name, title, unit, bound, good: 'at-least' };
}
