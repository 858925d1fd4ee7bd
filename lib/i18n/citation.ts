/** The text that "copy citation" puts on the clipboard: claim, arithmetic, quote, source. Plain text, one language. */
import type { FindingView } from './finding-view.ts';
import type { Language } from './language.ts';
import { createTranslator } from './translate.ts';

export interface CitationSource {
  address: string;
  title: string;
  /** ISO time of the reading; empty when unknown. */
  capturedAt: string;
}

/** The citation of a finding. */
export function citationText(view: FindingView, source: CitationSource, language: Language): string {
  const t = createTranslator(language);
  const line = (label: string, text: string): string =>
    language === 'zh' ? `${label}：${text}` : `${label}: ${text}`;
  const lines = [view.message[language]];
  if (view.equationLine !== null) lines.push(line(t('citation.equation'), view.equationLine));
  if (view.quote !== '') lines.push(line(t('citation.quote'), view.quote.replace(/\s+/g, ' ').trim()));
  const when = source.capturedAt === '' ? '' : ` (${source.capturedAt.slice(0, 10)})`;
  const title = source.title === '' ? '' : `${source.title} `;
  lines.push(line(t('citation.source'), `${title}${source.address}${when}`));
  return lines.join('\n');
}
