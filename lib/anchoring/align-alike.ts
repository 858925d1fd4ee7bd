/**
 * Figures that stand in places with the same labels are told apart by the words around them and their values, all of
 * which an anchor remembers.
 */

/** One of the figures alike, as an anchor keeps it: words of its sentence or row, words of its paragraph, value. */
export function tokenOf(words: string, paragraph: string, value: string): string {
  return `${words} ${paragraph} ${value}`;
}

/** Position now of the figure that was at `index`; null when one cannot tell. */
export function alignAlike(then: readonly string[], index: number, now: readonly string[]): number | null {
  const own = then[index];
  if (own === undefined) return null;
  // As many as before, and nothing but this one differs: it is the one that was edited, if it was.
  const others = then.every((token, at) => at === index || token === now[at]);
  if (then.length === now.length && others) return index;
  // Equal in words and value: nobody can tell them apart, so they must still be as many.
  for (const part of [whole, wordsAndValue]) {
    const before = positions(then, own, part);
    const after = positions(now, own, part);
    if (after.length > 0)
      return before.length === after.length ? (after[before.indexOf(index)] ?? null) : null;
  }
  // Its value is gone. The same words, once then and once now, are its own with another value.
  for (const part of [wordsOf, wordsAndParagraph]) {
    const after = positions(now, own, part);
    if (after.length === 1 && positions(then, own, part).length === 1) return after[0] ?? null;
  }
  return null;
}

type Part = (token: string) => string;
const whole: Part = (token) => token;
const wordsOf: Part = (token) => token.split(' ')[0] ?? '';
const wordsAndParagraph: Part = (token) => token.split(' ').slice(0, 2).join(' ');
const wordsAndValue: Part = (token) => `${wordsOf(token)} ${token.split(' ').slice(2).join(' ')}`;

function positions(tokens: readonly string[], own: string, part: Part): number[] {
  return tokens.flatMap((token, at) => (part(token) === part(own) ? [at] : []));
}
