// Writes docs/checks/ from the checks themselves: one page per check and an index. `npm run docs`; `npm run docs:check` only compares.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { byKind } from '../lib/checks/check.ts';
import type { Check, Example } from '../lib/checks/check.ts';
import type { Outcome } from '../lib/checks/outcome.ts';
import { isEvaluated } from '../lib/checks/outcome.ts';
import { registry } from '../lib/checks/registry.ts';
import { runChecks } from '../lib/checks/run-checks.ts';
import type { Disclosure } from '../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../lib/extract/extract.ts';
import { readText } from '../lib/formats/text.ts';
import { CHECK_KIND_NAMES } from '../lib/i18n/check-kinds.ts';
import { outcomeSentence } from '../lib/i18n/outcome-sentence.ts';

/** Where the pages lie. */
export const CHECK_DOCS = path.resolve(import.meta.dirname, '../docs/checks');

const INDEX = 'README.md';
const KINDS = {
  holds: 'Holds 相符',
  breaks: 'Breaks 不符',
  skips: 'Not judged 不判断',
} as const satisfies Record<Example['kind'], string>;

/** All pages by file name. */
export function checkDocs(checks: readonly Check[]): Map<string, string> {
  return new Map([
    [INDEX, index(checks)],
    ...checks.map((check) => [`${check.id}.md`, page(check)] as const),
  ]);
}

/** Names of pages that are missing, differ from what the checks say, or belong to no check. */
export function stalePages(checks: readonly Check[], folder = CHECK_DOCS): string[] {
  const wanted = checkDocs(checks);
  const present = listPages(folder);
  return [
    ...[...wanted].flatMap(([name, text]) =>
      present.includes(name) && readFileSync(path.join(folder, name), 'utf8') === text ? [] : [name],
    ),
    ...present.filter((name) => !wanted.has(name)),
  ];
}

function listPages(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).filter((name) => name.endsWith('.md'));
}

function index(checks: readonly Check[]): string {
  return [
    '# What is checked 核对什么',
    'One line per check. Written by `npm run docs` from `lib/checks`; do not edit.',
    ...byKind(checks).flatMap(({ kind, checks: group }) => [
      `## ${CHECK_KIND_NAMES[kind].en} ${CHECK_KIND_NAMES[kind].zh}`,
      ['| check | 核对 | what should hold |', '| --- | --- | --- |', ...group.map(line)].join('\n'),
    ]),
    '',
  ].join('\n\n');
}

function line({ id, title }: Check): string {
  return `| [\`${id}\`](${id}.md) | ${cell(title.zh)} | ${cell(title.en)} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function page(check: Check): string {
  const { id, title, why, basis, limits, examples } = check;
  return [
    `# \`${id}\``,
    `**${title.zh}** · ${title.en}`,
    why.zh,
    why.en,
    `Basis 依据: ${basis}`,
    ...(limits === undefined ? [] : ['## Limits 局限', limits.zh, limits.en]),
    '## Examples 例子',
    'Each is a test of the check; the sentences are what it says.',
    ...examples.flatMap((example) => exampleBlocks(check, example)),
    `Source: [lib/checks/${id}.ts](../../lib/checks/${id}.ts) · [all checks](${INDEX})`,
    '',
  ].join('\n\n');
}

function exampleBlocks(check: Check, example: Example): string[] {
  const disclosure = extractDisclosure(readText(example.text));
  const { outcomes } = runChecks(disclosure, [check]);
  return [
    `### ${KINDS[example.kind]}`,
    `\`\`\`text\n${example.text.trim()}\n\`\`\``,
    ...outcomes.filter((outcome) => isTold(outcome, example)).map((outcome) => told(outcome, disclosure)),
  ];
}

/** Of an example that breaks only the findings are told. */
function isTold(outcome: Outcome, { kind }: Example): boolean {
  return kind === 'breaks' ? outcome.outcome === 'finding' : outcome.outcome !== 'finding';
}

function told(outcome: Outcome, disclosure: Disclosure): string {
  const { zh, en } = outcomeSentence(outcome, disclosure);
  const level = isEvaluated(outcome) ? (outcome.severity ?? outcome.outcome) : outcome.outcome;
  return `> ${level}: ${zh}\n>\n> ${en}`;
}

function write(): void {
  const wanted = checkDocs(registry);
  for (const name of listPages(CHECK_DOCS)) if (!wanted.has(name)) rmSync(path.join(CHECK_DOCS, name));
  for (const [name, text] of wanted) writeFileSync(path.join(CHECK_DOCS, name), text);
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = stalePages(registry);
    if (stale.length > 0) {
      process.stderr.write(`docs/checks is not current, run "npm run docs": ${stale.join(', ')}\n`);
      process.exitCode = 1;
    }
  } else write();
}
