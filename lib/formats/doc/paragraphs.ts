/** The text of a .doc cut into paragraphs, each with what matters of its properties; deleted and hidden text left out. */
import type { ByteView } from '../container/bytes.ts';
import { symbolText } from '../docx/symbols.ts';
import type { List } from '../list-counter.ts';
import { ListCounter } from '../list-counter.ts';
import type { DocFile } from './fib.ts';
import { readLists } from './lists.ts';
import type { Piece } from './pieces.ts';
import type { PropertyRun } from './property-pages.ts';
import { readRuns, runAt } from './property-pages.ts';
import { SPRM, visitSprms } from './sprms.ts';
import type { ParagraphStyle } from './styles.ts';
import { readStyles } from './styles.ts';
import { readRow } from './row.ts';
import type { RowShape } from './row.ts';

export interface Paragraph {
  text: string;
  /** Heading depth from 1; null for body text. */
  level: number | null;
  /** How many tables it stands in; 0 for none. */
  depth: number;
  endsCell: boolean;
  /** The row that ends here, cells and all; null for all other paragraphs. */
  row: RowShape | null;
}

interface CharacterState {
  shown: boolean;
  /** What the character stands for when it is taken from a symbol font. */
  symbol: string | null;
}

interface ParagraphProperties {
  inTable: boolean;
  depth: number | null;
  endsRow: boolean;
  endsInnerCell: boolean;
  endsInnerRow: boolean;
  outline: number | null;
  list: number;
  listLevel: number;
}

const CELL = 0x07;
const TEXT_OF: Readonly<Record<number, string>> = {
  0x09: '\t',
  0x0b: '\n',
  0x0e: '\n',
  0x1e: '-',
  0xa0: '\u00a0',
};

export class ParagraphReader {
  private readonly file: DocFile;
  private readonly pieces: readonly Piece[];
  private readonly characters: PropertyRun[];
  private readonly paragraphs: PropertyRun[];
  private readonly styles: ParagraphStyle[];
  private readonly lists: List[];
  private readonly counter = new ListCounter();
  private readonly states = new Map<PropertyRun, CharacterState>();
  /** Open fields: true while their code stands. */
  private fields: boolean[] = [];

  constructor(file: DocFile, pieces: readonly Piece[]) {
    this.file = file;
    this.pieces = pieces;
    this.characters = readRuns(file, 'characters');
    this.paragraphs = readRuns(file, 'paragraphs');
    this.styles = readStyles(file);
    this.lists = readLists(file);
  }

  /** The paragraphs between two positions of the text. */
  read(from: number, to: number): Paragraph[] {
    const paragraphs: Paragraph[] = [];
    let text = '';
    for (const piece of this.pieces) {
      const last = Math.min(piece.end, to);
      for (let position = Math.max(piece.start, from); position < last;) {
        const byte = piece.offset + (position - piece.start) * piece.width;
        const run = runAt(this.characters, byte);
        const state = this.stateOf(run);
        const runEnd = run === null ? byte + piece.width : run.end;
        const stop = Math.min(last, position + Math.max(1, Math.ceil((runEnd - byte) / piece.width)));
        for (; position < stop; position += 1) {
          const code = piece.text.charCodeAt(position - piece.start);
          if (code === 0x0d || code === 0x0c || code === CELL) {
            const at = piece.offset + (position - piece.start) * piece.width;
            const ended = this.end(text, code, at, state.shown);
            if (ended !== null) paragraphs.push(ended);
            if (ended !== null) text = '';
          } else text += this.character(code, piece.text[position - piece.start] ?? '', state);
        }
      }
    }
    if (text !== '') paragraphs.push({ text, level: null, depth: 0, endsCell: false, row: null });
    this.fields = [];
    return paragraphs;
  }

  private character(code: number, char: string, state: CharacterState): string {
    if (code === 0x13) this.fields.push(true);
    else if (code === 0x14) this.fields[Math.max(0, this.fields.length - 1)] = false;
    else if (code === 0x15) this.fields.pop();
    else if (state.shown && !this.fields.includes(true)) {
      if (state.symbol !== null && code === 0x28) return state.symbol;
      return code < 0x20 ? (TEXT_OF[code] ?? '') : char;
    }
    if (this.fields.length > 100) this.fields = [];
    return '';
  }

  /** The paragraph that this mark ends; null when the mark was deleted, so that the text goes on. */
  private end(text: string, code: number, byte: number, shown: boolean): Paragraph | null {
    // A field code that is still open at the end of its paragraph was never closed.
    this.fields = this.fields.filter((isCode) => !isCode);
    const run = runAt(this.paragraphs, byte);
    const style = run === null ? undefined : this.styles[run.style];
    const properties = this.propertiesOf(run, style);
    const { inTable, endsRow, endsInnerRow, endsInnerCell } = properties;
    const depth = properties.depth ?? (inTable ? 1 : 0);
    const rowEnds = (endsRow && code === CELL) || endsInnerRow;
    if (rowEnds && run !== null) {
      const { main, data } = this.file;
      const row = shown ? readRow(main, run, data) : { cells: [], isHeader: false, isDeleted: true };
      return { text: '', level: null, depth: Math.max(1, depth), endsCell: false, row };
    }
    const endsCell = (code === CELL && depth <= 1) || endsInnerCell;
    if (!shown && !endsCell && depth === 0) return null;
    return {
      text: `${this.numberOf(text, properties, depth)}${text}`,
      level: properties.outline === null ? null : properties.outline + 1,
      depth: code === CELL ? Math.max(1, depth) : depth,
      endsCell,
      row: null,
    };
  }

  private numberOf(text: string, { list, listLevel }: ParagraphProperties, depth: number): string {
    const found = list > 0 ? this.lists[list - 1] : undefined;
    if (found === undefined || (text === '' && depth === 0)) return '';
    return this.counter.next(found, listLevel);
  }

  private propertiesOf(run: PropertyRun | null, style: ParagraphStyle | undefined): ParagraphProperties {
    const found: ParagraphProperties = {
      inTable: false,
      depth: null,
      endsRow: false,
      endsInnerCell: false,
      endsInnerRow: false,
      outline: style?.outline ?? null,
      list: style?.list ?? 0,
      listLevel: style?.listLevel ?? 0,
    };
    if (run === null) return found;
    const { main, data } = this.file;
    visitSprms(main, run.at, run.length, data, (operation, view, at) => {
      if (operation === SPRM.paragraphInTable) found.inTable = view.u8(at) === 1;
      else if (operation === SPRM.paragraphRowEnd) found.endsRow = view.u8(at) === 1;
      else if (operation === SPRM.paragraphDepth) found.depth = Math.min(DEEPEST_TABLE, view.u32(at));
      else if (operation === SPRM.paragraphInnerCellEnd) found.endsInnerCell = view.u8(at) === 1;
      else if (operation === SPRM.paragraphInnerRowEnd) found.endsInnerRow = view.u8(at) === 1;
      else if (operation === SPRM.paragraphList) found.list = Math.max(0, view.i16(at));
      else if (operation === SPRM.paragraphListLevel) found.listLevel = view.u8(at);
      else if (operation === SPRM.paragraphOutline) {
        const level = view.u8(at);
        found.outline = level < 9 ? level : null;
      }
    });
    return found;
  }

  private stateOf(run: PropertyRun | null): CharacterState {
    if (run === null) return SHOWN;
    const known = this.states.get(run);
    if (known !== undefined) return known;
    const state: CharacterState = { shown: true, symbol: null };
    visitSprms(this.file.main, run.at, run.length, null, (operation, view: ByteView, at) => {
      if (operation === SPRM.charHidden || operation === SPRM.charDeleted) {
        // 129 is the opposite of the style, which as a rule shows its text.
        if (view.u8(at) === 1 || view.u8(at) === 129) state.shown = false;
      } else if (operation === SPRM.charSymbol) {
        state.symbol = symbolText('', view.u16(at + 2).toString(16));
      }
    });
    this.states.set(run, state);
    return state;
  }
}

const SHOWN: CharacterState = { shown: true, symbol: null };
/** Tables in tables; Word itself stops at 63. */
const DEEPEST_TABLE = 64;
