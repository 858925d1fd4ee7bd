/**
 * The probe's look at a page. It changes nothing, and on pages that have nothing to do with budgets it does not even
 * read all of the text: the title and a sample from both ends tell.
 */
import { decide } from '../detect/decide.ts';
import { squash } from '../lexicon/fold.ts';
import { bodyOf, findAll, titleOf } from './page-document.ts';

/** Text nodes looked at from each end. In a disclosure 预算 or 决算 stands in every other paragraph. */
const SAMPLE_NODES = { front: 800, back: 300 };
const WORDS_NEEDED = 3;
/** What the decision itself reads: names of parts and tables come early, tables may come late. */
const READ = { front: 60_000, back: 15_000 };

/** More than this of one text node is not looked at: such a node is no paragraph. */
const LONGEST = 20_000;

/** How a disclosure names its parts. News speak of budgets too, but have none of these. */
const PARTS = [
  '总表',
  '總表',
  '支出表',
  '情况表',
  '情况说明',
  '情况的说明',
  '情況說明',
  '预算说明',
  '决算说明',
  '名词解释',
] as const;
/** What it speaks of. */
const SUBJECTS = [
  '预算公开',
  '决算公开',
  '三公',
  '机关运行经费',
  '收入预算',
  '收入决算',
  '基本支出',
  '政府性基金',
  '政府采购',
  '財政撥款',
] as const;
/** A longer text than this is more than a list of attachments. */
const SHORT = 6000;

/** What a frame shows: the words that decided, or null when it is no disclosure. */
export function probePage(page: Document): { evidence: string[] } | null {
  const body = bodyOf(page);
  if (body === null) return null;
  const title = titleOf(page);
  const titled = BUDGET.test(title);
  if (!titled && !sampleSpeaksOfBudgets(page, body)) return null;
  const text = sampleText(page, body);
  const has = (words: readonly string[]): number => words.filter((word) => text.includes(word)).length;
  if (!(titled && text.length < SHORT) && (has(PARTS) === 0 || has(PARTS) + has(SUBJECTS) < 3)) return null;
  const titles = [title, ...mainHeadings(page)].map(squash);
  const { disclosure, attachmentsOnly, evidence } = decide({ titles, text: squash(text) });
  return disclosure || (attachmentsOnly && linksToFiles(page)) ? { evidence } : null;
}

/** Matches "预算", "決 算", "預(yù)算"; not "计算", "清算". */
const BUDGET = /[预預决決](?:\s{0,2}|\([^)\n]{1,7}\))算/;

/** True when budget words stand in a few of the text nodes near the beginning or the end. */
function sampleSpeaksOfBudgets(page: Document, body: HTMLElement): boolean {
  let words = 0;
  const look = (text: string): boolean => {
    // The one character is searched first: it is rare, and native.
    if (text.includes('算') && BUDGET.test(text)) words += 1;
    return words < WORDS_NEEDED;
  };
  const ended = eachText(page, body, 'front', SAMPLE_NODES.front, look);
  if (words < WORDS_NEEDED && !ended) eachText(page, body, 'back', SAMPLE_NODES.back, look);
  return words >= WORDS_NEEDED;
}

/** The beginning and the end of the page's text. */
function sampleText(page: Document, body: HTMLElement): string {
  const read = (end: 'front' | 'back', most: number): { text: string; ended: boolean } => {
    const parts: string[] = [];
    let length = 0;
    const ended = eachText(page, body, end, Infinity, (text) => {
      parts.push(text);
      length += text.length;
      return length < most;
    });
    return { text: (end === 'front' ? parts : parts.reverse()).join(''), ended };
  };
  const front = read('front', READ.front);
  return front.ended ? front.text : `${front.text}\n${read('back', READ.back).text}`;
}

/** Visits text nodes from one end until `visit` says false or `most` were seen; true when all were visited. */
function eachText(
  page: Document,
  body: HTMLElement,
  end: 'front' | 'back',
  most: number,
  visit: (text: string) => boolean,
): boolean {
  const walker = Document.prototype.createTreeWalker.call(page, body, NodeFilter.SHOW_TEXT);
  let node = end === 'front' ? walker.nextNode() : walker.lastChild();
  for (let seen = 0; node !== null; seen += 1) {
    if (seen >= most) return false;
    const whole = node.nodeValue ?? '';
    const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
    // Scripts and styles are text nodes too, usually long ones.
    const hidden =
      text.length > 60 && /^(?:script|style|noscript|template)$/.test(node.parentElement?.localName ?? '');
    if (!hidden && !visit(text)) return false;
    node = end === 'front' ? walker.nextNode() : walker.previousNode();
  }
  return true;
}

function mainHeadings(page: Document): string[] {
  const titles: string[] = [];
  for (const element of findAll(page, 'h1, h2, .title, .biaoti')) {
    if (titles.length >= 10) break;
    const text = element.textContent;
    if (text.length < 200) titles.push(text);
  }
  // The editor's own title of the article, free of the site's name.
  const named = findAll(page, 'meta[name="ArticleTitle" i]')[0]?.getAttribute('content');
  if (named) titles.push(named);
  return titles;
}

/** True when the page links to at least one file of a kind in which disclosures are published. */
function linksToFiles(page: Document): boolean {
  return findAll(page, FILE_LINKS).length > 0;
}

const FILE_LINKS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'zip', 'rar', 'wps', 'et', 'ofd']
  .map((ending) => `a[href$=".${ending}" i]`)
  .join(',');
