import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../lib/notes/annotation.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { SAMPLE_NOTE_ID, sampleDraft } from '../samples/note-draft.ts';
import { addDisclosure, sent, startFakeExtension } from './fake-extension.ts';
import type { FakeExtension, TestFrame } from './fake-extension.ts';

const MINE: TestFrame = { tab: 7, frame: 0, documentId: 'D1', url: 'http://www.example.gov.cn/t1.html#a' };
const KEY = 'web:www.example.gov.cn/t1.html';
const OTHER: TestFrame = { tab: 8, frame: 0, documentId: 'D8', url: 'http://www.evil.cn/' };
let fake: FakeExtension;

beforeEach(async () => {
  fake = await startFakeExtension();
});

afterEach(async () => {
  const database = createDatabase();
  await Promise.all(database.tables.map((table) => table.clear()));
  database.close();
});

async function notesOf(frame: TestFrame): Promise<Annotation[]> {
  const answer = await fake.fromFrame(frame, 'annotation.list', {});
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  return (answer.value as { annotations: Annotation[] }).annotations;
}

describe('a note from a page', () => {
  it('belongs to the address that the browser reports', async () => {
    const saved = await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft() });
    expect(saved).toMatchObject({ ok: true, value: { conflict: false, annotation: { document: KEY } } });
    expect(await notesOf({ ...MINE, url: 'https://www.example.gov.cn/t1.html' })).toHaveLength(1);
    expect(await notesOf({ ...MINE, url: 'http://www.example.gov.cn/t2.html' })).toEqual([]);
  });

  it('has the browser’s address in its evidence, whatever the page says', async () => {
    const draft = sampleDraft();
    const forged = { ...draft, evidence: { ...draft.evidence, address: 'http://www.mof.gov.cn/' } };
    await fake.fromFrame(MINE, 'annotation.save', { draft: forged });
    expect((await notesOf(MINE))[0]?.evidence.address).toBe(MINE.url);
  });

  it('follows a single-page site in the top frame, on the same host only', async () => {
    const sender = (shown: string) => ({
      id: 'test-extension-id',
      url: 'http://www.example.gov.cn/app',
      frameId: 0,
      tab: { id: 7, url: shown },
    });
    const listed = async (shown: string): Promise<unknown> =>
      fake.raw({ gouji: 1, name: 'annotation.list', request: {} }, sender(shown));
    expect(await listed('http://www.example.gov.cn/app/12')).toMatchObject({
      value: { document: 'web:www.example.gov.cn/app/12' },
    });
    expect(await listed('http://elsewhere.cn/')).toMatchObject({
      value: { document: 'web:www.example.gov.cn/app' },
    });
  });
});

describe('a hostile page', () => {
  beforeEach(async () => {
    await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft({ text: 'private' }) });
  });

  it('reads no notes of another document', async () => {
    expect(await fake.fromFrame(OTHER, 'annotation.list', { document: KEY })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(JSON.stringify(await fake.fromFrame(OTHER, 'annotation.list', {}))).not.toContain('private');
  });

  it('changes, removes and restores none', async () => {
    const draft = sampleDraft({ base: 1, text: 'gone' });
    const tries = await Promise.all([
      fake.fromFrame(OTHER, 'annotation.save', { draft }),
      fake.fromFrame(OTHER, 'annotation.save', { document: KEY, draft }),
      fake.fromFrame(OTHER, 'annotation.remove', { id: SAMPLE_NOTE_ID }),
      fake.fromFrame(OTHER, 'annotation.remove', { document: KEY, id: SAMPLE_NOTE_ID }),
      fake.fromFrame(OTHER, 'annotation.restore', { id: SAMPLE_NOTE_ID }),
    ]);
    for (const answer of tries) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
      expect(JSON.stringify(answer)).not.toContain('private');
    }
    expect(await notesOf(MINE)).toMatchObject([{ text: 'private', revision: 1 }]);
  });

  it('has no notes at all at an address that is none', async () => {
    expect(await fake.fromFrame({ ...OTHER, url: 'about:srcdoc' }, 'annotation.list', {})).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });
});

describe('a note from the popup', () => {
  it('names its document', async () => {
    await fake.fromPage('annotation.save', {
      document: KEY,
      draft: sampleDraft({ target: { kind: 'document' } }),
    });
    expect(await notesOf(MINE)).toMatchObject([{ target: { kind: 'document' } }]);
    expect(await fake.fromPage('annotation.list', {})).toMatchObject({
      ok: false,
      error: { code: 'malformed' },
    });
  });
});

describe('two tabs on one page', () => {
  const second: TestFrame = { ...MINE, tab: 9, documentId: 'D9', url: 'http://www.example.gov.cn/t1.html' };

  it('both hear of every change, and no other page does', async () => {
    await addDisclosure(fake, MINE);
    await addDisclosure(fake, second);
    await addDisclosure(fake, OTHER);
    await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft() });
    await fake.fromFrame(second, 'annotation.remove', { id: SAMPLE_NOTE_ID });
    await fake.fromFrame(second, 'annotation.restore', { id: SAMPLE_NOTE_ID });
    await vi.waitFor(() => {
      expect(sent(fake, 'annotations.changed').map(({ tab }) => tab)).toEqual([7, 9, 7, 9, 7, 9]);
    });
  });

  it('lose no words when both save', async () => {
    await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft({ text: 'both see this' }) });
    await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft({ base: 1, text: 'first' }) });
    const late = await fake.fromFrame(second, 'annotation.save', {
      draft: sampleDraft({ base: 1, text: 'second' }),
    });
    expect(late).toMatchObject({
      ok: true,
      value: {
        conflict: true,
        annotation: { text: 'second', history: [{ text: 'both see this' }, { text: 'first' }] },
      },
    });
  });

  it('do not wait for a tab that the browser has put to sleep', async () => {
    await addDisclosure(fake, MINE);
    await addDisclosure(fake, second, {}, () => new Promise(() => undefined));
    const saved = await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft() });
    expect(saved?.ok).toBe(true);
  });
});

describe('when the worker is killed', () => {
  it('every note is still there, and the next save works', async () => {
    await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft() });
    await fake.killWorker();
    expect(await notesOf(MINE)).toHaveLength(1);
    const again = await fake.fromFrame(MINE, 'annotation.save', {
      draft: sampleDraft({ base: 1, text: 'more' }),
    });
    expect(again).toMatchObject({ ok: true, value: { conflict: false, annotation: { revision: 2 } } });
  });

  it('a save whose answer was lost can be sent again', async () => {
    await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft() });
    await fake.killWorker();
    const again = await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft() });
    expect(again).toMatchObject({ ok: true, value: { conflict: false, annotation: { revision: 1 } } });
    expect(await notesOf(MINE)).toHaveLength(1);
  });
});

describe('the document of a note', () => {
  it('is kept with what its report says; a page without notes is not recorded', async () => {
    await addDisclosure(fake, MINE);
    await addDisclosure(fake, OTHER);
    await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft() });
    expect(await createDatabase().documents.toArray()).toMatchObject([
      { key: KEY, year: 2023, kind: 'budget', unit: { name: '某某区某某协会' }, counts: { error: 1 } },
    ]);
  });
});
