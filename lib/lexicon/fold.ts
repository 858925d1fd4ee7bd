/**
 * Folds the ways a character is written into one: full-width forms, traditional characters, odd dashes and spaces.
 * One character in, one out, so that offsets in the folded text are offsets in the printed text.
 */
import { remember } from './remember.ts';

const TRADITIONAL =
  '萬億預決較與減長總計經費進撥財務購採車運維護業補貼項類單萬會議務員實際離職國際區縣鎮鄉幾個樓無數額專戶發補貼資產處為於並據報農產備貨銷轉結餘當萬內設機構編製協會傳輸說明匯佔' +
  '營環節衛療險養聯關統術園動態開監獄書記錄創級體藝廣電視導標質檢驗審責勞條規劃圖畫館間辦獎勵醫學號執訓準壓縮約變繳稅債還償權歸戰軍隊復調積極擔負賬齊應該時達這們對過遠選郵鐵錢陸陽難雙雜頂順頭題願點黨僅徵佈';
const SIMPLIFIED =
  '万亿预决较与减长总计经费进拨财务购采车运维护业补贴项类单万会议务员实际离职国际区县镇乡几个楼无数额专户发补贴资产处为于并据报农产备货销转结余当万内设机构编制协会传输说明汇占' +
  '营环节卫疗险养联关统术园动态开监狱书记录创级体艺广电视导标质检验审责劳条规划图画馆间办奖励医学号执训准压缩约变缴税债还偿权归战军队复调积极担负账齐应该时达这们对过远选邮铁钱陆阳难双杂顶顺头题愿点党仅征布';

/** What each UTF-16 unit folds to; 0 where it stays as it is. */
const table = new Uint16Array(0x10000);
/** Code units that squashing changes: all that folds to something else, white space, and what opens a reading. */
const isSquashed = new Uint8Array(0x10000);
// Only what differs is written: every page of a government site waits for this.
const foldTo = (from: number, to: number): void => {
  table[from] = to;
  isSquashed[from] = 1;
};
for (let code = 0xff01; code <= 0xff5e; code += 1) foldTo(code, code - 0xfee0);
for (let index = 0; index < TRADITIONAL.length; index += 1) {
  const [from, to] = [TRADITIONAL.charCodeAt(index), SIMPLIFIED.charCodeAt(index)];
  if (to !== from) foldTo(from, to);
}
/** Spaces of every width, and the invisible ones that pasted text brings along. */
for (const code of [
  0x09, 0x0b, 0x0c, 0x0d, 0xa0, 0x2002, 0x2003, 0x2009, 0x200b, 0x202f, 0x205f, 0x3000, 0xfeff,
])
  foldTo(code, 0x20);
/** Percent signs, middle dots used as decimal points, minus signs. */
for (const [from, to] of [
  ['﹪', '%'],
  ['٪', '%'],
  ['−', '-'],
  ['﹣', '-'],
  ['–', '-'],
  ['﹐', ','],
  ['﹒', '.'],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['﹙', '('],
  ['﹚', ')'],
  ['〔', '('],
  ['〕', ')'],
  ['【', '('],
  ['】', ')'],
] as const)
  foldTo(from.charCodeAt(0), to.charCodeAt(0));
/** The rest of what a regular expression calls white space, and the bracket before a reading. */
for (const code of [0x0a, 0x20, 0x1680, 0x2028, 0x2029, 0x28]) isSquashed[code] = 1;
for (let code = 0x2000; code <= 0x200a; code += 1) isSquashed[code] = 1;

/** Folds a text; the result has the same length. Line breaks are kept. */
export function fold(text: string): string {
  for (let index = 0; index < text.length; index += 1)
    if (table[text.charCodeAt(index)] !== 0) return foldShort(text);
  return text;
}

/** Labels and cells come again and again. */
const foldShort = remember(foldAll);

function foldAll(text: string): string {
  let folded = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const to = table[text.charCodeAt(index)] ?? 0;
    if (to === 0) continue;
    folded += text.slice(from, index) + String.fromCharCode(to);
    from = index + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** "經(jīng)費(fèi)": a reading in brackets inside a word, as mirrors in traditional characters print it. */
const READING = /(?<=[\u4e00-\u9fa5])\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,7}\)/g;
/** Stands for characters that are not there for the reader. */
export const SKIPPED = '\u0000';
export const SKIPPED_CODE = 0;

/** Blanks readings in brackets out of a folded text, at the same length. */
export function blankReadings(folded: string): string {
  return folded.includes('(') ? folded.replace(READING, (reading) => SKIPPED.repeat(reading.length)) : folded;
}

/** Folds and removes all white space and readings in brackets: for comparing labels, never for offsets. */
export function squash(text: string): string {
  for (let index = 0; index < text.length; index += 1)
    if (isSquashed[text.charCodeAt(index)] === 1) return squashShort(text);
  return text;
}

const squashShort = remember((text) => fold(text).replace(/\s+/g, '').replace(READING, ''));
