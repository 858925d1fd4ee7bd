// Does what a store's reviewer does: unpacks the sources that `npm run zip` made into an empty folder, builds both packages
// there, and compares them byte for byte with the packages. Needs the network for `npm ci`, so it is no part of `npm test`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { unzipSync } from 'fflate';

const OUTPUT = path.resolve(import.meta.dirname, '../.output');

type Files = Record<string, Uint8Array>;

function packageOf(kind: 'chrome' | 'firefox' | 'sources'): Files {
  const name = readdirSync(OUTPUT).find((file) => file.endsWith(`-${kind}.zip`));
  if (name === undefined) throw new Error('run "npm run zip" first');
  const files = unzipSync(new Uint8Array(readFileSync(path.join(OUTPUT, name))));
  return Object.fromEntries(Object.entries(files).filter(([file]) => !file.endsWith('/')));
}

function filesIn(folder: string): Files {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]),
  );
}

/** Names of the files that are not in both, or differ. */
function differences(a: Files, b: Files): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => {
    const [one, other] = [a[name], b[name]];
    return one === undefined || other === undefined || Buffer.compare(one, other) !== 0;
  });
}

function run(folder: string, ...words: string[]): void {
  console.log(`$ npm ${words.join(' ')}`);
  const { status } = spawnSync('npm', words, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${words.join(' ')} failed`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-sources-'));
try {
  for (const [name, bytes] of Object.entries(packageOf('sources'))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  run(folder, 'ci');
  for (const [kind, command, built] of [
    ['chrome', 'build', 'chrome-mv3'],
    ['firefox', 'build:firefox', 'firefox-mv3'],
  ] as const) {
    run(folder, 'run', command);
    const packed = packageOf(kind);
    const different = differences(packed, filesIn(path.join(folder, '.output', built)));
    console.log(`${kind}: ${String(Object.keys(packed).length)} files, ${String(different.length)} differ`);
    for (const name of different) console.log(`  ${name}`);
    if (different.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
