import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleDraft } from '../../tests/samples/note-draft.ts';
import { createAnnotationStore } from './annotation-store.ts';
import { backupLines, makeBackup, restoreBackup } from './backup.ts';
import { createDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';
import { FROZEN_ROWS } from './migrations/frozen-rows.ts';

const MADE = '2026-11-26T08:00:00.000Z';
const opened: GoujiDatabase[] = [];

function database(name: string): GoujiDatabase {
  const made = createDatabase(name);
  opened.push(made);
  return made;
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.delete();
});

/** All rows of version 1 and 2, and the bytes of a page with every value a byte can have. */
async function filled(): Promise<GoujiDatabase> {
  const from = database('backup-from');
  for (const version of [1, 2])
    for (const [table, rows] of Object.entries(FROZEN_ROWS[version] ?? {}))
      await from.table(table).bulkPut([...rows]);
  const [capture] = await from.captures.toArray();
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  if (capture !== undefined) await from.captures.put({ ...capture, id: `${capture.id}2`, sha256: digest });
  await from.bytes.put({ sha256: digest, bytes });
  return from;
}

async function linesOf(of: GoujiDatabase): Promise<string> {
  const lines: string[] = [];
  for await (const line of backupLines(of, MADE)) lines.push(line);
  return lines.join('');
}

describe('a backup', () => {
  it('restored into an empty profile gives the same database, byte for byte', async () => {
    const from = await filled();
    const into = database('backup-into');
    const restored = await restoreBackup(into, await makeBackup(from, MADE));
    expect(restored).toEqual({ ok: true, notes: 4, captures: 2, leftOut: 0 });
    const [was, is] = [Buffer.from(await linesOf(from)), Buffer.from(await linesOf(into))];
    expect(is.equals(was)).toBe(true);
    for (const { name } of from.tables)
      expect(await into.table(name).toArray()).toEqual(await from.table(name).toArray());
    expect(was.length).toBeGreaterThan(93_000);
  });

  it('restored twice, or over newer words, loses nothing', async () => {
    const from = await filled();
    const file = await makeBackup(from, MADE);
    const notes = createAnnotationStore(from, () => new Date('2026-11-27T08:00:00.000Z'));
    const draft = sampleDraft({ text: 'written after the backup' });
    await notes.save('web:other.gov.cn/', draft);
    const before = await linesOf(from);
    await restoreBackup(from, file);
    expect(await linesOf(from)).toBe(before);
  });

  it.each([
    ['something else', async () => new Blob(['hello']), 'not-a-backup'],
    ['packed, but something else', async () => packed('{"hello":1}\n'), 'not-a-backup'],
    ['cut off', async (file: Blob) => file.slice(0, file.size - 40), 'incomplete'],
    ['without its last line', async () => packed(head(2)), 'incomplete'],
    ['of a newer version', async () => packed(`${head(99)}{"rows":0}\n`), 'newer'],
  ])('that is %s is refused, and the database stays as it is', async (_title, make, reason) => {
    const file = await make(await makeBackup(await filled(), MADE));
    const into = database('backup-into');
    expect(await restoreBackup(into, file)).toEqual({ ok: false, reason });
    expect(await into.annotations.count()).toBe(0);
  });

  it('leaves out rows that are not what they should be, and bytes with another hash', async () => {
    const sha256 = '0'.repeat(64);
    const rows = [
      { table: 'annotations', row: { id: 'x' } },
      { table: 'bytes', row: { sha256, base64: 'YWFh' } },
      { table: 'bytes', row: { sha256, base64: '<script>' } },
    ].map((row) => `${JSON.stringify(row)}\n`);
    const into = database('backup-into');
    const file = await packed(`${head(2)}${rows.join('')}{"rows":3}\n`);
    expect(await restoreBackup(into, file)).toEqual({ ok: true, notes: 0, captures: 0, leftOut: 3 });
    expect(await into.bytes.count()).toBe(0);
  });
});

const head = (version: number): string =>
  `${JSON.stringify({ format: 'gouji-backup', version, made: MADE })}\n`;

async function packed(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
