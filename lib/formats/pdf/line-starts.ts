/** How lines begin and end: what opens something of its own, and what goes on. */
import { fold } from '../../lexicon/fold.ts';

/** "一、", "（一）", "1.", "(1)", "第一部分", "附件", "表1", "注：". */
const BEGINS_ITEM =
  /^\s*(?:[（(]?[一二三四五六七八九十百]{1,4}[、.）)]|[（(]?\d{1,2}[、.）)](?!\d)|第[一二三四五六七八九十\d]{1,3}(?:部分|章|条|[、.])|[①-⑳]|附?表\s?\d|附件|注[:：])/;
const ENDS_SENTENCE = /[。！？；：:;!?]\s*$/;
const BEGINS_WITH_UNIT = /^\s*(?:万元|亿元|元|万|%|个百分点)/;
const ENDS_WITH_NUMBER = /[\d.]\s*(?:万|亿)?\s*$/;

export function beginsItem(text: string): boolean {
  return BEGINS_ITEM.test(fold(text));
}

export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}

/** A unit, or the rest of one, whose number ended the line before. */
export function completesNumber(line: string, next: string): boolean {
  return ENDS_WITH_NUMBER.test(line) && BEGINS_WITH_UNIT.test(next);
}
