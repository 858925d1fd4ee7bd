/** What the labels of a table's figures have in common: their row or their column, said once instead of in every line. */

export interface SharedLabel {
  /** The words in common; empty when there are none. */
  shared: string;
  /** The label without them. */
  own: (label: string) => string;
}

const SEPARATOR = ' / ';

/** Finds the row ("甲 / 基本", "甲 / 项目") or the column ("甲 / 合计", "乙 / 合计") that all labels share. */
export function sharedLabel(labels: readonly string[]): SharedLabel {
  const split = labels.map((label) => label.split(SEPARATOR));
  const nothing = { shared: '', own: (label: string) => label };
  const [first] = split;
  if (first === undefined || labels.length < 2 || split.some((parts) => parts.length < 2)) return nothing;
  const last = first.at(-1) ?? '';
  if (split.every((parts) => parts.at(-1) === last))
    return { shared: last, own: (label) => label.split(SEPARATOR).slice(0, -1).join(SEPARATOR) };
  const row = first[0] ?? '';
  if (split.every((parts) => parts[0] === row))
    return { shared: row, own: (label) => label.split(SEPARATOR).slice(1).join(SEPARATOR) };
  return nothing;
}
