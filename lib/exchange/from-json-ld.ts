/**
 * Reads Web Annotations back: our own as the notes they were, those of other tools as notes on the text they quote.
 * Whatever cannot be read is said with its reason; nothing is guessed.
 */
import * as z from 'zod/mini';
import { annotationSchema, NOTE_LIMITS } from '../notes/annotation.ts';
import type { Annotation } from '../notes/annotation.ts';
import { documentKey } from '../notes/document-key.ts';
import { NOTE_ID_BYTES, noteIdFrom } from '../notes/note-id.ts';
import { NOTE_TERM } from './json-ld.ts';

/** Why an entry was left out: its place in the file, from 1, and an id of `exchange.*`. */
export interface LeftOut {
  entry: number;
  reason: 'not-an-annotation' | 'no-source' | 'no-quote' | 'too-long' | 'damaged';
}

export type ImportedNotes =
  | { ok: true; notes: Annotation[]; leftOut: LeftOut[] }
  /** The file as a whole is not what it should be. */
  | { ok: false; reason: 'not-json' | 'no-annotations' };

const textual = z.object({
  type: z.optional(z.unknown()),
  value: z.optional(z.string()),
  purpose: z.optional(z.unknown()),
});
const foreignSchema = z.object({
  id: z.optional(z.string()),
  created: z.optional(z.string()),
  modified: z.optional(z.string()),
  body: z.optional(z.union([z.string(), textual, z.array(z.union([z.string(), textual]))])),
  target: z.unknown(),
});

/** Reads the text of a file. `now` (ISO) stands in for times that an entry does not give. */
export async function fromJsonLd(text: string, now: string): Promise<ImportedNotes> {
  const json = parse(text);
  if (json === undefined) return { ok: false, reason: 'not-json' };
  const items = itemsOf(json);
  if (items === null) return { ok: false, reason: 'no-annotations' };
  const notes: Annotation[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, item] of items.entries()) {
    const read = isRecord(item) && NOTE_TERM in item ? own(item, now) : await foreign(item, now);
    if (typeof read === 'string') leftOut.push({ entry: index + 1, reason: read });
    else notes.push(read);
  }
  return { ok: true, notes, leftOut };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** A page, a collection with its first page, a list, or a single annotation. */
function itemsOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  if (!isRecord(json)) return null;
  if (Array.isArray(json['items'])) return json['items'];
  if (isRecord(json['first'])) return itemsOf(json['first']);
  return json['type'] === 'Annotation' ? [json] : null;
}

/** One of our notes; words that another tool has changed in it since are newer words. */
function own(item: Record<string, unknown>, now: string): Annotation | LeftOut['reason'] {
  const parsed = annotationSchema.safeParse(item[NOTE_TERM]);
  if (!parsed.success) return 'damaged';
  const note = parsed.data;
  const outside = foreignSchema.safeParse(item);
  const { text, tags } = wordsIn(outside.success ? outside.data.body : undefined) ?? note;
  const isChanged = text !== note.text || tags.join('\n') !== note.tags.join('\n');
  const { verdict, revision, modified, history } = note;
  const before = { text: note.text, tags: note.tags, verdict, revision, modified };
  const read = isChanged
    ? { ...note, text, tags, modified: now, revision: revision + 1, history: [...history, before] }
    : note;
  return isWithinLimits(read) ? read : 'too-long';
}

type Bodies = z.infer<typeof foreignSchema>['body'];

/** The words of an annotation's bodies: what is said, and the tags; null when it has none. */
function wordsIn(body: Bodies): Pick<Annotation, 'text' | 'tags'> | null {
  if (body === undefined) return null;
  const bodies = [body].flat().map((one) => (typeof one === 'string' ? { value: one } : one));
  const values = (accepts: (purpose: unknown) => boolean): string[] =>
    bodies.flatMap((one) => {
      const purpose = 'purpose' in one ? one.purpose : undefined;
      return one.value !== undefined && accepts(purpose) ? [one.value] : [];
    });
  return {
    // A verdict is a word of ours; other tools have no such body.
    text: values((purpose) => purpose !== 'tagging' && purpose !== 'assessing').join('\n\n'),
    tags: values((purpose) => purpose === 'tagging'),
  };
}

async function foreign(item: unknown, now: string): Promise<Annotation | LeftOut['reason']> {
  const parsed = foreignSchema.safeParse(item);
  if (!parsed.success || !isRecord(item)) return 'not-an-annotation';
  const { id, body, target } = parsed.data;
  const { source, quote, position } = targetOf(target);
  const document = source === null ? null : documentKey(source);
  if (source === null || document === null) return 'no-source';
  const exact = textIn(quote, 'exact');
  if (exact === '') return 'no-quote';
  const { text, tags } = wordsIn(body) ?? { text: '', tags: [] };
  const created = timeOr(parsed.data.created, now);
  const start = position ?? 0;
  const note: Annotation = {
    id: await idFor(`${id ?? ''}\n${source}\n${exact}\n${text}`, Date.parse(created)),
    document,
    target: {
      kind: 'text',
      anchor: {
        exact,
        prefix: textIn(quote, 'prefix'),
        suffix: textIn(quote, 'suffix'),
        start,
        end: start + exact.length,
      },
    },
    text,
    tags: [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== ''),
    verdict: null,
    evidence: { address: source, title: '', capturedAt: created, sha256: '', quote: exact, printed: [] },
    created,
    modified: timeOr(parsed.data.modified, created),
    revision: 1,
    deleted: null,
    history: [],
  };
  return isWithinLimits(note) ? note : 'too-long';
}

function targetOf(raw: unknown): {
  source: string | null;
  quote: Record<string, unknown>;
  position: number | null;
} {
  const target: unknown = Array.isArray(raw) ? raw[0] : raw;
  if (typeof target === 'string') return { source: target, quote: {}, position: null };
  if (!isRecord(target)) return { source: null, quote: {}, position: null };
  const { source, selector } = target;
  const selectors = [selector].flat().filter(isRecord);
  const of = (type: string): Record<string, unknown> => selectors.find((each) => each['type'] === type) ?? {};
  const start = of('TextPositionSelector')['start'];
  return {
    source: typeof source === 'string' ? source : isRecord(source) ? textIn(source, 'id') : null,
    quote: of('TextQuoteSelector'),
    position: typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? start : null,
  };
}

function textIn(record: Record<string, unknown>, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : '';
}

function timeOr(time: string | undefined, other: string): string {
  const at = Date.parse(time ?? '');
  return Number.isFinite(at) && at >= 0 ? new Date(at).toISOString() : other;
}

/** The same entry gets the same id each time, so that a file imported twice is there once. */
async function idFor(origin: string, time: number): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(origin));
  return noteIdFrom(time, new Uint8Array(digest).subarray(0, NOTE_ID_BYTES));
}

function isWithinLimits({ text, tags }: Annotation): boolean {
  return (
    text.length <= NOTE_LIMITS.text &&
    tags.length <= NOTE_LIMITS.tags &&
    tags.every((tag) => tag.length <= NOTE_LIMITS.tag)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
