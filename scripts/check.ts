// Checks files from the command line: `npm run check -- [--json | --jsonl] FILE…`.
import { closeSync, openSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import type { ReportDocument } from '../lib/report/report.ts';
import { readArguments, USAGE } from './check/arguments.ts';
import type { CheckArguments } from './check/arguments.ts';
import { checkArgument, hasContradiction } from './check/check-argument.ts';
import type { Checked } from './check/check-argument.ts';
import { listFiles } from './check/list-files.ts';
import { printDocument } from './check/print-report.ts';
import { progressPrinter } from './check/progress.ts';
import { dropLines, readWritten, standingOf } from './check/resume.ts';
import { runBatch } from './check/run-batch.ts';
import { terminalLanguages } from './check/terminal.ts';
import { writeExport } from './check/write-export.ts';

/** Fewer files are done before a second thread has started. */
const FEWEST_FOR_THREADS = 8;
/** A document that takes longer is given up. */
const LIMIT_MS = 300_000;
const STOPPED = 130;
const languages = terminalLanguages();

async function main(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const files = listFiles(wanted.files, wanted.filesFrom);
  if (files.length === 0) {
    console.error('没有可以核对的文件 no file to check');
    process.exitCode = 2;
    return;
  }
  const jobs = wanted.jobs ?? (files.length < FEWEST_FOR_THREADS ? 1 : availableParallelism());
  const isBatch =
    wanted.format === 'jsonl' && (jobs > 1 || wanted.jobs !== null || wanted.out !== null || wanted.progress);
  await (isBatch ? checkBatch(files, jobs, wanted) : checkInOrder(files, wanted));
}

/** One after the other, in the order given. */
async function checkInOrder(files: readonly string[], wanted: CheckArguments): Promise<void> {
  const documents: ReportDocument[] = [];
  const exported: Checked[] = [];
  let failed = 0;
  let contradicted = 0;
  for (const [index, file] of files.entries()) {
    if (files.length > 1) console.error(`[${String(index + 1)}/${String(files.length)}] ${file}`);
    for (const checked of await checkArgument(file)) {
      const { document } = checked;
      const { error, source } = document;
      if (error !== null) {
        failed += 1;
        sayFailure({ source, ...error.message });
      }
      if (hasContradiction(document)) contradicted += 1;
      if (wanted.exportTo !== null) exported.push(checked);
      if (wanted.format === 'jsonl') console.log(JSON.stringify(document));
      else if (wanted.format === 'json') documents.push(document);
      else if (error === null) console.log(printDocument(document, languages));
    }
  }
  if (wanted.format === 'json') console.log(JSON.stringify({ gouji: 1, documents }, null, 1));
  if (wanted.exportTo !== null) await writeExport(exported, wanted.exportTo, languages[0] ?? 'zh');
  process.exitCode = failed > 0 ? 2 : contradicted > 0 ? 1 : 0;
}

/** Many at a time, each written as soon as it is done. */
async function checkBatch(
  files: readonly string[],
  jobs: number,
  { out, resume, progress }: CheckArguments,
): Promise<void> {
  const left = resume && out !== null ? leftToDo(files, out) : files;
  if (left === null) return;
  if (left.length < files.length)
    console.error(`${String(files.length - left.length)} 份已写好，跳过 already written, skipped`);
  const output = out === null ? process.stdout.fd : openSync(out, resume ? 'a' : 'w');
  const stop = new AbortController();
  const interrupted = (): void => {
    // A second Ctrl-C does what it always does.
    process.off('SIGINT', interrupted);
    console.error('\n正在停下：手上的做完就停 stopping: what is at hand is finished first');
    stop.abort();
  };
  process.on('SIGINT', interrupted);
  const isTerminal = process.stderr.isTTY;
  const print = progressPrinter(left.length, { language: languages[0] ?? 'zh', isTerminal }, (text) =>
    process.stderr.write(text),
  );
  const isTold = isTerminal || progress;
  const counts = await runBatch(left, {
    jobs: Math.min(jobs, Math.max(left.length, 1)),
    limit: LIMIT_MS,
    write: (lines) => writeAll(output, lines.map((line) => `${line}\n`).join('')),
    fail: sayFailure,
    progress: (now) => {
      if (isTold) print(now);
    },
    stop: stop.signal,
  });
  process.off('SIGINT', interrupted);
  if (isTold) print(counts, true);
  if (out !== null) closeSync(output);
  const { failed, contradicted } = counts;
  process.exitCode = stop.signal.aborted ? STOPPED : failed > 0 ? 2 : contradicted > 0 ? 1 : 0;
}

/** The files that `out` does not have yet, or has of other bytes; null when it holds something else than reports. */
function leftToDo(files: readonly string[], out: string): string[] | null {
  const reading = readWritten(out);
  if (!reading.ok) {
    const line = String(reading.line);
    console.error(`${out} 第${line}行不是核对结果，没有动它 line ${line} is no report; it was left alone`);
    process.exitCode = 2;
    return null;
  }
  const standings = files.map((file) => ({ file, standing: standingOf(file, reading.written) }));
  dropLines(out, new Set(standings.flatMap(({ file, standing }) => (standing === 'stale' ? [file] : []))));
  return standings.flatMap(({ file, standing }) => (standing === 'written' ? [] : [file]));
}

/** All of it, in as many writes as it takes: pipes take what they have room for. */
function writeAll(output: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(output, bytes, at);
    } catch (error) {
      // A pipe that is full for the moment.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function sayFailure(failure: { source: string; zh: string; en: string }): void {
  console.error(`${failure.source}: ${languages.map((language) => failure[language]).join(' / ')}`);
}

try {
  await main();
} catch (error) {
  // A list that is not there, a disk that is full, a pipe that was closed: never mistaken for a result.
  console.error(`没有做完 not finished: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}
