/** Notes as rows of a table. */
import type { Annotation } from '../notes/annotation.ts';

/** Names of the fields, the same in every language, for those who compute with them. */
export const NOTE_COLUMNS = [
  'id',
  'title',
  'address',
  'captured',
  'sha256',
  'on',
  'label',
  'printed',
  'quote',
  'verdict',
  'text',
  'tags',
  'created',
  'modified',
] as const;

/** A note under `NOTE_COLUMNS`. */
export function noteCells({
  id,
  target,
  text,
  tags,
  verdict,
  evidence,
  created,
  modified,
}: Annotation): string[] {
  const { title, address, capturedAt, sha256, quote, printed } = evidence;
  const anchor =
    target.kind === 'figure' ? target.anchor : target.kind === 'finding' ? target.figures[0] : undefined;
  return [
    id,
    title,
    address,
    capturedAt,
    sha256,
    target.kind === 'finding' ? target.check : target.kind,
    anchor?.label ?? '',
    printed.join(' '),
    quote,
    verdict ?? '',
    text,
    tags.join(' '),
    created,
    modified,
  ];
}

/** The head and every note. */
export function* noteRows(notes: Iterable<Annotation>): Generator<readonly string[], void> {
  yield NOTE_COLUMNS;
  for (const note of notes) yield noteCells(note);
}
