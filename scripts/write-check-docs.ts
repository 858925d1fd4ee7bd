// Writes docs/checks.md from the checks themselves: `npm run docs`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Check } from '../lib/checks/check.ts';
import { registry } from '../lib/checks/registry.ts';

/** Where the page lies. */
export const CHECK_DOCS = path.resolve(import.meta.dirname, '../docs/checks.md');

const HEAD = `# What is checked 核对什么

One entry per check, in the order in which a reader meets their findings, with one example that breaks. Written by \`npm run docs\` from \`lib/checks\`; do not edit.
`;

/** The page as Markdown. */
export function checkDocs(checks: readonly Check[]): string {
  return [HEAD, ...checks.map(section)].join('\n');
}

function section({ id, title, why, basis, examples }: Check): string {
  const breaking = examples.find((example) => example.kind === 'breaks');
  return [
    `## \`${id}\``,
    `**${title.zh}** · ${title.en}`,
    `${why.zh}\n\n${why.en}`,
    `Basis 依据: ${basis}`,
    ...(breaking === undefined ? [] : [`\`\`\`text\n${breaking.text.trim()}\n\`\`\``]),
    '',
  ].join('\n\n');
}

if (import.meta.main) writeFileSync(CHECK_DOCS, checkDocs(registry));
