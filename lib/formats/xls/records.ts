/** The records of a BIFF stream (MS-XLS): a type, a length and content, one after another. */
import { ByteView } from '../container/bytes.ts';

export const RECORD = {
  bof: 0x0809,
  eof: 0x000a,
  continue: 0x003c,
  filePass: 0x002f,
  codePage: 0x0042,
  dateMode: 0x0022,
  boundSheet: 0x0085,
  format: 0x041e,
  xf: 0x00e0,
  sst: 0x00fc,
  window2: 0x023e,
  row: 0x0208,
  columnInfo: 0x007d,
  mergedCells: 0x00e5,
  labelSst: 0x00fd,
  label: 0x0204,
  richLabel: 0x00d6,
  number: 0x0203,
  rk: 0x027e,
  mulRk: 0x00bd,
  formula: 0x0006,
  formula3: 0x0206,
  formula4: 0x0406,
  string: 0x0207,
  boolErr: 0x0205,
} as const;

export interface BiffRecord {
  type: number;
  /** The content alone. */
  view: ByteView;
  /** Where the next record begins in the stream. */
  next: number;
}

/** The record at an offset; null at the end of the stream and for one that is cut off. */
export function recordAt(stream: ByteView, at: number): BiffRecord | null {
  if (at < 0 || at + 4 > stream.length) return null;
  const length = stream.u16(at + 2);
  if (at + 4 + length > stream.length) return null;
  return { type: stream.u16(at), view: new ByteView(stream.slice(at + 4, length)), next: at + 4 + length };
}

/** The contents of the records that continue the one which ends at `at`, and where they end. */
export function continuations(stream: ByteView, at: number): { parts: ByteView[]; next: number } {
  const parts: ByteView[] = [];
  let next = at;
  for (
    let record = recordAt(stream, next);
    record?.type === RECORD.continue;
    record = recordAt(stream, next)
  ) {
    parts.push(record.view);
    next = record.next;
  }
  return { parts, next };
}
