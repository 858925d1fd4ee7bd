/** The probe's look at a page: cheap on pages that have nothing to do with budgets, and it changes nothing. */
import { decide } from '../detect/decide.ts';
import { fold } from '../lexicon/fold.ts';
import { bodyOf, findAll, titleOf } from './page-document.ts';

/** Words of which a disclosure has several; compared with the page's raw text. */
const PARTS = [
  '总表',
  '總表',
  '支出表',
  '情况说明',
  '情况的说明',
  '情況說明',
  '预算说明',
  '预算公开',
  '决算公开',
  '三公',
  '机关运行经费',
  '名词解释',
  '收入预算',
  '收入决算',
  '基本支出',
  '政府性基金',
] as const;
const PARTS_NEEDED = 3;
const WORDS_NEEDED = 4;
/** As much text as `decide` looks at, and some for the scripts in it. */
const READ = 600_000;

/** What a frame shows: the words that decided, or null when it is no disclosure. */
export function probePage(page: Document): { evidence: string[] } | null {
  const body = bodyOf(page);
  if (body === null) return null;
  const raw = body.textContent;
  const title = titleOf(page);
  // First a single search in the whole text: most pages end here.
  if (!speaksOfBudgets(title + raw)) return null;
  const titled = /[预預决決]\s*算/.test(title);
  if (!titled && PARTS.filter((part) => raw.includes(part)).length < PARTS_NEEDED) return null;
  const titles = [title, ...mainHeadings(page)].map(squash);
  const { disclosure, attachmentsOnly, evidence } = decide({ titles, text: squash(shownText(page, body)) });
  return disclosure || (attachmentsOnly && linksToFiles(page)) ? { evidence } : null;
}

function squash(text: string): string {
  return fold(text).replace(/\s+/g, '');
}

/** True when 预算 or 决算 stands in the text a few times, also with a space inside the word. */
function speaksOfBudgets(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('算'); at !== -1; at = text.indexOf('算', at + 1)) {
    let before = at - 1;
    while (before > at - 4 && /\s/.test(text[before] ?? '')) before -= 1;
    if ('预預决決'.includes(text[before] ?? '?')) count += 1;
    if (count >= WORDS_NEEDED) return true;
  }
  return false;
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

/** The page's text without its scripts and styles. */
function shownText(page: Document, body: HTMLElement): string {
  const parts: string[] = [];
  let length = 0;
  const walker = Document.prototype.createTreeWalker.call(page, body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && length < READ; node = walker.nextNode()) {
    const name = node.parentElement?.localName ?? '';
    if (name === 'script' || name === 'style' || name === 'noscript' || name === 'template') continue;
    const text = node.nodeValue ?? '';
    parts.push(text);
    length += text.length;
  }
  return parts.join('');
}

/** True when the page links to at least one file of a kind in which disclosures are published. */
function linksToFiles(page: Document): boolean {
  return findAll(page, FILE_LINKS).length > 0;
}

const FILE_LINKS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'zip', 'rar', 'wps', 'et', 'ofd']
  .map((ending) => `a[href$=".${ending}" i]`)
  .join(',');
