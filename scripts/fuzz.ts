// Breaks files at random for some minutes and reads them: `npm run fuzz -- [minutes] [--seed=N] [part of a file's name]`.
// Before that it reads a megabyte of what each reader likes least. No reader may crash, answer with an error of its own, or
// take more than two seconds per megabyte; checking what was read may take ten times that. A file that makes one do so is
// made smaller and kept in `.output/fuzz`. Exit code 1 when there was one.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { breakFile, breaking } from '../tests/fuzz/break-file.ts';
import { ownInputs, sharedInputs } from '../tests/fuzz/inputs.ts';
import type { FuzzInput } from '../tests/fuzz/inputs.ts';
import { isBad, Watchdog } from '../tests/fuzz/watchdog.ts';
import type { Verdict } from '../tests/fuzz/watchdog.ts';
import { WORST_FILES } from '../tests/fuzz/worst-files.ts';

const KEPT = path.resolve(import.meta.dirname, '../.output/fuzz');
const MEGABYTE = 1024 * 1024;
const PER_MEGABYTE_MS = 2000;
/** How much longer than it may a file is waited for, so that a slow one is told from one that hangs. */
const WAIT = 10;
/** Breakings of a file before the next file has its turn. */
const AT_A_TIME = 15;

interface Arguments {
  minutes: number;
  seed: number;
  only: string;
}

function readArguments(words: readonly string[]): Arguments {
  const seed = words.find((word) => word.startsWith('--seed='))?.slice('--seed='.length);
  const minutes = words.find((word) => /^\d+(?:\.\d+)?$/.test(word));
  return {
    minutes: minutes === undefined ? 5 : Number(minutes),
    seed: seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(seed),
    only: words.find((word) => !word.startsWith('--') && word !== minutes) ?? '',
  };
}

/** What a file may take: two seconds for each megabyte, and no less than that for a small one. */
function allowed(length: number): number {
  return PER_MEGABYTE_MS * Math.max(1, length / MEGABYTE);
}

/** Reads; what is too slow is read again, since another program may have held the machine. */
async function judge(
  watchdog: Watchdog,
  bytes: Uint8Array,
  name: string,
  length = bytes.length,
): Promise<Verdict> {
  let verdict = await watchdog.read({ bytes, name });
  for (
    let tries = 0;
    tries < 3 && verdict.outcome !== 'hang' && verdict.milliseconds > allowed(length);
    tries += 1
  )
    verdict = await watchdog.read({ bytes, name });
  if (isBad(verdict) || verdict.milliseconds <= allowed(length)) return verdict;
  return { ...verdict, outcome: 'hang', detail: `took ${String(Math.round(verdict.milliseconds))} ms` };
}

/** Breaks one file some times. Gives the smallest breaking found that does what none may; null when all went well. */
async function breakOne(input: FuzzInput, seed: number, watchdog: Watchdog): Promise<string | null> {
  let worst: { bytes: Uint8Array; verdict: Verdict } | null = null;
  const property = fc.asyncProperty(breaking, async (how) => {
    const bytes = breakFile(input.bytes, how);
    const verdict = await judge(watchdog, bytes, input.name);
    if (!isBad(verdict)) return true;
    worst = { bytes, verdict };
    return false;
  });
  const { failed } = await fc.check(property, { seed, numRuns: AT_A_TIME, interruptAfterTimeLimit: 120_000 });
  if (!failed || worst === null) return null;
  const { bytes, verdict } = worst as { bytes: Uint8Array; verdict: Verdict };
  return keep(bytes, `${String(seed)}-${input.name}`, input.name, verdict);
}

/** Writes a file that did what none may; gives what to say of it. */
function keep(bytes: Uint8Array, name: string, title: string, { outcome, detail }: Verdict): string {
  const file = path.join(KEPT, name);
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(file, bytes);
  return `${title}: ${outcome}, ${detail}\n  kept as ${path.relative(process.cwd(), file)}`;
}

/** A megabyte of each of the worst files. */
async function readWorst(only: string, watchdog: Watchdog): Promise<string[]> {
  const failures: string[] = [];
  for (const [index, { title, name, make }] of WORST_FILES.entries()) {
    if (!title.includes(only)) continue;
    const bytes = make(MEGABYTE);
    // An archive is smaller than what is in it.
    const verdict = await judge(watchdog, bytes, name, Math.max(MEGABYTE, bytes.length));
    if (isBad(verdict)) failures.push(keep(bytes, `worst-${String(index)}-${name}`, title, verdict));
  }
  return failures;
}

async function main({ minutes, seed, only }: Arguments): Promise<void> {
  const inputs = [...ownInputs(), ...sharedInputs()].filter(({ name }) => name.includes(only));
  const shared = inputs.filter((input) => input.shared).length;
  console.log(
    `seed ${String(seed)}: ${String(inputs.length)} files (${String(shared)} of the shared folder), ${String(minutes)} minutes`,
  );
  const watchdog = new Watchdog((bytes) => WAIT * allowed(bytes.length));
  // Loading pdf.js is no file's fault.
  for (const { bytes, name } of inputs) await watchdog.read({ bytes, name });
  const failures = await readWorst(only, watchdog);
  for (const failure of failures) console.log(failure);
  const end = Date.now() + minutes * 60_000;
  let count = 0;
  for (let turn = 0; Date.now() < end && inputs.length > 0; turn += 1) {
    const input = inputs[turn % inputs.length];
    if (input === undefined) break;
    const failure = await breakOne(input, seed + turn, watchdog);
    count += AT_A_TIME;
    if (failure === null) continue;
    failures.push(failure);
    console.log(failure);
  }
  await watchdog.end();
  console.log(
    `${String(count)} broken files read, ${String(failures.length)} failures (seed ${String(seed)})`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

await main(readArguments(process.argv.slice(2)));
