// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleDraft } from '../../tests/samples/note-draft.ts';
import { createAnnotationStore } from './annotation-store.ts';
import { createDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';
import { useLiveQuery } from './use-live-query.ts';

let database: GoujiDatabase;

beforeEach(() => {
  database = createDatabase(`test-${String(Math.random())}`);
});

afterEach(async () => {
  await act(() => {
    render(null, document.body);
  });
  await database.delete();
});

/** Shows the texts of a document's notes. */
function Texts({ document: key }: { document: string }) {
  const store = createAnnotationStore(database);
  const notes = useLiveQuery(() => store.list(key), [key]);
  return <p>{notes.status === 'ready' ? `[${notes.value.map(({ text }) => text).join()}]` : notes.status}</p>;
}

async function show(key: string): Promise<void> {
  await act(() => {
    render(<Texts document={key} />, document.body);
  });
}

const shown = () => document.body.textContent;

it('follows the rows it has read, and the question', async () => {
  await show('web:a');
  await vi.waitFor(() => {
    expect(shown()).toBe('[]');
  });
  const store = createAnnotationStore(database);
  await store.save('web:a', sampleDraft({ text: 'one' }));
  await vi.waitFor(() => {
    expect(shown()).toBe('[one]');
  });
  await store.remove('web:a', sampleDraft().id);
  await vi.waitFor(() => {
    expect(shown()).toBe('[]');
  });
  await store.restore('web:a', sampleDraft().id);
  await vi.waitFor(() => {
    expect(shown()).toBe('[one]');
  });
  await show('web:b');
  await vi.waitFor(() => {
    expect(shown()).toBe('[]');
  });
});

it('says when the rows cannot be read', async () => {
  vi.spyOn(database.annotations, 'where').mockImplementation(() => {
    throw new DOMException('no', 'InvalidStateError');
  });
  await show('web:a');
  await vi.waitFor(() => {
    expect(shown()).toBe('failed');
  });
});
