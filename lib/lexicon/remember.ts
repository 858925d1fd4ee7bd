/** Keeps the answers of pure functions of short texts: the labels of a document say the same few things over and over. */

/** Longer texts are sentences, which hardly ever come twice. */
const LONGEST = 40;
/** As many labels as a long document has. When more come, all are forgotten, so that no document is kept alive for long. */
const MOST = 2000;

/** The same function with a memory of bounded size. `answer` must depend on the text alone. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= MOST) known.clear();
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
