/**
 * Notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), so that other tools can read them.
 * Each carries the standard selectors that its target allows and, for figures, our structural one beside them; and the
 * whole note as a JSON literal, so that importing gives back the same note.
 */
import type { FigureAnchor } from '../notes/anchor.ts';
import type { Annotation } from '../notes/annotation.ts';

export const NOTE_TERM = 'gouji:note';
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { gouji: 'https://gouji.example/ns#', [NOTE_TERM]: { '@id': NOTE_TERM, '@type': '@json' } },
];

/** What `toJsonLd` writes for one note. */
export type WebAnnotation = Record<string, unknown>;

/**
 * The file, piece by piece: an AnnotationPage with one annotation a line. `exportedAt` is the time of the export, ISO.
 * Joined, the pieces are one JSON document.
 */
export function* toJsonLd(notes: Iterable<Annotation>, exportedAt: string): Generator<string, void> {
  const head = { '@context': CONTEXT, id: `urn:gouji:export:${exportedAt}`, type: 'AnnotationPage' };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[\n`;
  let first = true;
  for (const note of notes) {
    yield (first ? '' : ',\n') + JSON.stringify(toWebAnnotation(note));
    first = false;
  }
  yield '\n]}\n';
}

export function toWebAnnotation(note: Annotation): WebAnnotation {
  const { id, text, tags, verdict, evidence, created, modified } = note;
  const body = (purpose: string, value: string): object => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
  });
  return {
    id: `urn:gouji:note:${id}`,
    type: 'Annotation',
    motivation: verdict === null ? 'commenting' : 'assessing',
    created,
    modified,
    generator: { id: 'urn:gouji', type: 'Software', name: 'Gouji' },
    body: [
      ...(text === '' ? [] : [body('commenting', text)]),
      ...tags.map((tag) => body('tagging', tag)),
      ...(verdict === null ? [] : [body('assessing', verdict)]),
    ],
    target: {
      source: evidence.address !== '' ? evidence.address : `urn:sha256:${evidence.sha256}`,
      state: { type: 'TimeState', sourceDate: evidence.capturedAt },
      ...selectorsOf(note),
    },
    [NOTE_TERM]: note,
  };
}

/** Absent for a note on the whole document. */
function selectorsOf({ target }: Annotation): { selector?: object[] } {
  if (target.kind === 'document') return {};
  const words = target.kind === 'text' ? target.anchor : target.kind === 'finding' ? target.words : undefined;
  if (words !== undefined) {
    const { exact, prefix, suffix, start, end } = words;
    return {
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    };
  }
  const anchors =
    target.kind === 'figure' ? [target.anchor] : target.kind === 'finding' ? target.figures : [];
  const [first] = anchors;
  if (first === undefined) return {};
  return {
    selector: [
      quoteSelector(first),
      ...(first.position === undefined ? [] : [{ type: 'TextPositionSelector', ...first.position }]),
      ...anchors.map((anchor) => ({ type: 'gouji:FigureSelector', 'gouji:anchor': anchor })),
    ],
  };
}

/** The printed number, with the words round it that the anchor kept. */
function quoteSelector({ printed, quote }: FigureAnchor): object {
  const at = quote.indexOf(printed);
  if (at < 0) return { type: 'TextQuoteSelector', exact: printed };
  return {
    type: 'TextQuoteSelector',
    exact: printed,
    prefix: quote.slice(0, at),
    suffix: quote.slice(at + printed.length),
  };
}
