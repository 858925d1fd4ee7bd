/** Writes the numbers of automatic lists as Word prints them: `一`, `（二）`'s 二, `IV`, `③`. */

/** Number formats by their name in DOCX; .doc has numbers for the same (`listFormatOf`). */
export function formatListNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999) return String(value);
  const write = WRITERS.get(format);
  return write === undefined ? String(value) : write(value);
}

/** The DOCX name of a number format that .doc writes as a number (MS-OSHARED `MSONFC`). */
export function listFormatOf(code: number): string {
  return NAMES.get(code) ?? 'decimal';
}

const DIGITS = [...'〇一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

const WRITERS = new Map<string, (value: number) => string>([
  ['decimal', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalHalfWidth', String],
  ['upperRoman', (value) => roman(value)],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['upperLetter', letters],
  ['lowerLetter', (value) => letters(value).toLowerCase()],
  ['decimalEnclosedCircle', (value) => inRange(value, 20, 0x2460)],
  ['decimalEnclosedCircleChinese', (value) => inRange(value, 20, 0x2460)],
  ['decimalEnclosedParen', (value) => inRange(value, 20, 0x2474)],
  ['decimalEnclosedFullstop', (value) => inRange(value, 20, 0x2488)],
  ['ideographEnclosedCircle', (value) => inRange(value, 10, 0x3280)],
  ['chineseCounting', (value) => counting(value, DIGITS, ['', '十', '百', '千', '万'])],
  ['chineseCountingThousand', (value) => counting(value, DIGITS, ['', '十', '百', '千', '万'])],
  ['japaneseCounting', (value) => counting(value, DIGITS, ['', '十', '百', '千', '万'])],
  ['taiwaneseCounting', (value) => counting(value, DIGITS, ['', '十', '百', '千', '万'])],
  ['taiwaneseCountingThousand', (value) => counting(value, DIGITS, ['', '十', '百', '千', '万'])],
  ['chineseLegalSimplified', (value) => counting(value, LEGAL, ['', '拾', '佰', '仟', '万'])],
  ['ideographLegalTraditional', (value) => counting(value, LEGAL, ['', '拾', '佰', '仟', '万'])],
  ['ideographDigital', digitByDigit],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['taiwaneseDigital', digitByDigit],
  ['ideographTraditional', (value) => STEMS[value - 1] ?? String(value)],
  ['ideographZodiac', (value) => BRANCHES[value - 1] ?? String(value)],
  ['numberInDash', (value) => `- ${String(value)} -`],
  ['bullet', () => ''],
  ['none', () => ''],
]);

const NAMES = new Map<number, string>([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [18, 'decimalEnclosedCircle'],
  [19, 'decimalFullWidth2'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'],
  [29, 'ideographEnclosedCircle'],
  [30, 'ideographTraditional'],
  [31, 'ideographZodiac'],
  [33, 'taiwaneseCounting'],
  [34, 'ideographLegalTraditional'],
  [35, 'taiwaneseCountingThousand'],
  [36, 'taiwaneseDigital'],
  [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'],
  [39, 'chineseCountingThousand'],
  [57, 'numberInDash'],
  [255, 'none'],
]);

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
}

function digitByDigit(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? '').join('');
}

function inRange(value: number, highest: number, first: number): string {
  return value >= 1 && value <= highest ? String.fromCharCode(first + value - 1) : String(value);
}

function letters(value: number): string {
  if (value === 0) return '';
  // Word doubles the letter after Z: AA, BB, …
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  let left = Math.min(value, 4999);
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}

/** 12 → 十二, 105 → 一百〇五 (written 一百零五), 20 → 二十. */
function counting(value: number, digits: readonly string[], places: readonly string[]): string {
  if (value === 0) return digits[0] ?? '';
  let text = '';
  let zero = false;
  const written = [...String(value)].map(Number);
  written.forEach((digit, index) => {
    const place = written.length - 1 - index;
    if (digit === 0) {
      zero = text !== '';
      return;
    }
    if (zero) text += '零';
    zero = false;
    const leadingTen = place === 1 && digit === 1 && text === '' && digits === DIGITS;
    text += `${leadingTen ? '' : (digits[digit] ?? '')}${places[place] ?? ''}`;
  });
  return text;
}

/** The gap between a list number and its text: none after wide punctuation (`一、`), else a space (`1. 2019年`). */
export function gapAfter(number: string, suffix: string | null): string {
  if (number === '' || suffix === 'nothing') return '';
  return /[、。，．：；）】》〕\u3000]$/.test(number) ? '' : ' ';
}
