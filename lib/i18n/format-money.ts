/** Readable amounts for people, with the exact value beside them. */
import { FEN_PER_UNIT, FEN_PER_YUAN } from '../money/measured.ts';
import { formatMinor, groupThousands } from './format-number.ts';
import type { Language } from './language.ts';

export interface ReadableMoney {
  /** For the eye: 1,058.41万元; ¥10.58 million. */
  text: string;
  /** To the fen, in yuan: 10,584,100.00元; ¥10,584,100.00. */
  exact: string;
  /** True when `text` lost digits. */
  rounded: boolean;
}

const WAN = FEN_PER_UNIT['万元'];
const YI = FEN_PER_UNIT['亿元'];
const MILLION = 1_000_000 * FEN_PER_YUAN;
const BILLION = 1_000 * MILLION;

/**
 * An amount of fen as a reader of that language says it.
 * `yiFrom` is the amount from which Chinese says 亿元; a column keeps to 万元 by raising it.
 */
export function formatMoney(fen: number, language: Language, yiFrom: number = YI): ReadableMoney {
  const plain = formatMinor(fen, FEN_PER_YUAN, { decimals: 2, grouped: true });
  if (language === 'zh') {
    const size = Math.abs(fen);
    if (size >= Math.max(YI, yiFrom)) return readable(fen, YI, (text) => `${text}亿元`, `${plain}元`);
    if (size >= WAN) return readable(fen, WAN, (text) => `${text}万元`, `${plain}元`);
    return { text: `${withoutZeroFen(plain)}元`, exact: `${plain}元`, rounded: false };
  }
  const size = Math.abs(fen);
  const exact = yuanSign(plain);
  if (size >= BILLION) return readable(fen, BILLION, (text) => `${yuanSign(text)} billion`, exact);
  if (size >= MILLION) return readable(fen, MILLION, (text) => `${yuanSign(text)} million`, exact);
  return { text: yuanSign(withoutZeroFen(plain)), exact, rounded: false };
}

/** The `yiFrom` for amounts that stand in one column: 亿元 only when the column reaches ten of them. */
export function columnUnit(amounts: readonly number[]): number {
  return amounts.some((fen) => Math.abs(fen) >= 10 * YI) ? YI : Number.MAX_SAFE_INTEGER;
}

/** A change as a signed amount: +59.43万元, −4.6万元; zero has no sign. */
export function formatChange(fen: number, language: Language): ReadableMoney {
  const size = formatMoney(Math.abs(fen), language);
  const sign = fen > 0 ? '+' : fen < 0 ? '−' : '';
  return { ...size, text: sign + size.text, exact: sign + size.exact };
}

/** A share of 0…1 for a legend: 12.3%, below a tenth of a percent "<0.1%". */
export function formatShare(share: number): string {
  const tenths = Math.round(share * 1000);
  if (tenths === 0 && share > 0) return '<0.1%';
  if (tenths === 1000 && share < 1) return '>99.9%';
  return `${(tenths / 10).toFixed(1)}%`;
}

/** A count with thousands separators. */
export function formatCount(count: number): string {
  return (count < 0 ? '−' : '') + groupThousands(String(Math.abs(count)));
}

/** Two decimals, half away from zero, by integer arithmetic. */
function readable(fen: number, unit: number, write: (text: string) => string, exact: string): ReadableMoney {
  const step = unit / 100;
  const cents = Math.sign(fen) * Math.round(Math.abs(fen) / step);
  const text = formatMinor(cents, 100, { decimals: 2, grouped: true });
  return { text: write(withoutZeroFen(text)), exact, rounded: cents * step !== fen };
}

function withoutZeroFen(text: string): string {
  return text.replace(/\.00$/, '');
}

function yuanSign(text: string): string {
  return text.startsWith('−') ? `−¥${text.slice(1)}` : `¥${text}`;
}
