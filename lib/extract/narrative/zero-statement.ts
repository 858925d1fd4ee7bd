/** "没有使用政府性基金预算拨款安排的支出", "无政府采购项目": a zero said in words, in a clause without a number. */
import type { NarrativeContext, ParagraphContext } from './context.ts';
import type { Token } from './tokenize.ts';
import { yearOf } from './lead.ts';

/** Records the measures that the clause after a word of nothing names. */
export function readZeroStatement(
  paragraph: ParagraphContext,
  context: NarrativeContext,
  tokens: readonly Token[],
  opener: Token,
): void {
  const from = tokens.indexOf(opener);
  const measures: string[] = closesClause(paragraph.text, opener) ? namedBefore(tokens, from) : [];
  let end = opener.end;
  for (const token of tokens.slice(from + 1)) {
    if (token.kind === 'mark' && (token.mark === '。' || token.mark === ';' || token.mark === ',')) {
      end = token.start;
      break;
    }
    if (token.kind === 'number' || /新增$/.test(paragraph.text.slice(0, token.start))) return;
    if (token.kind === 'term') measures.push(token.measure);
    end = paragraph.text.length;
  }
  // "无此项公开内容，空表列示": the heading above says what there is nothing of.
  const empty = /空表|为空|无数据|无此项/.test(paragraph.text);
  if (measures.length === 0 && empty && paragraph.subject.measure !== null)
    measures.push(paragraph.subject.measure);
  // "无增减变化" and "没有安排" without an object say nothing about a measure.
  if (measures.length === 0) return;
  const year = tokens.slice(0, from).findLast((token) => token.kind === 'year');
  context.statements.push({
    kind: 'zero',
    measures: [...new Set(measures)],
    printed: paragraph.text.slice(opener.start, end).trim(),
    year:
      year?.kind === 'year'
        ? (yearOf({ year: year.year, yearOffset: year.offset }, context.documentYear) ?? context.documentYear)
        : context.documentYear,
    place: { block: paragraph.block, cell: null, start: opener.start, end },
  });
}

/** "因公出国（境）费用没有，": the word ends its clause, so what it denies stands before it. */
function closesClause(text: string, opener: Token): boolean {
  return /^\s*(?:[,，;；。、]|$)/.test(text.slice(opener.end, opener.end + 3));
}

/** The last measure of the clause before a token. */
function namedBefore(tokens: readonly Token[], index: number): string[] {
  for (const token of tokens.slice(0, index).reverse()) {
    if (token.kind === 'mark' || token.kind === 'number') return [];
    if (token.kind === 'term') return [token.measure];
  }
  return [];
}
