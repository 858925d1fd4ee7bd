/** Does a figure's label name its measure and nothing narrower? */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';

/** Words that do not narrow a measure: year, unit name, 本级, 安排 … */
const NEUTRAL =
  /(?:19|20)\d\d|年初|年度|本年|当年|全年|财政拨款|一般公共预算|预算|决算|安排|合计|共计|总计|总额|本部门|本单位|我部门|我单位|部门|单位|支出|收入|当年|年|数|为|按|"|“|”/g;

/**
 * True when the label names the measure and nothing narrower: "2023年基本支出预算", not "科普项目支出" or "局本级基本支出".
 * Only then does a difference count against the text.
 */
export function namesOnlyItsMeasure(disclosure: Disclosure, figure: Figure): boolean {
  const name = disclosure.unit.name ?? '';
  let rest = figure.label.replace(/\s+/g, '');
  for (let length = name.length; length >= 4; length -= 1)
    rest = rest.replace(name.slice(name.length - length), '');
  return rest.replace(NEUTRAL, '').length <= 6;
}
