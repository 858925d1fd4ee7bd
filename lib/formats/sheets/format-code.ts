/** Number format codes of spreadsheets: cut into sections and these into tokens. */

export type FormatToken =
  /** Printed as it is. */
  | { kind: 'text'; text: string }
  /** `0`, `#` or `?`. */
  | { kind: 'digit'; text: string }
  | { kind: 'point' | 'comma' | 'percent' | 'general' | 'at' | 'slash' }
  /** `E+00`: the sign and how many digits. */
  | { kind: 'exponent'; text: string }
  /** `yyyy`, `mm`, `[h]`, `AM/PM`. */
  | { kind: 'date'; text: string };

export interface FormatSection {
  /** `[>=100]`; null where the place among the sections decides. */
  condition: { operator: string; value: number } | null;
  tokens: FormatToken[];
  isDate: boolean;
}

/** Longer codes than this are not read: the standard allows 255 characters. */
const LONGEST_CODE = 1000;

const parsed = new Map<string, FormatSection[]>();

/** The sections of a code; kept, because thousands of cells share a few codes. */
export function parseFormat(code: string): FormatSection[] {
  const known = parsed.get(code);
  if (known !== undefined) return known;
  if (parsed.size > 2000) parsed.clear();
  const sections = parseSections(code.slice(0, LONGEST_CODE));
  parsed.set(code, sections);
  return sections;
}

function parseSections(code: string): FormatSection[] {
  const sections: FormatSection[] = [];
  let section: FormatSection = { condition: null, tokens: [], isDate: false };
  let at = 0;
  while (at < code.length) {
    if (code[at] === ';') {
      sections.push(section);
      section = { condition: null, tokens: [], isDate: false };
      at += 1;
    } else at = readToken(code, at, section);
  }
  sections.push(section);
  return sections;
}

/** Reads one token at `at` and returns where the next begins. */
function readToken(code: string, at: number, section: FormatSection): number {
  const char = code[at] ?? '';
  const add = (token: FormatToken): void => {
    section.tokens.push(token);
    if (token.kind === 'date') section.isDate = true;
  };
  if (char === '"') {
    const end = code.indexOf('"', at + 1);
    add({ kind: 'text', text: code.slice(at + 1, end < 0 ? code.length : end) });
    return end < 0 ? code.length : end + 1;
  }
  if (char === '\\' || char === '!') {
    add({ kind: 'text', text: code[at + 1] ?? '' });
    return at + 2;
  }
  // A gap as wide as the next character, and a character that fills the cell: both are space to a reader.
  if (char === '_') {
    add({ kind: 'text', text: ' ' });
    return at + 2;
  }
  if (char === '*') return at + 2;
  if (char === '[') return readBracket(code, at, section, add);
  const rest = code.slice(at, at + 12);
  const word =
    /^(?:General|G\/通用格式|AM\/PM|A\/P|上午\/下午|E[+-][0#]+|y+|m+|d+|h+|s+(?:\.0+)?|a{3,4}|b{2,4}|e{1,2})/i.exec(
      rest,
    )?.[0];
  if (word !== undefined) {
    if (/^G/.test(word)) add({ kind: 'general' });
    else if (/^E[+-]/i.test(word)) add({ kind: 'exponent', text: word.slice(1) });
    else add({ kind: 'date', text: word });
    return at + word.length;
  }
  if (char === '0' || char === '#' || char === '?') add({ kind: 'digit', text: char });
  else if (char === '.') add({ kind: 'point' });
  else if (char === ',') add({ kind: 'comma' });
  else if (char === '%') add({ kind: 'percent' });
  else if (char === '@') add({ kind: 'at' });
  else if (char === '/') add({ kind: 'slash' });
  else add({ kind: 'text', text: char });
  return at + 1;
}

/** `[Red]`, `[$¥-804]`, `[>=100]`, `[h]`, `[DBNum1]`. */
function readBracket(
  code: string,
  at: number,
  section: FormatSection,
  add: (token: FormatToken) => void,
): number {
  const close = code.indexOf(']', at);
  const inside = code.slice(at + 1, close < 0 ? code.length : close);
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(inside);
  if (condition !== null) section.condition = { operator: condition[1] ?? '', value: Number(condition[2]) };
  else if (/^[hms]+$/i.test(inside)) add({ kind: 'date', text: `[${inside}]` });
  // The sign of a currency stands between `$` and the number of a language.
  else if (inside.startsWith('$')) add({ kind: 'text', text: inside.slice(1).replace(/-[^-]*$/, '') });
  return close < 0 ? code.length : close + 1;
}

/** Codes that are known by number and not written into the file; as Chinese Excel has them. */
const BUILT_IN = new Map<number, string>([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** The code of a built-in format. */
export function builtInFormat(number: number): string {
  return BUILT_IN.get(number) ?? 'General';
}
