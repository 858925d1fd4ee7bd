/** The state of text while a page's operators are read, and the boxes of the characters they show. */
import type { EngineFont, EngineGlyph } from './engine.ts';
import { IDENTITY, multiply, transformBox } from './geometry.ts';
import type { Box, Matrix } from './geometry.ts';
import { plainCharacters } from './radicals.ts';

/** Height of a character above and below its baseline, in parts of the font size: Chinese fonts, near enough for digits. */
const ASCENT = 0.86;
const DESCENT = -0.14;

/** The part of the graphics state that text needs; saved and restored with it. */
export interface TextStyle {
  font: EngineFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for none. */
  scale: number;
  leading: number;
  rise: number;
  /** PDF text rendering mode: 3 and 7 paint nothing. */
  mode: number;
}

export const PLAIN_STYLE: TextStyle = {
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** A character with its box and the direction in which the text runs. */
export interface PlacedGlyph {
  text: string;
  box: Box;
  size: number;
  turned: number;
}

export class TextCursor {
  #matrix: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  begin(): void {
    this.#matrix = IDENTITY;
    this.#line = IDENTITY;
  }

  set(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#line = matrix;
  }

  move(x: number, y: number): void {
    this.#line = multiply(this.#line, [1, 0, 0, 1, x, y]);
    this.#matrix = this.#line;
  }

  /** Places the characters of one text operator; `page` leads from the current units to the displayed page. */
  show(items: readonly unknown[], style: TextStyle, page: Matrix): PlacedGlyph[] {
    const placed: PlacedGlyph[] = [];
    const perUnit = style.font?.fontMatrix?.[0] ?? 0.001;
    const vertical = style.font?.vertical === true;
    for (const item of items) {
      if (typeof item === 'number') {
        this.#advance((-item / 1000) * style.size, vertical, style);
        continue;
      }
      if (!isGlyph(item)) continue;
      const width = item.width * perUnit * style.size;
      const matrix = multiply(page, this.#matrix);
      const [low, high] = [style.rise + DESCENT * style.size, style.rise + ASCENT * style.size];
      const box = vertical
        ? transformBox(matrix, -style.size / 2, -style.size, style.size / 2, 0)
        : transformBox(matrix, 0, low, width * style.scale, high);
      const text = plainText(item.unicode);
      if (text !== '')
        placed.push({ text, box, size: sizeOf(matrix, style.size), turned: turnOf(matrix, style.size) });
      const spacing = style.charSpacing + (item.isSpace ? style.wordSpacing : 0);
      this.#advance((vertical ? -Math.abs(width) : width) + spacing, vertical, style);
    }
    return placed;
  }

  #advance(by: number, vertical: boolean, style: TextStyle): void {
    this.#matrix = multiply(this.#matrix, vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * style.scale, 0]);
  }
}

function isGlyph(item: unknown): item is EngineGlyph {
  return typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item;
}

function sizeOf(matrix: Matrix, size: number): number {
  return Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
}

/** The direction of the text on the displayed page, where y runs downwards. */
function turnOf(matrix: Matrix, size: number): number {
  const sign = size < 0 ? -1 : 1;
  const angle = Math.atan2(matrix[1] * sign, matrix[0] * sign) / (Math.PI / 2);
  return ((Math.round(angle) + 4) % 4) * 90;
}

/** The character itself. Nothing but radicals is normalised. Control characters are no text. */
function plainText(unicode: string): string {
  return plainCharacters(unicode)
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\ufeff\ufffe\uffff]/gu, '')
    .replace(/\u00a0/g, ' ');
}
