/** Citations of a finding: claim, arithmetic, quote, source with time and hash; as text and as Markdown, in one language. */
import type { FindingView } from './finding-view.ts';
import type { Language } from './language.ts';
import { createTranslator } from './translate.ts';

export interface CitationSource {
  address: string;
  title: string;
  /** ISO time of the reading; empty when unknown. */
  capturedAt: string;
  /** SHA-256 of what was read, hex; empty when unknown. */
  sha256: string;
}

/** What a citation says, in order; parts that are not known are left out. */
export interface CitationPart {
  kind: 'equation' | 'quote' | 'source' | 'time' | 'hash';
  label: string;
  text: string;
}

/** The claim is `view.message`; these are the lines below it. */
export function citationParts(
  view: Pick<FindingView, 'equationLine' | 'quote'>,
  source: CitationSource,
  language: Language,
): CitationPart[] {
  const t = createTranslator(language);
  const quote = oneLine(view.quote);
  const title = source.title === '' ? '' : `${oneLine(source.title)} `;
  const parts: CitationPart[] = [
    { kind: 'equation', label: t('citation.equation'), text: view.equationLine ?? '' },
    { kind: 'quote', label: t('citation.quote'), text: quote },
    {
      kind: 'source',
      label: t('citation.source'),
      text: `${title}${withTextFragment(source.address, quote)}`,
    },
    { kind: 'time', label: t('citation.time'), text: timeText(source.capturedAt) },
    { kind: 'hash', label: 'SHA-256', text: source.sha256 },
  ];
  return parts.filter(({ text }) => text.trim() !== '');
}

/** Plain text for the clipboard. */
export function citationText(view: FindingView, source: CitationSource, language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  const lines = citationParts(view, source, language).map(({ label, text }) => `${label}${colon}${text}`);
  return [view.message[language], ...lines].join('\n');
}

/** Markdown: the claim, the arithmetic and the quote as a quotation, the source as a link. */
export function citationMarkdown(view: FindingView, source: CitationSource, language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  const lines = citationParts(view, source, language).map(({ kind, label, text }) => {
    if (kind === 'quote') return `> ${escaped(text)}`;
    if (kind === 'hash') return `${label}${colon}\`${text}\``;
    if (kind === 'source' && /^https?:/.test(source.address)) {
      const link = withTextFragment(source.address, oneLine(view.quote)).replace(
        /[()<>\s]/g,
        encodeURIComponent,
      );
      // `encodeURIComponent` leaves parentheses, which would end the link.
      const target = link.replaceAll('(', '%28').replaceAll(')', '%29');
      const title = source.title === '' ? new URL(source.address).hostname : oneLine(source.title);
      return `${label}${colon}[${escaped(title)}](${target})`;
    }
    return `${label}${colon}${escaped(text)}`;
  });
  return [`**${escaped(view.message[language])}**`, ...lines].join('\n\n') + '\n';
}

/**
 * The address of a page with the place of the quote (https://wicg.github.io/scroll-to-text-fragment/), so that a browser
 * scrolls there; the address as it is when it is no web address or there is no quote. Of a table's row, whose cells are
 * blocks of their own, the longest cell of words is taken.
 */
export function withTextFragment(address: string, quote: string): string {
  const whole = quote.replace(/^…|…$/g, '');
  const cells = whole.split(' ');
  const words = cells
    .filter((cell) => /\p{L}/u.test(cell))
    .reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '');
  const text = cells.length > 1 && /\p{Script=Han}/u.test(whole) ? words : whole;
  if (!/^https?:/.test(address) || text === '') return address;
  const fragment = encodeURIComponent(text).replaceAll('-', '%2D');
  const [page = '', hash] = address.split('#', 2);
  return `${page}#${hash?.split(':~:')[0] ?? ''}:~:text=${fragment}`;
}

function timeText(iso: string): string {
  return iso === '' ? '' : `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words of a page are no markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
}
