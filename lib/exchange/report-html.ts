/** A check report as one HTML file to read, to send and to print. It has no script and loads nothing. */
import { htmlLanguage } from '../i18n/language.ts';
import type { ReportContent, ReportFinding } from './report-content.ts';
import { REPORT_STYLE } from './report-style.ts';

export function reportHtml(content: ReportContent): string {
  const { title, kind, identity, source, address, verdict, summary, groups, coverage, notes } = content;
  const { unchecked } = content;
  const parts: string[] = [
    '<!doctype html>',
    `<html lang="${htmlLanguage(content.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    // Even if some text slipped through unescaped, nothing of it would run or be fetched.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(`${kind} ${title}`)}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><p class="kind">${escape(kind)}</p><h1>${escape(title)}</h1><p>${escape(identity)}</p>`,
    '<dl class="source">',
    ...source.map(({ label, text }) => {
      const shown =
        text === address ? `<a href="${escape(text)}" rel="noreferrer">${escape(text)}</a>` : escape(text);
      return `<div><dt>${escape(label)}</dt><dd>${shown}</dd></div>`;
    }),
    '</dl></header>',
    `<p class="verdict is-${groups[0]?.standing ?? 'pass'}">${escape(verdict)}</p>`,
    `<p class="soft">${escape(coverage)}</p>`,
  ];
  if (summary.rows.length > 0)
    parts.push(
      `<section><h2>${escape(summary.name)}</h2><table><tbody>`,
      ...summary.rows.map(
        ({ name, depth, printed, change }) =>
          `<tr class="depth-${String(depth)}"><th scope="row">${escape(name)}</th><td>${escape(printed)}</td><td class="soft">${escape(change)}</td></tr>`,
      ),
      '</tbody></table></section>',
    );
  if (groups.length === 0) parts.push(`<p>${escape(content.noFindings)}</p>`);
  for (const { standing, name, entries } of groups) {
    const count = entries.reduce((sum, { findings }) => sum + findings.length, 0);
    parts.push(
      `<section class="is-${standing}"><h2>${escape(name)} <span class="soft">${String(count)}</span></h2>`,
    );
    for (const { cause, findings } of entries) {
      if (cause !== null) parts.push(`<div class="cause"><p>${escape(cause)}</p>`);
      parts.push('<ul>', ...findings.map((finding) => findingItem(finding, content)), '</ul>');
      if (cause !== null) parts.push('</div>');
    }
    parts.push('</section>');
  }
  if (unchecked.rows.length > 0)
    parts.push(
      `<section><h2>${escape(unchecked.name)}</h2><dl class="unchecked">`,
      ...unchecked.rows.map(
        ({ label, text }) => `<div><dt>${escape(label)}</dt><dd>${escape(text)}</dd></div>`,
      ),
      '</dl></section>',
    );
  if (notes.rows.length > 0)
    parts.push(
      `<section><h2>${escape(notes.name)}</h2>`,
      ...notes.rows.map(
        ({ quote, text, about }) =>
          `<article class="note">${quote === '' ? '' : `<blockquote>${escape(quote)}</blockquote>`}<p class="words">${escape(text)}</p><p class="soft">${escape(about)}</p></article>`,
      ),
      '</section>',
    );
  parts.push(`<footer class="soft"><p>${escape(content.about)}</p></footer>`, '</body>', '</html>', '');
  return parts.join('\n');
}

function findingItem(finding: ReportFinding, { quoteLabel, equationLabel }: ReportContent): string {
  const { claim, detail, equation, quote, verdict, why } = finding;
  return [
    `<li><p class="claim">${escape(claim)}</p>`,
    detail === '' ? '' : `<p>${escape(detail)}</p>`,
    equation === ''
      ? ''
      : `<p class="equation"><span class="hidden">${escape(equationLabel)} </span>${escape(equation)}</p>`,
    quote === ''
      ? ''
      : `<blockquote><span class="hidden">${escape(quoteLabel)} </span>${escape(quote)}</blockquote>`,
    verdict === '' && why === '' ? '' : `<p class="words"><b>${escape(verdict)}</b> ${escape(why)}</p>`,
    '</li>',
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words of a document are text, whatever they look like. */
function escape(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
