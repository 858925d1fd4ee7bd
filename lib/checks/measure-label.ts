/** Does the text name a figure's measure and nothing narrower? */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { squash } from '../lexicon/fold.ts';
import { measureById } from '../lexicon/measures.ts';
import { textAround } from '../source/document.ts';

/** Words that do not narrow a measure: year, 本级, 安排 … */
const NEUTRAL =
  /(?:19|20)\d\d|年初|年度|本年|当年|全年|财政拨款|一般公共预算|本部门|本单位|我部门|我单位|部门|单位|预算|决算|安排|合计|共计|总计|总额|支出|收入|其中|年|数|为|按/g;
/** How much else may stand in the clause: a short form of the unit's name. */
const MOST_OTHER_WORDS = 6;

/**
 * True when the clause before the number names the measure and nothing narrower: "2023年基本支出预算", but not
 * "科普项目支出", "局本级基本支出" or an amount that only its heading names. Only then does a difference count.
 */
export function namesOnlyItsMeasure(disclosure: Disclosure, figure: Figure): boolean {
  const measure = measureById(figure.measure ?? '');
  if (measure === undefined) return false;
  const clause = squash(clauseBefore(disclosure, figure)).replace(/["']/g, '');
  const name = [...measure.names]
    .sort((a, b) => b.length - a.length)
    .find((candidate) => clause.includes(candidate));
  if (name === undefined) return false;
  let rest = clause.replace(name, '');
  const unit = disclosure.unit.name ?? '';
  for (let length = unit.length; length >= 4; length -= 1)
    rest = rest.replace(unit.slice(unit.length - length), '');
  // "拟购置固定资产": what is bought is not what there is.
  if (/拟|购置|新增|处置|报废|涉及/.test(rest)) return false;
  return rest.replace(NEUTRAL, '').replace(/^[(\d一二三四五六七八九十).]+/, '').length <= MOST_OTHER_WORDS;
}

function clauseBefore(disclosure: Disclosure, figure: Figure): string {
  const before = textAround(disclosure.source, figure.place).slice(0, figure.place.start);
  return before.slice(Math.max(...[...',，;；。:：、\n'].map((mark) => before.lastIndexOf(mark))) + 1);
}
