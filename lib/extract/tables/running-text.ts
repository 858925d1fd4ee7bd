/**
 * The numbers of a cell with words: targets and thresholds of performance tables, ordinals, dates, and amounts in labels.
 * Each becomes a figure; none of them takes part in the sums of the table.
 */
import type { FigureClass, FigureRole } from '../../disclosure/figure.ts';
import { fold } from '../../lexicon/fold.ts';
import type { PrintedNumber } from '../numbers.ts';
import { findNumbers } from '../numbers.ts';

export interface TextNumber {
  number: PrintedNumber;
  class: FigureClass;
  role: FigureRole;
  /** Unit of a number that shares it with the next one ("1-2次"); the number's own otherwise. */
  unit: PrintedNumber['unit'];
}

/** Words before or after a number that make it a bound. */
const BOUND_BEFORE =
  /(?:不超过|不低于|不少于|不高于|不得超过|低于|高于|控制在|单价|单位价值|[≥≤<>＜＞=])[^\d。，；]{0,10}$/;
const BOUND_AFTER = /^(?:\(含\))?(?:及?以上|及?以下|以内)/;
const DATE_AFTER = /^\s*(?:年|月|日|季度|-?\d{1,2}月|-\d{1,2}季度)/;
const TELEPHONE = /电话|手机|传真|邮政编码|邮编|联系方式/;

/** The numbers of a text. `isTarget`: the table states goals, so that levels are targets. `label` names the cell. */
export function readTextNumbers(text: string, label: string, isTarget: boolean): TextNumber[] {
  const folded = fold(text);
  const numbers = findNumbers(text);
  return numbers.map((number, index) => {
    const before = folded.slice(Math.max(0, number.start - 16), number.start);
    const after = folded.slice(number.unitEnd, number.unitEnd + 8);
    const unit = number.unit ?? sharedUnit(folded, number, numbers[index + 1]);
    const kind = classOf(number, unit, before, folded.slice(number.end, number.end + 8), label);
    return { number, class: kind, role: roleOf(kind, before, after, isTarget), unit };
  });
}

/** "1-2次", "8至10个": the first number has the unit of the second. */
function sharedUnit(
  folded: string,
  number: PrintedNumber,
  next: PrintedNumber | undefined,
): PrintedNumber['unit'] {
  if (next === undefined || next.unit === null || next.start - number.end > 2) return null;
  return /^[-~至到—]{1,2}$/.test(folded.slice(number.end, next.start)) ? next.unit : null;
}

function classOf(
  number: PrintedNumber,
  unit: PrintedNumber['unit'],
  before: string,
  after: string,
  label: string,
): FigureClass {
  if (unit !== null)
    return unit.kind === 'money'
      ? 'money'
      : unit.kind === 'percent'
        ? 'percent'
        : unit.kind === 'points'
          ? 'other'
          : 'count';
  if (TELEPHONE.test(label)) return 'other';
  if (DATE_AFTER.test(after) || /(?:年|月)$/.test(before.trimEnd()) || /第$/.test(before)) return 'date';
  const isShort = number.decimals === 0 && number.digits.length <= 2;
  const startsLine = before === '' || /[\n\s(。；;，,、:]$/.test(before);
  if (isShort && startsLine && /^\s*[、.)]/.test(after)) return 'ordinal';
  if (/[≥≤<>=]\s*$/.test(before) && number.digits.length <= 6) return 'count';
  return 'other';
}

function roleOf(kind: FigureClass, before: string, after: string, isTarget: boolean): FigureRole {
  if (kind !== 'money' && kind !== 'percent' && kind !== 'count') return 'none';
  const isBound = BOUND_BEFORE.test(before) || BOUND_AFTER.test(after);
  if (kind === 'money') return isBound ? 'threshold' : isTarget ? 'target' : 'level';
  return isTarget ? 'target' : isBound ? 'threshold' : 'level';
}
