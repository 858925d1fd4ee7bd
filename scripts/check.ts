// Checks files from the command line: `npm run check -- [--json | --jsonl] FILE…`.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { inspect } from '../lib/inspect.ts';
import { failedReportDocument } from '../lib/report/failed-report.ts';
import type { ReportDocument } from '../lib/report/report.ts';
import { toReportDocument } from '../lib/report/to-report.ts';
import { loadDocuments } from './check/load-document.ts';
import type { LoadedSource } from './check/load-document.ts';
import { printDocument } from './check/print-report.ts';
import { readFailure } from './check/read-failures.ts';
import { terminalLanguages } from './check/terminal.ts';

const USAGE = `用法 usage: npm run check -- [--json | --jsonl] 文件 FILE…

  文件可以是 PDF、Word（.docx .doc .wps）、Excel（.xlsx .xls）、网页（.html .mhtml）、.txt、.zip，或 - （标准输入）；
  类型按内容判断；同一份公开的几个文件写作 A+B；.zip 里的每份文件各自核对。
  FILE is PDF, Word (.docx .doc .wps), Excel (.xlsx .xls), a page (.html .mhtml), .txt, .zip, or - for standard input;
  the type is told by the content; several files of one disclosure are given as A+B; each file in a .zip is checked.

  --json    一个 JSON 对象 one JSON object
  --jsonl   每份文件一行 JSON one line of JSON per file

  退出码 exit status: 0 没有矛盾 no error found; 1 有矛盾 some error found; 2 有文件读不了或参数不对 a file could not be read, or wrong arguments`;

/** What the arguments ask for; null when they are wrong. */
function readArguments(): { format: 'json' | 'jsonl' | 'text'; files: string[] } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (values.help === true || positionals.length === 0) return null;
    if (values.json === true && values.jsonl === true) return null;
    const format = values.json === true ? 'json' : values.jsonl === true ? 'jsonl' : 'text';
    return { format, files: positionals };
  } catch {
    // An option we do not have: the usage says which there are.
    return null;
  }
}

/** Reads an argument; nothing is thrown, because one file must not take the batch with it. */
async function load(argument: string): Promise<LoadedSource[]> {
  try {
    return await loadDocuments(argument);
  } catch (error) {
    // The stack goes to the person at the terminal.
    console.error(error);
    return [{ source: argument, loaded: readFailure('internal-error', { detail: String(error) }) }];
  }
}

/** Checks one document. A file that could not be read is a document with an error. */
function checkDocument({ source, loaded }: LoadedSource): ReportDocument {
  const { sha256 } = loaded;
  if (!loaded.ok) return failedReportDocument({ source, sha256 }, loaded.error);
  try {
    return toReportDocument(inspect(loaded.document), { source, sha256 });
  } catch (error) {
    console.error(error);
    const { error: failure } = readFailure('internal-error', { detail: String(error) });
    return failedReportDocument({ source, sha256 }, failure);
  }
}

async function main(): Promise<void> {
  const wanted = readArguments();
  if (wanted === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const languages = terminalLanguages();
  const documents: ReportDocument[] = [];
  let failed = 0;
  let contradicted = 0;
  for (const [index, file] of wanted.files.entries()) {
    if (wanted.files.length > 1)
      console.error(`[${String(index + 1)}/${String(wanted.files.length)}] ${file}`);
    for (const loaded of await load(file)) {
      const document = checkDocument(loaded);
      const { error, outcomes, source } = document;
      if (error !== null) {
        failed += 1;
        console.error(`${source}: ${languages.map((language) => error.message[language]).join(' / ')}`);
      }
      if (outcomes.some(({ outcome, severity }) => outcome === 'finding' && severity === 'error'))
        contradicted += 1;
      if (wanted.format === 'jsonl') console.log(JSON.stringify(document));
      else if (wanted.format === 'json') documents.push(document);
      else if (error === null) console.log(printDocument(document, languages));
    }
  }
  if (wanted.format === 'json') console.log(JSON.stringify({ gouji: 1, documents }, null, 1));
  process.exitCode = failed > 0 ? 2 : contradicted > 0 ? 1 : 0;
}

await main();
