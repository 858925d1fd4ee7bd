/** A check report as Markdown (CommonMark with tables). Words of a document are escaped: they are no markup. */
import type { ReportContent, ReportFinding } from './report-content.ts';

export function reportMarkdown(content: ReportContent): string {
  const { title, kind, identity, source, verdict, summary, groups, coverage, unchecked, notes } = content;
  const lines: string[] = [`# ${kind}: ${line(title)}`, '', line(identity), ''];
  for (const { label, text } of source) lines.push(`- ${label}: ${line(text)}`);
  lines.push('', `**${line(verdict)}**`, '', line(coverage), '');
  if (summary.rows.length > 0) {
    lines.push(`## ${summary.name}`, '', '| | | |', '| --- | ---: | --- |');
    for (const { name, depth, printed, change } of summary.rows)
      lines.push(`| ${'　'.repeat(depth)}${line(name)} | ${line(printed)} | ${line(change)} |`);
    lines.push('');
  }
  if (groups.length === 0) lines.push(line(content.noFindings), '');
  for (const { name, entries } of groups) {
    lines.push(`## ${name}`, '');
    for (const { cause, findings } of entries) {
      if (cause !== null) lines.push(line(cause), '');
      for (const finding of findings) lines.push(...findingLines(finding, content), '');
    }
  }
  if (unchecked.rows.length > 0) {
    lines.push(`## ${unchecked.name}`, '');
    for (const { label, text } of unchecked.rows) lines.push(`- ${line(label)}: ${line(text)}`);
    lines.push('');
  }
  if (notes.rows.length > 0) {
    lines.push(`## ${notes.name}`, '');
    for (const { quote, text, about } of notes.rows) {
      if (quote !== '') lines.push(`> ${line(quote)}`, '');
      if (text !== '') lines.push(...paragraphs(text), '');
      lines.push(`*${line(about)}*`, '');
    }
  }
  lines.push('---', '', line(content.about), '');
  return lines.join('\n');
}

function findingLines(finding: ReportFinding, { quoteLabel, equationLabel }: ReportContent): string[] {
  const { claim, detail, equation, quote, verdict, why } = finding;
  const indented = (text: string): string => `  ${text}`;
  return [
    `- **${line(claim)}**${detail === '' ? '' : ` ${line(detail)}`}`,
    ...(equation === '' ? [] : ['', indented(`${equationLabel}: ${line(equation)}`)]),
    ...(quote === '' ? [] : ['', indented(`> ${quoteLabel}: ${line(quote)}`)]),
    ...(verdict === '' ? [] : ['', indented(`**${line(verdict)}**`)]),
    ...(why === '' ? [] : ['', ...paragraphs(why).map(indented)]),
  ];
}

/** Text on one line, with everything escaped that Markdown would take for markup. */
function line(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
}

/** A reader's own text, with its line breaks. */
function paragraphs(text: string): string[] {
  return text.split('\n').map((one) => `${line(one)}  `.trimEnd());
}
