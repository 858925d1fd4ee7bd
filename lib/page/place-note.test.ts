import { describe, expect, it } from 'vitest';
import { sampleNote } from '../../tests/samples/stored-note.ts';
import { DocumentText } from '../anchoring/document-text.ts';
import { FigureAnchors } from '../anchoring/figure-anchor.ts';
import type { Outcome } from '../checks/outcome.ts';
import { figuresOf } from '../checks/outcome.ts';
import { figuresIn } from '../disclosure/disclosure.ts';
import { readText } from '../formats/text.ts';
import { inspect } from '../inspect.ts';
import { judgingNote } from './judge-finding.ts';
import { notesOf, placeNote, targetOf } from './place-note.ts';
import type { NoteGround } from './place-note.ts';

const LINES = [
  '某区档案馆2031年部门预算公开',
  '一、机构运行经费情况',
  '本部门按规定安排，用于办公用房。',
  '二、上年补助收入情况',
  '本部门按规定安排，用于档案征集。',
];

function read(lines: readonly string[]): { ground: NoteGround; findings: Outcome[] } {
  const inspection = inspect(readText(lines.join('\n'), ''));
  const { disclosure, outcomes } = inspection;
  const text = new DocumentText(disclosure.source);
  const anchors = new FigureAnchors(disclosure);
  const findings = outcomes.filter(
    (outcome) => outcome.outcome === 'finding' && figuresOf(outcome).length === 0,
  );
  return { ground: { text, anchors, figureOf: figuresIn(disclosure) }, findings };
}

/** Those about words, of one check. */
const { ground, findings } = read(LINES);
const [first, second] = findings.filter(({ check }) => check === 'standard-terms');

describe('a note on a finding without figures', () => {
  if (first === undefined || second === undefined) throw new Error('the sample has not two such findings');
  const note = sampleNote({ target: targetOf(first, ground) });

  it('is that finding’s, and of no other of the same check', () => {
    const placed = [placeNote(note, ground)];
    expect(notesOf(first, placed)).toHaveLength(1);
    expect(notesOf(second, placed)).toEqual([]);
    expect(judgingNote(first, placed)?.id).toBe(note.id);
    expect(judgingNote(second, placed)).toBeNull();
  });

  it('stands at the words it is about', () => {
    const { places, state } = placeNote(note, ground);
    expect(state).toEqual({ kind: 'same' });
    expect(places).toEqual([first.places[0]]);
  });

  it('goes along with its words, and is missing when they are gone', () => {
    const later = read(['新的一段。', ...LINES]);
    const moved = placeNote(note, later.ground);
    expect(moved.state).toEqual({ kind: 'moved' });
    const owners = later.findings.filter((finding) => notesOf(finding, [moved]).length > 0);
    expect(owners).toHaveLength(1);
    expect(owners[0]?.places[0]).toEqual(moved.places[0]);
    const gone = read(LINES.filter((line) => !line.includes('机构运行经费')));
    expect(placeNote(note, gone.ground).state).toEqual({ kind: 'missing' });
  });

  it('that was kept without its words is shown on none rather than on all', () => {
    const old = sampleNote({ target: { kind: 'finding', check: first.check, figures: [] } });
    const placed = [placeNote(old, ground)];
    expect([...notesOf(first, placed), ...notesOf(second, placed)]).toEqual([]);
  });
});
