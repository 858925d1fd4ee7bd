/** Which open files are one disclosure published in parts: text and tables apart. */
import { stemOf } from '../formats/sniff.ts';
import { squash } from '../lexicon/fold.ts';
import { contentOf } from './viewed-file.ts';
import type { FileContent, ViewedFile } from './viewed-file.ts';

/** Words that tell the parts of one disclosure apart: `2023年部门预算公开说明.pdf`, `2023年部门预算公开表.xls`. */
const PART_WORDS =
  /(?:预算|决算|公开|编制|情况|报告|文本|正文|文字|说明|报表|表格|表|附件|附表|部门|单位|\d|[()[\]_.-])/g;

/** The first pair that belongs together and has not been combined or turned down; text before tables. */
export function proposeCombination(
  files: readonly ViewedFile[],
  declined: ReadonlySet<string>,
): [ViewedFile, ViewedFile] | null {
  const combined = new Set(files.flatMap(({ parts }) => parts.map(({ id }) => id)));
  const single = files.filter(
    (file) => file.parts.length === 0 && !combined.has(file.id) && contentOf(file) !== null,
  );
  for (const a of single)
    for (const b of single) {
      const [one, other] = [contentOf(a), contentOf(b)];
      if (a === b || one === null || other === null || declined.has(pairKey(a, b))) continue;
      if (!isNarrative(one) || isNarrative(other)) continue;
      if (belongTogether(a, one, b, other, single.length === 2)) return [a, b];
    }
  return null;
}

/** Names a pair, whatever its order. */
export function pairKey(a: Pick<ViewedFile, 'id'>, b: Pick<ViewedFile, 'id'>): string {
  return [a.id, b.id].toSorted().join(' ');
}

/** Same year, same kind, and the same unit; of tables that name no unit their file's name, or that only they are open. */
function belongTogether(
  a: ViewedFile,
  one: FileContent,
  b: ViewedFile,
  other: FileContent,
  onlyTwo: boolean,
): boolean {
  const [first, second] = [one.inspection.disclosure, other.inspection.disclosure];
  if (!agree(first.year ?? yearIn(a.name), second.year ?? yearIn(b.name))) return false;
  if (first.kind !== null && second.kind !== null && first.kind !== second.kind) return false;
  if (first.unit.name !== null && second.unit.name !== null)
    return squash(first.unit.name) === squash(second.unit.name);
  return onlyTwo || nameCore(a.name) === nameCore(b.name);
}

function agree(a: number | null, b: number | null): boolean {
  return a !== null && a === b;
}

function yearIn(name: string): number | null {
  const year = /(?:19|20)\d\d/.exec(name)?.[0];
  return year === undefined ? null : Number(year);
}

function nameCore(name: string): string {
  return squash(stemOf(name.slice(name.lastIndexOf('/') + 1))).replace(PART_WORDS, '');
}

/** More of its figures stand in sentences than in cells. */
function isNarrative({ inspection }: FileContent): boolean {
  const { figures } = inspection.disclosure;
  const inText = figures.filter(({ place }) => place.cell === null).length;
  return inText * 2 > figures.length || inText > 40;
}
