/** Shows a cell's value as the sheet shows it. */
import { round, shift, toDecimal, writeDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { parseFormat } from './format-code.ts';
import type { FormatSection, FormatToken } from './format-code.ts';
import { formatDate } from './format-date.ts';

/** The text of a number under a format code. `epoch1904` is the workbook's way of counting days. */
export function formatNumber(value: number, code: string, epoch1904 = false): string {
  if (!Number.isFinite(value)) return '';
  const sections = parseFormat(code);
  const { section, bare } = choose(sections, value);
  if (section === undefined) return '';
  const shown = bare ? Math.abs(value) : value;
  if (section.isDate) return formatDate(value, section, epoch1904).trim();
  if (section.tokens.some(({ kind }) => kind === 'general' || kind === 'at'))
    return withGeneral(section, shown);
  // An empty section hides the number, one of mere text replaces it.
  if (!section.tokens.some(({ kind }) => kind === 'digit')) {
    return section.tokens
      .map((token) => ('text' in token ? token.text : token.kind === 'percent' ? '%' : ''))
      .join('')
      .trim();
  }
  if (section.tokens.some(({ kind }) => kind === 'slash')) return formatGeneral(shown);
  return formatDigits(section, shown).trim();
}

/** The text of a text under a format code: only a fourth section, or `@` in the only one, changes it. */
export function formatText(text: string, code: string): string {
  const sections = parseFormat(code);
  const section = sections[3] ?? (sections.length === 1 ? sections[0] : undefined);
  const isForText = section?.tokens.some(({ kind }) => kind === 'at') ?? false;
  if (section === undefined || (sections.length < 4 && !isForText)) return text;
  return section.tokens
    .map((token) => (token.kind === 'at' ? text : token.kind === 'text' ? token.text : ''))
    .join('')
    .replace(/^ | $/g, '');
}

/** The section for a value, and whether it is shown without its sign. */
function choose(
  sections: readonly FormatSection[],
  value: number,
): { section: FormatSection | undefined; bare: boolean } {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ condition }) => condition !== null)) {
    const section =
      numeric.find(({ condition }) => condition === null || holds(condition, value)) ?? numeric.at(-1);
    return { section, bare: section !== numeric[0] && value < 0 && numeric.length > 1 };
  }
  const [positive, negative, zero] = numeric;
  if (numeric.length === 1) return { section: positive, bare: false };
  if (value < 0) return { section: negative, bare: true };
  return { section: value === 0 && zero !== undefined ? zero : positive, bare: false };
}

function holds({ operator, value: limit }: { operator: string; value: number }, value: number): boolean {
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  if (operator === '>') return value > limit;
  if (operator === '>=') return value >= limit;
  return operator === '=' ? value === limit : value !== limit;
}

function withGeneral(section: FormatSection, value: number): string {
  return section.tokens
    .map((token) =>
      token.kind === 'general' || token.kind === 'at'
        ? formatGeneral(value)
        : token.kind === 'text'
          ? token.text
          : '',
    )
    .join('')
    .trim();
}

/** Format "General": as many digits as fit into eleven characters. */
export function formatGeneral(value: number): string {
  if (value === 0) return '0';
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  if (magnitude >= 11 || magnitude < -9) {
    const [mantissa = '0', exponent = '+0'] = value.toExponential(5).split('e');
    const digits = mantissa.replace(/\.?0+$/, '');
    return `${digits}E${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
  }
  const places = Math.max(0, magnitude >= 0 ? 9 - magnitude : 9);
  const { negative, whole, fraction } = round(toDecimal(value), places);
  return writeDecimal({ negative, whole, fraction: fraction.replace(/0+$/, '') });
}

function formatDigits(section: FormatSection, value: number): string {
  const { tokens } = section;
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  if (exponent >= 0) return formatScientific(tokens, exponent, value);
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const places = point < 0 ? 0 : tokens.slice(point).filter(({ kind }) => kind === 'digit').length;
  const scale = 2 * tokens.filter(({ kind }) => kind === 'percent').length - 3 * scalingCommas(tokens);
  const decimal = round(shift(toDecimal(value), scale), places);
  const text = writeTokens(tokens, point, decimal);
  // What rounds to nothing has no sign.
  const isZero = !/[1-9]/.test(decimal.whole + decimal.fraction);
  return decimal.negative && !isZero ? `-${text.trimStart()}` : text;
}

/** Commas behind the last digit before the point: each divides by a thousand. */
function scalingCommas(tokens: readonly FormatToken[]): number {
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const end = point >= 0 ? tokens.findLastIndex(({ kind }, at) => kind === 'digit' && at < point) : last;
  const count = (from: number): number => {
    let commas = 0;
    while (tokens[from + commas + 1]?.kind === 'comma') commas += 1;
    return commas;
  };
  return count(last) + (end !== last && end >= 0 ? count(end) : 0);
}

function writeTokens(tokens: readonly FormatToken[], point: number, { whole, fraction }: Decimal): string {
  const before = point < 0 ? tokens : tokens.slice(0, point);
  const grouped = before.some(
    ({ kind }, at) =>
      kind === 'comma' &&
      before.slice(0, at).some((token) => token.kind === 'digit') &&
      before.slice(at).some((token) => token.kind === 'digit'),
  );
  return writeWhole(before, whole, grouped) + (point < 0 ? '' : writeFraction(tokens.slice(point), fraction));
}

/** From the right: each place takes a digit, the leftmost all that are left. */
function writeWhole(tokens: readonly FormatToken[], whole: string, grouped: boolean): string {
  const parts: string[] = [];
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  let left = whole;
  let written = 0;
  const put = (digit: string): void => {
    if (grouped && written > 0 && written % 3 === 0 && digit !== ' ') parts.push(',');
    parts.push(digit);
    written += 1;
  };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'text') parts.push(token.text);
    else if (token?.kind === 'percent') parts.push('%');
    else if (token?.kind === 'digit') {
      const digit = left.slice(-1);
      left = left.slice(0, -1);
      if (digit !== '') put(digit);
      else if (token.text === '0') put('0');
      else if (token.text === '?') put(' ');
      if (at === first) for (; left !== ''; left = left.slice(0, -1)) put(left.slice(-1));
    }
  }
  return parts.reverse().join('');
}

function writeFraction(tokens: readonly FormatToken[], fraction: string): string {
  let text = '';
  let at = 0;
  for (const token of tokens) {
    if (token.kind === 'point') text += '.';
    else if (token.kind === 'text') text += token.text;
    else if (token.kind === 'percent') text += '%';
    else if (token.kind === 'digit') {
      const digit = fraction[at] ?? '0';
      const isLast = !/[1-9]/.test(fraction.slice(at));
      at += 1;
      if (token.text === '0' || !isLast) text += digit;
      else if (token.text === '?') text += ' ';
    }
  }
  return text;
}

function formatScientific(tokens: readonly FormatToken[], exponent: number, value: number): string {
  const mantissa = tokens.slice(0, exponent);
  const point = mantissa.findIndex(({ kind }) => kind === 'point');
  const places = point < 0 ? 0 : mantissa.slice(point).filter(({ kind }) => kind === 'digit').length;
  const [digits = '0', power = '+0'] = Math.abs(value).toExponential(Math.min(20, places)).split('e');
  const token = tokens[exponent];
  const width = token?.kind === 'exponent' ? token.text.length - 1 : 2;
  const sign = power.startsWith('-')
    ? '-'
    : token?.kind === 'exponent' && token.text.startsWith('+')
      ? '+'
      : '';
  const rest = tokens.slice(exponent + 1).map((one) => (one.kind === 'text' ? one.text : ''));
  const text = `${digits}E${sign}${power.slice(1).padStart(width, '0')}${rest.join('')}`;
  return value < 0 ? `-${text}` : text;
}
