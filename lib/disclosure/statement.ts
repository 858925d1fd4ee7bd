/** Statements of the narrative: what a sentence claims about its figures. All references are figure ids. */
import type { Basis, FigureId } from './figure.ts';
import type { Place } from '../source/document.ts';

export type Statement = ChangeStatement | BreakdownStatement | ShareStatement | ZeroStatement | RateStatement;

/** "A，比上年B增加C，增长P%": any of the four may be absent. */
export interface ChangeStatement {
  kind: 'change';
  current: FigureId | null;
  previous: FigureId | null;
  change: FigureId | null;
  percent: FigureId | null;
  /** Direction words as printed, in order; `up`, `down` or `flat` each. A word with two directions (增加（减少）) is `both`. */
  words: { text: string; direction: Direction; place: Place }[];
  /** The words after 主要原因 / 原因是; null when the sentence gives none. */
  reason: { text: string; place: Place } | null;
  baseYear: number | null;
  baseBasis: Basis | null;
  /** The whole sentence. */
  place: Place;
}

export type Direction = 'up' | 'down' | 'flat' | 'both';

/** "A，其中：B、C、D": a total and the parts that are said to make it up. */
export interface BreakdownStatement {
  kind: 'breakdown';
  total: FigureId;
  parts: FigureId[];
  /** The sign with which each part enters: +1 except for changes in the other direction. */
  signs: (1 | -1)[];
  /** True when the list is open (等, 主要包括, a lone 其中): the parts are then only a bound. */
  open: boolean;
  /** What kind of number is added up: levels, changes against the year before, or counts. */
  of: 'level' | 'change' | 'count';
  /** How the parts were recognised, for the reader and for confidence. */
  by: 'qizhong' | 'including' | 'numbered-sections' | 'labels' | 'running-total';
  place: Place;
}

/** "B万元，占A的P%". */
export interface ShareStatement {
  kind: 'share';
  part: FigureId;
  /** The whole, when it can be told from words; null when it cannot. */
  whole: FigureId | null;
  percent: FigureId;
  /** Shares of one list share a number: they should add up when the list is closed. */
  list: number;
  place: Place;
}

/** "没有使用…安排的支出", "无政府采购项目": a zero said in words. */
export interface ZeroStatement {
  kind: 'zero';
  /** Ids of the measures that are said to be nothing. */
  measures: string[];
  printed: string;
  year: number | null;
  place: Place;
}

/** "完成年初预算的P%". */
export interface RateStatement {
  kind: 'rate';
  actual: FigureId | null;
  base: FigureId | null;
  baseBasis: Basis | null;
  percent: FigureId;
  place: Place;
}
