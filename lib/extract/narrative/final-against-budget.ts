/**
 * "年初预算为1560.05万元，支出决算为1511.89万元。决算数小于预算数的主要原因：…": the words compare the two amounts of the
 * paragraph. Made a change statement with the budget as its base.
 */
import type { Figure } from '../../disclosure/figure.ts';
import type { ChangeStatement, Direction, Statement } from '../../disclosure/statement.ts';
import { fold } from '../../lexicon/fold.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { FigureList } from '../figure-list.ts';

// Matches 决算数小于预算数, 支出决算大于年初预算数, 决算数与预算数基本持平, not 决算数大于上年.
const COMPARISON =
  /决算数?(?:(大于|多于|高于|超过|小于|少于|低于|等于)|[与和同](?=(?:年初|全年|调整)?预算))(?:年初|全年|调整)?预算数?(基本持平|持平|基本一致|一致|相同|相等)?/g;
const UP = new Set(['大于', '多于', '高于', '超过']);
const REASON = /^的?(?:主要)?原因(?:[:为是]|主要是)*([^。]*)/;

/** Adds a statement for every such sentence whose two amounts stand before it in its paragraph. */
export function compareFinalWithBudget(
  source: SourceDocument,
  figures: FigureList,
  statements: Statement[],
): void {
  const byBlock = new Map<number, Figure[]>();
  for (const figure of figures.figures) {
    if (figure.place.cell !== null || figure.class !== 'money' || figure.role !== 'level') continue;
    const list = byBlock.get(figure.place.block);
    if (list === undefined) byBlock.set(figure.place.block, [figure]);
    else list.push(figure);
  }
  for (const [index, levels] of byBlock) {
    const block = source.blocks[index];
    if (block === undefined || block.kind === 'table') continue;
    const text = fold(block.text);
    for (const match of text.matchAll(COMPARISON)) {
      const statement = statementOf(match, text, levels, index);
      if (statement !== null) statements.push(statement);
    }
  }
}

function statementOf(
  match: RegExpExecArray,
  text: string,
  levels: readonly Figure[],
  block: number,
): ChangeStatement | null {
  const [words, verb, flat] = match;
  if (verb === undefined && flat === undefined) return null;
  const before = levels.filter((figure) => figure.place.end <= match.index);
  const current = before.at(-1);
  const previous = before.at(-2);
  // The two amounts that stand directly before the words, the budget first; anything else may be about other amounts.
  if (current?.basis !== 'final' || previous === undefined || !isBudget(previous)) return null;
  if (current.measure !== previous.measure || current.functionCode !== previous.functionCode) return null;
  const direction: Direction = verb === undefined || verb === '等于' ? 'flat' : UP.has(verb) ? 'up' : 'down';
  const end = match.index + words.length;
  const reason = REASON.exec(text.slice(end));
  const place = { block, cell: null, start: match.index, end };
  return {
    kind: 'change',
    current: current.id,
    previous: previous.id,
    change: null,
    percent: null,
    words: [{ text: words, direction, place }],
    reason:
      reason === null
        ? null
        : { text: reason[1] ?? '', place: { ...place, start: end, end: end + reason[0].length } },
    baseYear: current.year,
    baseBasis: previous.basis,
    place: { ...place, start: previous.place.start },
  };
}

function isBudget(figure: Figure): boolean {
  return figure.basis === 'initial-budget' || figure.basis === 'budget' || figure.basis === 'adjusted-budget';
}
