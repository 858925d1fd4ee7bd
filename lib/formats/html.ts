/**
 * Reads HTML into the neutral document, the same for a live page and for a file.
 * One walk without recursion over nodes of any depth. A table is read as a grid; one that holds other tables and has
 * little text of its own was only there for the layout.
 */
import type { Block, SourceDocument, UnreadPart } from '../source/document.ts';
import { headingLevel, isBlock, isPreformatted, isSkipped } from './html-elements.ts';
import { layOut, TableDraft } from './html-table.ts';
import type { Grid } from './html-table.ts';
import { TextCollector } from './html-text.ts';
import type { Piece } from './html-text.ts';
import type { TextRun, TreeAdapter, TreePlaces } from './tree.ts';

export interface HtmlReading<N> {
  document: SourceDocument;
  places: TreePlaces<N>;
  /** Elements left out because they are not shown (a closed tab), outermost only and not all when there are many. */
  hidden: readonly N[];
}

/** Reads the whole tree at once. */
export function readHtml<N>(root: N, tree: TreeAdapter<N>, title: string): HtmlReading<N> {
  const steps = readHtmlInSteps(root, tree, title);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same reading, interrupted every few hundred nodes so that a live page can breathe. */
export function* readHtmlInSteps<N>(
  root: N,
  tree: TreeAdapter<N>,
  title: string,
): Generator<void, HtmlReading<N>> {
  const reader = new HtmlReader(root, tree);
  let count = 0;
  while (reader.step()) {
    count += 1;
    if (count % NODES_PER_STEP === 0) yield;
  }
  return reader.result(title);
}

const NODES_PER_STEP = 400;
const HIDDEN_KEPT = 100;
/** Tables in tables in tables: real pages go three or four deep. */
const DEEPEST_TABLE = 8;

/** Where the text of a block, or of each cell of a table, came from. */
type Origin<N> = readonly { element: N; runs: readonly TextRun<N>[] }[];

/** One open element of the walk. */
interface Frame<N> {
  element: N;
  next: N | null;
  kind: 'inline' | 'block' | 'table' | 'section' | 'row' | 'cell' | 'caption';
  level: number | null;
  preformatted: boolean;
  /** The table this is the frame of, or a part of. */
  table: TableDraft<N> | null;
  /** Children of a shadow host that wait for the slot which shows them. */
  light: N | null;
}

class HtmlReader<N> {
  private readonly blocks: Block[] = [];
  private readonly origins: Origin<N>[] = [];
  private readonly tree: TreeAdapter<N>;
  private readonly hidden: N[] = [];
  private readonly unread: UnreadPart[] = [];
  private readonly stack: Frame<N>[] = [];
  private readonly text: TextCollector<N>;
  /** The table being read as a grid; null outside tables and inside those that proved to be layout. */
  private table: TableDraft<N> | null = null;

  constructor(root: N, tree: TreeAdapter<N>) {
    this.tree = tree;
    this.text = new TextCollector(root, (piece) => {
      if (piece.cut) this.unread.push({ reason: 'too-large', where: piece.text.slice(0, 30) });
      this.deliver(piece);
    });
    this.push(root, 'block', null);
  }

  /** Reads one node; false when there is none left. */
  step(): boolean {
    const frame = this.stack[this.stack.length - 1];
    if (frame === undefined) return false;
    const node = frame.next;
    if (node === null) {
      this.stack.pop();
      this.leave(frame);
      return true;
    }
    frame.next = this.tree.nextSibling(node);
    const data = this.tree.textOf(node);
    if (data !== null) this.text.add(node, data, frame.preformatted);
    else this.enter(node, frame);
    return true;
  }

  result(title: string): HtmlReading<N> {
    const { origins } = this;
    return {
      document: { title, blocks: this.blocks, unread: this.unread },
      places: {
        runsOf: (block, cell) => origins[block]?.[cell ?? 0]?.runs ?? [],
        elementOf: (block, cell) => origins[block]?.[cell ?? 0]?.element ?? null,
      },
      hidden: this.hidden,
    };
  }

  private enter(node: N, parent: Frame<N>): void {
    const name = this.tree.nameOf(node);
    if (name === null || (isSkipped(name) && !this.isReadFrame(node, name))) return;
    if (name === 'br') {
      this.text.lineBreak();
      return;
    }
    if (name === 'slot' && this.showLightChildren(node)) return;
    const block = isBlock(name) || name === 'iframe' || name === 'frame';
    if (this.isHidden(node, name, block)) {
      if (this.hidden.length < HIDDEN_KEPT) this.hidden.push(node);
      return;
    }
    if (!block) this.push(node, 'inline', parent);
    else if (name === 'table') this.enterTable(node, parent);
    else if (this.table === null) this.enterBlock(node, name, parent);
    else this.enterTablePart(node, name, parent, this.table);
  }

  /** A frame is skipped in a page (its own script reads it) and read where the tree brings the frame's document along. */
  private isReadFrame(node: N, name: string): boolean {
    return (name === 'iframe' || name === 'frame') && this.tree.shadowRoot(node) !== null;
  }

  /** Asking the tree costs; for cells and inline elements only those that carry a sign of being hidden are asked. */
  private isHidden(node: N, name: string, block: boolean): boolean {
    if (block && name !== 'td' && name !== 'th') return this.tree.isHidden(node);
    const style = this.tree.attribute(node, 'style');
    const suspicious =
      (style !== null && /none|hidden/i.test(style)) || this.tree.attribute(node, 'hidden') !== null;
    return suspicious && this.tree.isHidden(node);
  }

  private enterBlock(node: N, name: string, parent: Frame<N>): void {
    const frame = this.push(node, 'block', parent);
    frame.level = headingLevel(name) ?? parent.level;
    if (isPreformatted(name)) frame.preformatted = true;
    this.text.boundary(node, frame.level);
  }

  private enterTable(node: N, parent: Frame<N>): void {
    this.text.boundary(node, null);
    if (this.table !== null && this.table.depth >= DEEPEST_TABLE) this.flush(this.table);
    const frame = this.push(node, 'table', parent);
    frame.table = new TableDraft(this.table);
    frame.level = null;
    this.table = frame.table;
  }

  private enterTablePart(node: N, name: string, parent: Frame<N>, table: TableDraft<N>): void {
    if (table.cell !== null || name === 'caption' || !isTablePart(name)) {
      this.enterBlock(node, name, parent);
      return;
    }
    const kind = name === 'tr' ? 'row' : name === 'td' || name === 'th' ? 'cell' : 'section';
    const frame = this.push(node, kind, parent);
    frame.table = table;
    this.text.boundary(node, null);
    if (kind === 'section') table.openSection(name);
    else if (kind === 'row') table.openRow();
    else
      table.openCell({
        element: node,
        pieces: [],
        columnSpan: this.span(node, 'colspan', 1),
        rowSpan: this.span(node, 'rowspan', 1),
        isHeader: name === 'th',
      });
  }

  private span(node: N, name: string, otherwise: number): number {
    const written = this.tree.attribute(node, name);
    if (written === null) return otherwise;
    const value = Number.parseInt(written, 10);
    return Number.isFinite(value) && value >= 0 ? value : otherwise;
  }

  private leave(frame: Frame<N>): void {
    if (frame.kind === 'inline') return;
    const parent = this.stack[this.stack.length - 1];
    this.text.boundary(parent?.element ?? frame.element, parent?.level ?? null);
    const table = frame.table;
    if (table === null || table !== this.table) return;
    if (frame.kind === 'cell') table.cell = null;
    else if (frame.kind === 'section') table.closeSection();
    else if (frame.kind === 'table') this.finishTable(table);
  }

  /** Lays the table out; an outermost one becomes blocks, one inside another waits for that one's end. */
  private finishTable(table: TableDraft<N>): void {
    const grid = layOut(table);
    this.table = table.outer;
    if (table.outer === null) this.emit(table, grid);
    else table.outer.addNested(table, grid);
  }

  private emit(table: TableDraft<N>, grid: Grid<N> | null): void {
    if (grid === null || (table.nested.length > 0 && !table.holdsDataOfItsOwn())) {
      this.emitContents(table);
      return;
    }
    for (const piece of table.outside) this.deliver(piece);
    for (const nested of table.nested) this.emit(nested.draft, nested.grid);
    const { rowCount, columnCount, cells } = grid;
    const index = this.blocks.length;
    this.blocks.push({ kind: 'table', index, rowCount, columnCount, cells, page: null, gridIsCertain: true });
    this.origins.push(grid.origins);
  }

  /** A table that was only layout: its text and the tables in it, in source order. */
  private emitContents(table: TableDraft<N>): void {
    for (const item of table.contents()) {
      if ('draft' in item) this.emit(item.draft, item.grid);
      else this.deliver(item);
    }
  }

  /** Tables nested without end: what was read of the open ones so far is layout. */
  private flush(innermost: TableDraft<N>): void {
    const open: TableDraft<N>[] = [];
    for (let table: TableDraft<N> | null = innermost; table !== null; table = table.outer)
      open.unshift(table);
    this.table = null;
    for (const table of open) this.emitContents(table);
  }

  private deliver(piece: Piece<N>): void {
    if (this.table !== null) {
      this.table.add(piece);
      return;
    }
    const { level, text } = piece;
    const kind = level === null ? 'paragraph' : 'heading';
    this.blocks.push({ kind, index: this.blocks.length, text, level, page: null });
    this.origins.push([piece]);
  }

  private push(element: N, kind: Frame<N>['kind'], parent: Frame<N> | null): Frame<N> {
    const shadow = this.tree.shadowRoot(element);
    const first = this.tree.firstChild(element);
    const frame: Frame<N> = {
      element,
      next: shadow === null ? first : this.tree.firstChild(shadow),
      kind,
      level: parent?.level ?? null,
      preformatted: parent?.preformatted ?? false,
      table: null,
      light: shadow === null ? null : first,
    };
    this.stack.push(frame);
    return frame;
  }

  /** In a shadow tree the first slot shows the host's own children. False outside a shadow tree. */
  private showLightChildren(slot: N): boolean {
    const host = this.stack.findLast((frame) => frame.light !== null);
    if (host === undefined) return false;
    const frame = this.push(slot, 'inline', host);
    frame.next = host.light;
    host.light = null;
    return true;
  }
}

function isTablePart(name: string): boolean {
  return (
    name === 'tr' ||
    name === 'td' ||
    name === 'th' ||
    name === 'tbody' ||
    name === 'thead' ||
    name === 'tfoot'
  );
}
