import type { NoteDraft } from '../../lib/notes/annotation.ts';
import { askBackground } from '../../scripts/ask-extension.ts';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { launchWithExtension } from '../../scripts/launch-browser.ts';
import type { MeasurementGroup } from './measurement.ts';
import { median } from './measurement.ts';

const NOTES = 500;
const LISTS = 5;
const ADDRESS = 'http://www.example-district.gov.cn/budget.html';

/** Keeping notes, through the background and its database, as the popup does it. */
export const notes: MeasurementGroup = {
  measurements: [
    { name: 'notes.save', title: 'saving a note', unit: 'ms', bound: 50, good: 'at-most' },
    { name: 'notes.list', title: `listing ${String(NOTES)} notes`, unit: 'ms', bound: 400, good: 'at-most' },
  ],
  async run() {
    const found = ensureBrowser();
    if (!found.ok) throw new Error(found.message.en);
    const gouji = await launchWithExtension({ executablePath: found.executablePath });
    try {
      const page = await gouji.openPage('popup.html');
      const saves: number[] = [];
      for (let index = 0; index < NOTES; index += 1) {
        const started = performance.now();
        await askBackground(page, 'annotation.save', { document: ADDRESS, draft: draft(index) });
        saves.push(performance.now() - started);
      }
      const lists: number[] = [];
      for (let count = 0; count < LISTS; count += 1) {
        const started = performance.now();
        const { annotations } = await askBackground(page, 'annotation.list', { document: ADDRESS });
        lists.push(performance.now() - started);
        if (annotations.length !== NOTES)
          throw new Error(`${String(annotations.length)} notes of ${String(NOTES)}`);
      }
      return new Map([
        ['notes.save', median(saves)],
        ['notes.list', median(lists)],
      ]);
    } finally {
      await gouji.close();
    }
  },
};

function draft(index: number): NoteDraft {
  return {
    id: `01${String(index).padStart(24, '0')}`,
    base: 0,
    target: { kind: 'document' },
    text: '与上年说明核对，项目支出的口径不同。'.repeat(5),
    tags: ['待查', '口径'],
    verdict: 'to-check',
    evidence: {
      address: ADDRESS,
      title: '2023年部门预算公开',
      capturedAt: '2026-01-01T00:00:00.000Z',
      sha256: '',
      quote: '',
      printed: [],
    },
  };
}
