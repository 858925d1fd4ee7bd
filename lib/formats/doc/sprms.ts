/** Lists of property changes ("sprm"): an operation of two bytes and its operand, one after another. */
import type { ByteView } from '../container/bytes.ts';

/** Operations that reading needs, by their MS-DOC names. */
export const SPRM = {
  /** Text deleted by a tracked change. */
  charDeleted: 0x0800,
  charHidden: 0x083c,
  charSymbol: 0x6a09,
  charSpecial: 0x0855,
  paragraphInTable: 0x2416,
  paragraphRowEnd: 0x2417,
  paragraphInnerCellEnd: 0x244b,
  paragraphInnerRowEnd: 0x244c,
  paragraphDepth: 0x6649,
  paragraphOutline: 0x2640,
  paragraphListLevel: 0x260a,
  paragraphList: 0x460b,
  tableCells: 0xd608,
  tableVerticalMerge: 0xd62b,
  tableMerge: 0x5624,
  tableHeader: 0x3404,
} as const;

/** Operations whose operand is a place in the `Data` stream where the real list stands. */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b]);
const CHANGE_TABS = 0xc615;

/** Called for every operation; the operand is `view` from `at` for `length` bytes. */
export type SprmVisitor = (operation: number, view: ByteView, at: number, length: number) => void;

/** Goes through a list. `data` is where long lists are kept. */
export function visitSprms(
  view: ByteView,
  from: number,
  length: number,
  data: ByteView | null,
  visit: SprmVisitor,
): void {
  const end = Math.min(view.length, from + length);
  let at = from;
  while (at + 2 <= end) {
    const operation = view.u16(at);
    at += 2;
    const size = operandSize(view, at, operation);
    if (at + size > end) return;
    if (ELSEWHERE.has(operation)) {
      const place = view.u32(at);
      // A list in the Data stream names no other: one step only.
      if (data !== null) visitSprms(data, place + 2, data.u16(place), null, visit);
    } else visit(operation, view, at, size);
    at += size;
  }
}

function operandSize(view: ByteView, at: number, operation: number): number {
  switch (operation >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
    default:
      break;
  }
  if (operation === SPRM.tableCells || operation === 0xd606) return view.u16(at) + 1;
  const size = view.u8(at);
  if (operation !== CHANGE_TABS || size < 255) return size + 1;
  const deleted = view.u8(at + 1);
  const added = view.u8(at + 2 + deleted * 4);
  return 3 + deleted * 4 + added * 3;
}
