import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '../../../lib/formats/pdf.ts';
import { pdfEquipment } from '../../../scripts/check/pdf-equipment.ts';
import { smallPdf, text } from '../../samples/small-pdf.ts';
import { failureOf } from './read-small-pdf.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures');
const whole = smallPdf([{ content: text(50, 700, '收入预算100万元。') }]);

it('says that a file is encrypted', async () => {
  expect(await failureOf(new Uint8Array(readFileSync(path.join(FIXTURES, 'encrypted.pdf'))))).toBe(
    'encrypted',
  );
});

it.each([
  ['no PDF at all', new TextEncoder().encode('<html>404</html>')],
  ['only a signature', new TextEncoder().encode('%PDF-1.7\n')],
  ['a file cut in its first object', whole.slice(0, 60)],
  [
    'noise behind a signature',
    new Uint8Array([
      ...whole.slice(0, 9),
      ...Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251),
    ]),
  ],
])('says that %s is damaged', async (_title, bytes) => {
  expect(await failureOf(bytes)).toBe('damaged');
});

it('reads a file whose table of objects is wrong', async () => {
  const broken = new TextDecoder().decode(whole).replace(/startxref\n\d+/, 'startxref\n7');
  expect(await failureOf(new TextEncoder().encode(broken))).toBe('read');
});

it('says that a file without its end is damaged', async () => {
  expect(await failureOf(whole.slice(0, whole.length - 200))).toBe('damaged');
});

it('reads 500 pages in slices, tells how far it is, and stops when asked', async () => {
  const pages = Array.from({ length: 500 }, (_, index) => ({
    content: text(50, 400, `第${String(index)}页的文字。`),
  }));
  const bytes = smallPdf(pages);
  const equipment = await pdfEquipment();
  const shares: number[] = [];
  const all = await readPdf({ bytes, name: '', progress: (share) => shares.push(share) }, equipment);
  expect(all.ok && all.document.blocks).toHaveLength(500);
  expect(shares).toHaveLength(500);
  expect(shares.at(-1)).toBe(1);
  const controller = new AbortController();
  const stopped = await readPdf(
    {
      bytes,
      name: '',
      signal: controller.signal,
      progress: (share) => {
        if (share > 0.01) controller.abort();
      },
    },
    equipment,
  );
  expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

it('does not take the bytes away from its caller', async () => {
  const bytes = whole.slice();
  await failureOf(bytes);
  expect(bytes.length).toBe(whole.length);
});

it('reads a page that is a dense drawing, and the text on it', async () => {
  const strokes = Array.from({ length: 6000 }, (_, index) => {
    const at = String(10 + (index % 2000) * 0.28);
    return index % 2 === 0 ? `${at} 10 m ${at} 800 l S` : `10 ${at} m 580 ${at} l S`;
  });
  const bytes = smallPdf([{ content: [...strokes, text(50, 400, '图一。')].join('\n') }]);
  expect(await failureOf(bytes)).toBe('read');
});
