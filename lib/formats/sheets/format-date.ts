/** Dates and times of spreadsheets: a count of days since 1900 or 1904. */
import type { FormatSection, FormatToken } from './format-code.ts';

interface Moment {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  /** Seconds since the epoch, for `[h]`. */
  total: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const WEEKDAYS = [...'日一二三四五六'];
const SECONDS_PER_DAY = 86_400;

/** The text of a serial day number under a date section; empty for what is no date (negative, or beyond the year 9999). */
export function formatDate(value: number, section: FormatSection, epoch1904: boolean): string {
  const days = epoch1904 ? value + 1462 : value;
  if (days < 0 || days >= 2_958_466) return '';
  const moment = momentOf(days, value);
  const twelve = section.tokens.some((token) => token.kind === 'date' && isHalfDay(token.text));
  return section.tokens
    .map((token, at) => {
      if (token.kind === 'date') return write(token.text, moment, isMinute(section.tokens, at), twelve);
      if (token.kind === 'text') return token.text;
      if (token.kind === 'slash') return '/';
      return token.kind === 'point' ? '.' : token.kind === 'comma' ? ',' : '';
    })
    .join('');
}

function isHalfDay(text: string): boolean {
  return /^(?:AM\/PM|A\/P|上午\/下午)$/i.test(text);
}

function momentOf(days: number, value: number): Moment {
  let seconds = Math.round((days - Math.floor(days)) * SECONDS_PER_DAY);
  let whole = Math.floor(days);
  if (seconds === SECONDS_PER_DAY) {
    seconds = 0;
    whole += 1;
  }
  // Day 60 is the 29 February 1900 that never was; before it, days count from one day later.
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * SECONDS_PER_DAY * 1000);
  const phantom = whole === 60;
  return {
    year: phantom ? 1900 : date.getUTCFullYear(),
    month: phantom ? 2 : date.getUTCMonth() + 1,
    day: phantom ? 29 : date.getUTCDate(),
    weekday: (whole + 6) % 7,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    total: Math.round(value * SECONDS_PER_DAY),
  };
}

/** `m` is minutes behind an hour and before a second, else the month. */
function isMinute(tokens: readonly FormatToken[], at: number): boolean {
  const dates = (list: readonly FormatToken[]): string[] =>
    list.flatMap((token) => (token.kind === 'date' ? [token.text] : []));
  const before = dates(tokens.slice(0, at)).at(-1) ?? '';
  const next = dates(tokens.slice(at + 1))[0] ?? '';
  return /^\[?h/i.test(before) || /^\[?s/i.test(next);
}

function write(code: string, moment: Moment, minute: boolean, twelve: boolean): string {
  const lower = code.toLowerCase();
  const pad = (value: number, length: number): string => String(value).padStart(Math.min(length, 2), '0');
  if (isHalfDay(code)) {
    const late = moment.hour >= 12;
    if (lower === 'am/pm') return late ? 'PM' : 'AM';
    return lower === 'a/p' ? (late ? 'P' : 'A') : late ? '下午' : '上午';
  }
  if (lower === '[h]' || lower === '[hh]') return String(Math.floor(moment.total / 3600));
  if (lower.startsWith('[m')) return String(Math.floor(moment.total / 60));
  if (lower.startsWith('[s')) return String(moment.total);
  const letter = lower[0];
  const length = lower.length;
  if (letter === 'y' || letter === 'e' || letter === 'b')
    return length <= 2 && letter === 'y' ? pad(moment.year % 100, 2) : String(moment.year);
  if (letter === 'd') {
    if (length <= 2) return pad(moment.day, length);
    const name = DAYS[moment.weekday] ?? '';
    return length === 3 ? name.slice(0, 3) : name;
  }
  if (letter === 'a') return `${length === 4 ? '星期' : ''}${WEEKDAYS[moment.weekday] ?? ''}`;
  if (letter === 'h') return pad(twelve ? moment.hour % 12 || 12 : moment.hour, length);
  if (letter === 's') return pad(moment.second, lower.split('.')[0]?.length ?? 1);
  if (minute && length <= 2) return pad(moment.minute, length);
  if (length <= 2) return pad(moment.month, length);
  const name = MONTHS[moment.month - 1] ?? '';
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}
