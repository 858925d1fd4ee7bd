/** Reads the running text of a document, paragraph by paragraph, and ties numbered paragraphs to the total above them. */
import type { FigureId } from '../../disclosure/figure.ts';
import type { TextBlock } from '../../source/document.ts';
import type { OutlineEntry } from '../outline.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import { readLead } from './lead.ts';
import type { ListFrame } from './list-frame.ts';
import { closeFrame } from './list-frame.ts';
import { readParagraph } from './paragraph-reader.ts';
import { tokenize } from './tokenize.ts';

/** A paragraph that opens with the criterion of a split, behind its number. */
const SPLITS_ANEW =
  /^[\s（(]{0,3}[一二三四五六七八九十\d]{0,3}[）)、.．]?\s?按[^，,。；;：:]{1,20}(?:划分|分类|区分|分为)/;

/** Lines of one list though each ends with a full stop: "工资福利支出80万元，主要包括：…。" */
const ECONOMIC_CLASS = /^\s*(?:工资福利支出|商品和服务支出|对个人和家庭的?补助|资本性支出)/;

/** A total whose parts are the numbered paragraphs that follow ("其中：" at the end of a paragraph). */
interface PendingList {
  total: FigureId;
  change: ListFrame['change'];
  loose: boolean;
  /** End of the paragraph that holds the total. */
  end: number;
  /** True when the last of its lines has been read. */
  ended: boolean;
  /** Depth of the parts' numbering, set by the first of them. */
  depth: number | null;
  levels: FigureId[];
  changes: ListFrame['changes'];
}

/** The reader of a document's narrative. Blocks must be given in order. */
export class NarrativeReader {
  private readonly context: NarrativeContext;
  private readonly said = new Map<string, Said>();
  private pending: PendingList | null = null;
  /** Depth of the last heading or numbered paragraph since the pending list began. */
  private itemTaken = true;

  constructor(context: NarrativeContext) {
    this.context = context;
  }

  /** Reads one text block that stands under `outline.path`. Headings are read too: a table title may carry a unit. */
  readBlock(block: TextBlock, outline: OutlineEntry): void {
    this.followNumbering(outline, block.text);
    if (outline.heading !== null) this.context.anchor = null;
    if (outline.heading !== null && !/\d/.test(block.text)) return;
    const paragraph: ParagraphContext = {
      block: block.index,
      text: block.text,
      path: outline.path,
      subject: this.subjectOf(outline),
    };
    const result = readParagraph(paragraph, this.context);
    if (this.pending !== null && !this.itemTaken && result.firstLevel !== null) {
      const { basis } = this.context.figures.get(this.pending.total);
      this.pending.levels.push(result.levelsByBasis.get(basis) ?? result.firstLevel);
      if (result.firstChange !== null) this.pending.changes.push(result.firstChange);
      this.itemTaken = true;
    }
    if (result.openList !== null) {
      this.endPending();
      this.pending = {
        ...result.openList,
        end: block.text.length,
        ended: false,
        depth: null,
        levels: [],
        changes: [],
      };
      this.itemTaken = true;
    }
  }

  /** What the headings speak of: the opening label first, then the nearest heading that names a measure or a scope. */
  private subjectOf(outline: OutlineEntry): ParagraphContext['subject'] {
    const subject: ParagraphContext['subject'] = { measure: null, scope: null, label: '' };
    const texts = outline.label === null ? outline.path : [...outline.path, outline.label.text];
    for (let index = texts.length - 1; index >= 0; index -= 1) {
      const said = this.saidBy(texts[index] ?? '');
      if (subject.measure === null && said.measure !== null) {
        subject.measure = said.measure;
        subject.label = said.label;
      }
      subject.scope ??= said.scope;
    }
    return subject;
  }

  /** Many paragraphs stand under the same headings. */
  private saidBy(text: string): Said {
    const known = this.said.get(text);
    if (known !== undefined) return known;
    const said = saidBy(text);
    this.said.set(text, said);
    return said;
  }

  /** To be called after the last block. */
  end(): void {
    this.endPending();
  }

  private followNumbering(outline: OutlineEntry, text: string): void {
    if (this.pending === null) return;
    // "其中：1.按功能分类科目划分，… 2.按支出结构划分，…": each item splits the whole anew, none is a part of it.
    if (SPLITS_ANEW.test(text)) {
      this.pending = null;
      return;
    }
    const depth = outline.heading?.depth ?? outline.depth;
    if (depth === null) {
      // "其中：" and then a line for each part; the last one ends with a full stop.
      const goesOn = !this.pending.ended || ECONOMIC_CLASS.test(text);
      if (this.pending.depth === null && goesOn && opensWithAmount(text)) {
        this.itemTaken = false;
        this.pending.ended = /[。.]\s*$/.test(text);
      } else if (this.pending.depth === null) this.endPending();
      return;
    }
    // A heading after a list in lines begins something else.
    if (this.pending.depth === null && this.pending.levels.length > 0) {
      this.endPending();
      return;
    }
    this.pending.depth ??= depth;
    if (depth < this.pending.depth) this.endPending();
    else if (depth === this.pending.depth) this.itemTaken = false;
  }

  private endPending(): void {
    const pending = this.pending;
    this.pending = null;
    if (pending === null) return;
    const { total, change, levels, changes } = pending;
    const frame: ListFrame = {
      by: 'numbered-sections',
      total,
      change,
      levels,
      changes,
      closesAtSemicolon: false,
      open: false,
      mainOnly: false,
      announced: false,
      loose: pending.loose,
      shares: 0,
      id: 0,
      start: 0,
    };
    // Everything from the total to the end of its paragraph announces the list.
    const place = { ...this.context.figures.get(total).place, end: pending.end };
    this.context.statements.push(...closeFrame(frame, this.context.figures, place));
  }
}

/** What one heading or label says: a measure, the label without its numbering, a scope. */
type Said = Pick<ParagraphContext['subject'], 'measure' | 'scope' | 'label'>;

function saidBy(text: string): Said {
  const { measure, scope } = readLead(tokenize(text));
  const label = text
    // The numbering and no more: 一般公共预算 begins with a numeral too.
    .replace(/^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]+\s?)+/, '')
    .replace(/[。:：]$/, '');
  return { measure, scope, label };
}

/** A line that is one part of a list: a short name and its amount. */
function opensWithAmount(text: string): boolean {
  return /^[^，,。；;：:]{2,30}?\d[\d,，.．]*\s?(?:万元|亿元|元)/.test(text.trim());
}
