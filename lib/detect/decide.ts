/** The decision itself, from words alone: used by the probe on a page's raw text and by `detectDisclosure` on a document. */
import type { DisclosureKind } from '../disclosure/disclosure.ts';
import {
  AMOUNT,
  ARTICLES,
  COMPANY,
  CONGRESS,
  countOf,
  EXPLANATION,
  FILE,
  GOVERNMENT_WIDE,
  headingsNamed,
  NEWS,
  OTHER_TITLE,
  PLACEHOLDER,
  SOFTWARE,
  STRONG_TITLE,
  tablesNamed,
  TENDER,
} from './disclosure-words.ts';

export interface Decision {
  disclosure: boolean;
  kind: DisclosureKind | null;
  score: number;
  evidence: string[];
  attachmentsOnly: boolean;
}

export interface Words {
  /** The page's title first, then its main headings, folded, without white space; each tells what the page is about. */
  titles: readonly string[];
  /** The whole text, folded, without white space. */
  text: string;
}

/** Longer texts are decided by their beginning: a disclosure names its parts early on. */
const READ = 400_000;

export function decide({ titles, text: whole }: Words): Decision {
  const text = whole.length > READ ? whole.slice(0, READ) : whole;
  const tables = tablesNamed(text);
  const headings = headingsNamed(text);
  const strong = titles.find((title) => STRONG_TITLE.test(title) && !OTHER_TITLE.test(title));
  const other =
    OTHER_TITLE.test(titles[0] ?? '') ||
    (strong === undefined && titles.some((title) => OTHER_TITLE.test(title)));
  const amounts = countOf(text, AMOUNT);
  const structure = tables.size + headings.size * 0.8 + (strong === undefined ? 0 : 2);
  const against = objections(text, amounts, other);
  const enough =
    tables.size >= 2 || headings.size >= 3 || (strong !== undefined && tables.size + headings.size >= 2);
  const threePublic = strong !== undefined && isThreePublicPage(text);
  const disclosure =
    amounts >= 5 && (enough || threePublic) && structure + (threePublic ? 2 : 0) > against + 1;
  const attachmentsOnly =
    !disclosure && strong !== undefined && amounts < 5 && against < 3 && namesItsFiles(text);
  return {
    disclosure,
    kind: disclosure || attachmentsOnly ? kindOf(strong ?? '', text) : null,
    score: disclosure
      ? score(structure - against)
      : attachmentsOnly
        ? 0.4
        : Math.min(0.45, score((structure - against) / 4 - 2)),
    evidence: [
      ...(strong === undefined ? [] : [strong.slice(0, 60)]),
      ...tables.values(),
      ...headings.values(),
    ].slice(0, 12),
    attachmentsOnly,
  };
}

/** What speaks against it, in the same measure as the structure. */
function objections(text: string, amounts: number, otherTitle: boolean): number {
  const blanks = countOf(text, PLACEHOLDER, 200);
  const articles = countOf(text, ARTICLES, 200);
  const tenders = countOf(text, TENDER, 40);
  return (
    Math.min(6, countOf(text, NEWS, 10) * 1.5) +
    Math.min(6, countOf(text, EXPLANATION, 10) * 1.2) +
    Math.min(12, countOf(text, CONGRESS, 4) * 5) +
    Math.min(5, Math.max(0, countOf(text, GOVERNMENT_WIDE, 20) - 3)) +
    (blanks >= 8 && blanks * 2 > amounts ? 40 : 0) +
    (articles >= 6 ? Math.min(12, articles) : 0) +
    (tenders >= 6 ? 6 : tenders >= 3 ? 3 : 0) +
    (countOf(text, COMPANY, 10) >= 3 ? 6 : 0) +
    (countOf(text, SOFTWARE, 10) >= 3 ? 12 : 0) +
    (otherTitle ? 4 : 0)
  );
}

/** A page about the three public expenses alone has few headings: its parts tell. A body that sends nobody abroad says so in any words. */
function isThreePublicPage(text: string): boolean {
  return /三公/.test(text) && /公务接待/.test(text) && /公务用?车/.test(text);
}

function namesItsFiles(text: string): boolean {
  const files = countOf(text, FILE, 30);
  return (files > 0 && files <= 12) || (/附件/.test(text) && text.length < 6000);
}

/** By the title when it says one of the two; else by what the text says more often. */
function kindOf(title: string, text: string): DisclosureKind | null {
  const [budget, final] = [/预算(?!单位)/.test(title), /决算/.test(title)];
  if (budget !== final) return budget ? 'budget' : 'final-accounts';
  const budgets = countOf(text, /预算(?:表|总表|收入|支出|数|说明|情况|公开)/g);
  const finals = countOf(text, /决算(?:表|总表|收入|支出|数|说明|情况|公开)/g) * 1.5;
  if (budgets === 0 && finals === 0) return null;
  // Final accounts compare with the budget at every step; a budget hardly ever names final accounts.
  return finals >= budgets * 0.5 ? 'final-accounts' : 'budget';
}

function score(weight: number): number {
  return Math.round(100 / (1 + Math.exp(-weight / 3))) / 100;
}
