/** Joins the text nodes of a block or cell into one text, and remembers where each stretch came from. */
import type { TextRun } from './tree.ts';

/** A stretch of text between two block boundaries. */
export interface Piece<N> {
  text: string;
  runs: TextRun<N>[];
  level: number | null;
  element: N;
  /** True when there was more than is read of one piece. */
  cut: boolean;
}

/** No paragraph is longer; what goes on beyond was never written by a person. */
const LONGEST = 20_000;

/** White space that HTML source uses for its own layout. The no-break and ideographic spaces are text. */
const isSourceSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
/** Two such spaces at the start of a line are how Chinese text indents a paragraph. */
const isIndent = (code: number): boolean => code === 0x3000 || code === 0xa0 || code === 0x2003;
const hasContent = (text: string): boolean => /[^\s\u200b\u200c\u200d]/.test(text);

/**
 * Collects text nodes into pieces. Text is kept as it is, with three exceptions that a reader does not see either:
 * white space at a block's edges is dropped, a source line break with its indentation is one space (none between two
 * wide characters), and `<br>` is a line break: two of them, or one before an indented line, end the piece.
 */
export class TextCollector<N> {
  private text = '';
  private runs: TextRun<N>[] = [];
  private level: number | null = null;
  private element: N;
  private breaks = 0;
  private softBreak = false;
  private cut = false;
  private readonly deliver: (piece: Piece<N>) => void;

  constructor(root: N, deliver: (piece: Piece<N>) => void) {
    this.element = root;
    this.deliver = deliver;
  }

  /** Ends the piece at hand; what follows belongs to `element`. */
  boundary(element: N, level: number | null): void {
    this.finish();
    this.element = element;
    this.level = level;
  }

  lineBreak(): void {
    this.softBreak = false;
    if (this.text !== '') this.breaks += 1;
  }

  add(node: N, data: string, preformatted: boolean): void {
    let at = 0;
    while (at < data.length) {
      if (this.text.length >= LONGEST && this.breaks < 2) {
        this.cut = true;
        if (!preformatted) return;
        at = data.indexOf('\n', at);
        if (at === -1) return;
      }
      const code = data.charCodeAt(at);
      if (isSourceSpace(code)) at = this.addSpace(node, data, at, preformatted);
      else at = this.addWords(node, data, at);
    }
  }

  private addSpace(node: N, data: string, start: number, preformatted: boolean): number {
    let end = start;
    let lineBreaks = 0;
    while (end < data.length && isSourceSpace(data.charCodeAt(end))) {
      if (data.charCodeAt(end) === 10) lineBreaks += 1;
      end += 1;
    }
    if (preformatted) {
      for (let count = 0; count < lineBreaks; count += 1) this.lineBreak();
      if (lineBreaks > 0) return end;
    }
    if (this.text === '' || this.breaks > 0) return end;
    if (lineBreaks > 0) this.softBreak = true;
    else if (!this.softBreak) this.append(node, data, start, end);
    return end;
  }

  private addWords(node: N, data: string, start: number): number {
    // A piece of text runs to the next line break in the source; single spaces in it stay as they are.
    let end = start + 1;
    const limit = Math.min(data.length, start + LONGEST);
    while (end < limit) {
      const code = data.charCodeAt(end);
      if (code === 10 || code === 13) break;
      end += 1;
    }
    while (end > start && isSourceSpace(data.charCodeAt(end - 1))) end -= 1;
    this.settleBreaks(data, start);
    this.append(node, data, start, end);
    return end;
  }

  private settleBreaks(data: string, start: number): void {
    if (this.breaks > 0) {
      const indented = isIndent(data.charCodeAt(start)) && isIndent(data.charCodeAt(start + 1));
      if (this.breaks > 1 || indented) this.finish();
      else this.text += '\n';
    } else if (this.softBreak && this.text !== '') {
      const before = this.text.charCodeAt(this.text.length - 1);
      if (!(isWide(before) && isWide(data.charCodeAt(start)))) this.text += ' ';
    }
    this.breaks = 0;
    this.softBreak = false;
  }

  private append(node: N, data: string, start: number, end: number): void {
    const last = this.runs[this.runs.length - 1];
    const joins =
      last !== undefined &&
      last.node === node &&
      last.nodeStart + last.length === start &&
      last.start + last.length === this.text.length;
    if (joins) last.length += end - start;
    else this.runs.push({ node, start: this.text.length, nodeStart: start, length: end - start });
    this.text += start === 0 && end === data.length ? data : data.slice(start, end);
  }

  private finish(): void {
    if (this.text !== '' && hasContent(this.text)) {
      this.trimEnd();
      this.deliver({
        text: this.text,
        runs: this.runs,
        level: this.level,
        element: this.element,
        cut: this.cut,
      });
    }
    if (this.text !== '') {
      this.text = '';
      this.runs = [];
    }
    this.cut = false;
    this.breaks = 0;
    this.softBreak = false;
  }

  private trimEnd(): void {
    let end = this.text.length;
    while (isSourceSpace(this.text.charCodeAt(end - 1))) end -= 1;
    if (end === this.text.length) return;
    this.text = this.text.slice(0, end);
    for (let last = this.runs.pop(); last !== undefined; last = this.runs.pop()) {
      if (last.start >= end) continue;
      last.length = Math.min(last.length, end - last.start);
      this.runs.push(last);
      return;
    }
  }
}

/** Characters between which a source line break is not seen: Han, kana and full-width forms. */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60)
  );
}

/** The pieces of one cell as one text, with a line break between them. */
export function joinPieces<N>(pieces: readonly Piece<N>[]): { text: string; runs: TextRun<N>[] } {
  const only = pieces[0];
  if (only === undefined) return { text: '', runs: [] };
  if (pieces.length === 1) return only;
  const texts: string[] = [];
  const runs: TextRun<N>[] = [];
  let offset = 0;
  for (const piece of pieces) {
    for (const run of piece.runs) runs.push({ ...run, start: run.start + offset });
    texts.push(piece.text);
    offset += piece.text.length + 1;
  }
  return { text: texts.join('\n'), runs };
}
