/** Text with the printed character behind each of its units, so that any span of it has boxes on the page. */
import type { Glyph } from './ink.ts';

export interface InkText {
  text: string;
  /** One entry per UTF-16 unit of `text`; null for spaces and line breaks that are not printed. */
  marks: (Glyph | null)[];
}

export const NO_TEXT: InkText = { text: '', marks: [] };

/** Appends characters or another text. */
export class InkTextBuilder {
  #parts: string[] = [];
  readonly marks: (Glyph | null)[] = [];

  /** Text that is not printed: a space, a line break. */
  addBlank(text: string): this {
    this.#parts.push(text);
    for (let index = 0; index < text.length; index += 1) this.marks.push(null);
    return this;
  }

  addGlyph(glyph: Glyph): this {
    this.#parts.push(glyph.text);
    for (let index = 0; index < glyph.text.length; index += 1) this.marks.push(glyph);
    return this;
  }

  add(other: InkText): this {
    this.#parts.push(other.text);
    // A loop, for a spread of a whole paragraph may exceed the number of arguments.
    for (const mark of other.marks) this.marks.push(mark);
    return this;
  }

  get text(): string {
    return this.#parts.join('');
  }

  build(): InkText {
    return { text: this.text, marks: this.marks };
  }
}

/** Joins texts with what stands between each two. */
export function joinTexts(
  texts: readonly InkText[],
  between: (before: InkText, after: InkText, index: number) => string,
): InkText {
  const builder = new InkTextBuilder();
  texts.forEach((text, index) => {
    const before = texts[index - 1];
    if (before !== undefined) builder.addBlank(between(before, text, index));
    builder.add(text);
  });
  return builder.build();
}
