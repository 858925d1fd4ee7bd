/** "没有使用政府性基金预算拨款安排的支出", "无政府采购项目": a zero said in words, in a clause without a number. */
import type { NarrativeContext, ParagraphContext } from './context.ts';
import { yearOf } from './lead.ts';
import type { Token } from './tokenize.ts';

/** A clause is no longer than this, in tokens; further on another one is spoken of. */
const CLAUSE = 24;

/** Records the measures that the clause after the word of nothing at `index` names. */
export function readZeroStatement(
  paragraph: ParagraphContext,
  context: NarrativeContext,
  tokens: readonly Token[],
  index: number,
): void {
  const opener = tokens[index];
  if (opener === undefined) return;
  const clause = clauseAfter(paragraph.text, tokens, index);
  if (clause === null) return;
  const closes = closesClause(paragraph.text, opener);
  // "费用为零。" but not "为零星采购安排的支出".
  if (!closes && paragraph.text.startsWith('为零', opener.start)) return;
  const isBehind = closes || /^(?:此|该|本)项/.test(paragraph.text.slice(opener.end, opener.end + 2));
  const measures = isBehind ? namedBefore(tokens, index) : clause.measures;
  // "无此项公开内容，空表列示": the heading above says what there is nothing of.
  if (measures.length === 0 && paragraph.subject.measure !== null && saysEmpty(paragraph.text, opener))
    measures.push(paragraph.subject.measure);
  // "无增减变化" and "没有安排" without an object say nothing about a measure.
  if (measures.length === 0) return;
  const year = tokens.slice(Math.max(0, index - CLAUSE), index).findLast((token) => token.kind === 'year');
  const said =
    year?.kind === 'year' ? yearOf({ year: year.year, yearOffset: year.offset }, context.documentYear) : null;
  context.statements.push({
    kind: 'zero',
    measures: [...new Set(measures)],
    printed: paragraph.text.slice(opener.start, clause.end).trim(),
    year: said ?? context.documentYear,
    place: { block: paragraph.block, cell: null, start: opener.start, end: clause.end },
  });
}

/** "因公出国（境）费用为0，": a zero without a unit says that there is nothing. */
export function stateZeroNumber(
  token: Token,
  measure: string,
  start: number,
  paragraph: ParagraphContext,
  context: NarrativeContext,
): void {
  context.statements.push({
    kind: 'zero',
    measures: [measure],
    printed: paragraph.text.slice(start, token.end).trim(),
    year: context.documentYear,
    place: { block: paragraph.block, cell: null, start, end: token.end },
  });
}

/** The measures named up to the next comma; null when a number or 新增 makes it something else. */
function clauseAfter(
  text: string,
  tokens: readonly Token[],
  index: number,
): { measures: string[]; end: number } | null {
  const measures: string[] = [];
  let end = tokens[index]?.end ?? 0;
  for (const token of tokens.slice(index + 1, index + CLAUSE)) {
    if (token.kind === 'mark' && (token.mark === '。' || token.mark === ';' || token.mark === ','))
      return { measures, end: token.start };
    if (token.kind === 'number' || text.startsWith('新增', token.start - 2)) return null;
    if (token.kind === 'term') measures.push(token.measure);
    end = token.end;
  }
  const stop = /[。;；,，\n]/.exec(text.slice(end, end + 40));
  return { measures, end: stop === null ? Math.min(text.length, end + 40) : end + stop.index };
}

/** "因公出国（境）费用没有，": the word ends its clause, so what it denies stands before it. */
function closesClause(text: string, opener: Token): boolean {
  return /^\s*(?:[,，;；。、]|$)/.test(text.slice(opener.end, opener.end + 3));
}

/** The last measure of the clause before a token. */
function namedBefore(tokens: readonly Token[], index: number): string[] {
  for (const token of tokens.slice(Math.max(0, index - CLAUSE), index).reverse()) {
    // "因公出国（境）费用：无。": a colon stands between a name and what is said of it.
    if (token.kind === 'mark' && token.mark === ':') continue;
    if (token.kind === 'mark' || token.kind === 'number') return [];
    if (token.kind === 'term') return [token.measure];
  }
  return [];
}

function saysEmpty(text: string, opener: Token): boolean {
  return /空表|为空|无数据|无此项/.test(text.slice(Math.max(0, opener.start - 40), opener.end + 40));
}
