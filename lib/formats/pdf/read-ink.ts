/**
 * Reads a page's drawing operators: every visible character, ruling line and picture with its place.
 * Text that the file holds but the page does not show is left out: clipped away, painted over, without ink, or in the
 * colour of the paper.
 */
import type { EngineFont, EngineObjects, OperatorList } from './engine.ts';
import { contains, intersect, multiply, toMatrix, transformBox } from './geometry.ts';
import type { Box, Matrix } from './geometry.ts';
import { hideCovered } from './hide-covered.ts';
import type { Fill } from './hide-covered.ts';
import type { Glyph, PageInk } from './ink.ts';
import { clipTo, readPath } from './paths.ts';
import { PLAIN_STYLE, TextCursor } from './text-state.ts';
import type { TextStyle } from './text-state.ts';

export interface PageFrame {
  page: number;
  matrix: Matrix;
  width: number;
  height: number;
}

interface GraphicsState extends TextStyle {
  matrix: Matrix;
  clip: Box;
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
}

const MODE_INVISIBLE = 3;
const MODE_CLIP_ONLY = 7;
const PAPER = '#ffffff';
/** A line in this colour is not seen on paper. */
const isPaper = (colour: string): boolean => colour.toLowerCase() === PAPER;

/** Reads one page. `ops` are the operator numbers of pdf.js by name. */
export function readInk(
  list: OperatorList,
  ops: Readonly<Record<string, number>>,
  fonts: EngineObjects,
  frame: PageFrame,
): PageInk {
  const reader = new InkReader(fonts, frame);
  const names = new Map(Object.entries(ops).map(([name, code]) => [code, name]));
  for (const [index, code] of list.fnArray.entries()) {
    const name = names.get(code);
    if (name !== undefined) reader.read(name, list.argsArray[index]);
  }
  return reader.result(ops);
}

class InkReader {
  private readonly frame: PageFrame;
  private readonly fonts: EngineObjects;
  private readonly cursor = new TextCursor();
  private readonly saved: GraphicsState[] = [];
  private state: GraphicsState;
  private pendingClip = false;
  /** Depth inside a soft mask, whose content is not painted. */
  private masked = 0;
  private readonly glyphs: (Glyph & { white: boolean })[] = [];
  private readonly fills: Fill[] = [];
  private readonly ink: PageInk;
  private readonly paths: { args: unknown; state: GraphicsState; order: number; clips: boolean }[] = [];

  constructor(fonts: EngineObjects, frame: PageFrame) {
    this.fonts = fonts;
    this.frame = frame;
    const { page, width, height } = frame;
    this.state = {
      ...PLAIN_STYLE,
      matrix: frame.matrix,
      clip: { left: 0, top: 0, right: width, bottom: height },
      fill: '#000000',
      stroke: '#000000',
      fillAlpha: 1,
      strokeAlpha: 1,
    };
    this.ink = { page, width, height, glyphs: [], horizontal: [], vertical: [], images: [] };
  }

  result(ops: Readonly<Record<string, number>>): PageInk {
    for (const path of this.paths) this.paintPath(path, ops);
    const { ink } = this;
    ink.glyphs = hideCovered(this.glyphs, this.fills, ink.images);
    return ink;
  }

  read(name: string, args: unknown): void {
    const list = Array.isArray(args) ? (args as unknown[]) : [];
    const { state } = this;
    switch (name) {
      case 'save':
        this.save();
        break;
      case 'restore':
        this.restore();
        break;
      case 'transform':
        this.transform(args);
        break;
      case 'beginGroup':
        if (this.masked > 0 || hasSoftMask(list[0])) this.masked += 1;
        this.save();
        break;
      case 'endGroup':
        if (this.masked > 0) this.masked -= 1;
        this.restore();
        break;
      case 'paintFormXObjectBegin':
        this.save();
        this.transform(list[0]);
        this.clipToBox(list[1]);
        break;
      case 'paintFormXObjectEnd':
        this.restore();
        break;
      case 'clip':
      case 'eoClip':
        this.pendingClip = true;
        break;
      case 'constructPath':
        this.path(list);
        break;
      case 'setGState':
        this.graphicsState(list[0]);
        break;
      case 'setFillRGBColor':
        state.fill = String(list[0]);
        break;
      case 'setStrokeRGBColor':
        state.stroke = String(list[0]);
        break;
      case 'setFillColorN':
        state.fill = 'pattern';
        break;
      case 'setStrokeColorN':
        state.stroke = 'pattern';
        break;
      case 'paintImageXObject':
      case 'paintImageXObjectRepeat':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
      case 'paintImageMaskXObjectGroup':
      case 'paintInlineImageXObjectGroup':
        if (this.masked === 0)
          this.ink.images.push(intersect(transformBox(state.matrix, 0, 0, 1, 1), state.clip));
        break;
      default:
        this.readText(name, list);
    }
  }

  private readText(name: string, list: readonly unknown[]): void {
    const { state } = this;
    const first = Number(list[0]);
    switch (name) {
      case 'beginText':
        this.cursor.begin();
        break;
      case 'setFont':
        state.font = this.font(String(list[0]));
        state.size = Number(list[1]);
        break;
      case 'setTextMatrix': {
        const matrix = toMatrix(list.length === 6 ? list : list[0]);
        if (matrix !== null) this.cursor.set(matrix);
        break;
      }
      case 'setLeadingMoveText':
        state.leading = -Number(list[1]);
        this.cursor.move(first, Number(list[1]));
        break;
      case 'moveText':
        this.cursor.move(first, Number(list[1]));
        break;
      case 'nextLine':
        this.cursor.move(0, -state.leading);
        break;
      case 'setLeading':
        // pdf.js has turned the sign of TL already.
        state.leading = -first;
        break;
      case 'setCharSpacing':
        state.charSpacing = first;
        break;
      case 'setWordSpacing':
        state.wordSpacing = first;
        break;
      case 'setHScale':
        state.scale = first / 100;
        break;
      case 'setTextRise':
        state.rise = first;
        break;
      case 'setTextRenderingMode':
        state.mode = first;
        break;
      case 'showText':
        this.show(list[0]);
        break;
      default:
    }
  }

  private show(items: unknown): void {
    const { state, frame } = this;
    if (!Array.isArray(items)) return;
    const placed = this.cursor.show(items, state, state.matrix);
    const stroked = state.mode === 1 || state.mode === 5;
    const inkless =
      state.mode === MODE_INVISIBLE ||
      state.mode === MODE_CLIP_ONLY ||
      (stroked ? state.strokeAlpha : state.fillAlpha) === 0;
    if (inkless || this.masked > 0) return;
    for (const { text, box, size, turned } of placed) {
      const order = this.glyphs.length + this.paths.length;
      if (!contains(state.clip, (box.left + box.right) / 2, (box.top + box.bottom) / 2, 0.5)) continue;
      const white =
        isPaper(stroked ? state.stroke : state.fill) && (state.mode % 4 !== 2 || isPaper(state.stroke));
      this.glyphs.push({ ...box, text, size, page: frame.page, order, turned, spot: box, white });
    }
  }

  private path(list: unknown[]): void {
    const clips = this.pendingClip;
    this.pendingClip = false;
    if (this.masked === 0) {
      // Painted before the clip takes effect, as in the file.
      this.paths.push({
        args: list,
        state: { ...this.state },
        order: this.glyphs.length + this.paths.length,
        clips,
      });
    }
    const bounds = list[2] as ArrayLike<number> | null | undefined;
    if (clips && bounds !== null && bounds !== undefined)
      this.state.clip = clipTo(this.state.clip, bounds, this.state.matrix);
  }

  private paintPath(
    { args, state, order }: { args: unknown; state: GraphicsState; order: number },
    ops: Readonly<Record<string, number>>,
  ): void {
    const [operator, data] = args as [number, unknown[]];
    const is = (...names: string[]): boolean => names.some((name) => ops[name] === operator);
    const stroke =
      is('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke') &&
      state.strokeAlpha > 0;
    const fill =
      is('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke') &&
      state.fillAlpha > 0;
    const steps = data[0] as ArrayLike<number> | null | undefined;
    if ((!stroke && !fill) || steps === null || steps === undefined || typeof steps.length !== 'number')
      return;
    const lines = { stroke: stroke && !isPaper(state.stroke), fill };
    const read = readPath(steps, state.matrix, state.clip, lines);
    const seen = lines.stroke || !isPaper(state.fill);
    if (seen) {
      this.ink.horizontal.push(...read.horizontal);
      this.ink.vertical.push(...read.vertical);
    }
    if (!fill || state.fillAlpha < 1) return;
    for (const box of read.areas) this.fills.push({ box, order, white: isPaper(state.fill) });
  }

  private font(id: string): EngineFont | null {
    return this.fonts.has(id) ? (this.fonts.get(id) as EngineFont | null) : null;
  }

  private graphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as unknown[]) {
      const [key, value] = Array.isArray(entry) ? (entry as unknown[]) : [];
      if (key === 'ca') this.state.fillAlpha = Number(value);
      else if (key === 'CA') this.state.strokeAlpha = Number(value);
      else if (key === 'Font' && Array.isArray(value)) {
        this.state.font = this.font(String(value[0]));
        this.state.size = Number(value[1]);
      }
    }
  }

  private save(): void {
    this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(value: unknown): void {
    const matrix = toMatrix(value);
    if (matrix !== null) this.state.matrix = multiply(this.state.matrix, matrix);
  }

  private clipToBox(value: unknown): void {
    const bounds = value as ArrayLike<number> | null | undefined;
    if (bounds !== null && bounds !== undefined && bounds.length === 4)
      this.state.clip = clipTo(this.state.clip, bounds, this.state.matrix);
  }
}

function hasSoftMask(group: unknown): boolean {
  return (
    typeof group === 'object' &&
    group !== null &&
    'smask' in group &&
    group.smask !== null &&
    group.smask !== undefined
  );
}
