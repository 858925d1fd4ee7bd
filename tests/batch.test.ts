/** Batches on the command line: bad files among good ones, going on after a stop, and questions asked of the lines. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportDocumentSchema } from '../lib/report/report.ts';
import { progressLine } from '../scripts/check/progress.ts';
import { runBatch } from '../scripts/check/run-batch.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
let folder = '';
let out = '';

/** A made-up unit whose parts are `basic` and `project`; 100.00 in all. */
function disclosure(name: string, basic: string, project: string): string {
  return `${name}2031年部门预算公开\n2031年支出预算100.00万元，其中：基本支出${basic}万元，项目支出${project}万元。\n`;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-batch-'));
  out = path.join(folder, 'reports.jsonl');
  for (let n = 1; n <= 6; n += 1)
    writeFileSync(path.join(folder, `agree-${String(n)}.txt`), disclosure('青禾市档案馆', '60.00', '40.00'));
  writeFileSync(path.join(folder, 'differ-1.txt'), disclosure('青禾市水利局', '60.00', '45.00'));
  writeFileSync(path.join(folder, 'differ-2.txt'), disclosure('青禾市文化馆', '61.00', '40.00'));
  writeFileSync(path.join(folder, 'broken.pdf'), '%PDF-1.7 nothing else');
  const archive = { '1.txt': disclosure('青禾市粮食局', '60.00', '40.00'), '2.txt': '说明' };
  writeFileSync(
    path.join(folder, 'some.zip'),
    zipSync(Object.fromEntries(Object.entries(archive).map(([name, text]) => [name, strToU8(text)]))),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function check(args: readonly string[], input = '') {
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8' };
  return spawnSync(process.execPath, ['scripts/check.ts', '--jsonl', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env,
  });
}

const lines = () =>
  readFileSync(out, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => reportDocumentSchema.parse(JSON.parse(line)));
const sources = (): string[] =>
  lines()
    .map(({ source }) => path.relative(folder, source))
    .toSorted();
const ALL = [
  ...Array.from({ length: 6 }, (_, n) => `agree-${String(n + 1)}.txt`),
  'broken.pdf',
  'differ-1.txt',
  'differ-2.txt',
  'some.zip/1.txt',
  'some.zip/2.txt',
];

describe('a batch', { timeout: 60_000 }, () => {
  it('writes a line for every document of a folder, the broken one too', () => {
    const { status, stderr } = check(['--jobs', '2', '--progress', '--out', out, folder]);
    expect(sources()).toEqual(ALL);
    expect(lines().filter(({ error }) => error !== null)).toHaveLength(1);
    expect(stderr).toContain('broken.pdf');
    expect(stderr).toMatch(/10\/10 100%/);
    expect(status).toBe(2);
  });

  it('goes on where it was: what is there is skipped, a torn line is mended, a changed file checked again', () => {
    const whole = readFileSync(out, 'utf8').trimEnd().split('\n');
    const kept = whole.filter((line) => !/agree-6|differ-1/.test(line)).map((line) => `${line}\n`);
    // Documents are written as they are done; before a torn line an archive is checked again as a whole.
    kept.sort((one, other) => Number(other.includes('some.zip')) - Number(one.includes('some.zip')));
    writeFileSync(out, kept.join(''));
    appendFileSync(out, whole.find((line) => line.includes('agree-6'))?.slice(0, 300) ?? '');
    writeFileSync(path.join(folder, 'agree-1.txt'), disclosure('青禾市档案馆', '70.00', '30.00'));
    const { stderr } = check(['--jobs', '2', '--out', out, '--resume', folder]);
    expect(stderr).toContain('7 份已写好');
    expect(sources()).toEqual(ALL);
    expect(lines().find(({ source }) => source.endsWith('agree-1.txt'))?.summary?.basicExpenditure?.fen).toBe(
      70_000_000,
    );
    const again = check(['--out', out, '--resume', folder]);
    expect(again.stderr).toContain('skipped');
  });

  it.each([
    ['a table of something else', 'name,value\na,1\n'],
    ['a line of something else before the reports', '> gouji@0.1.0 check\n{"source":"a.txt","sha256":""}\n'],
    ['something else without an end', 'name,value'],
  ])('leaves a file alone that holds %s', (_name, text) => {
    const other = path.join(folder, 'other.jsonl');
    writeFileSync(other, text);
    const { status, stderr } = check(['--out', other, '--resume', path.join(folder, 'agree-2.txt')]);
    expect(readFileSync(other, 'utf8')).toBe(text);
    expect(stderr).toContain('left alone');
    expect(status).toBe(2);
  });

  it('knows an archive with folders in it again', () => {
    const archive = path.join(folder, 'deep', 'more.zip');
    mkdirSync(path.dirname(archive));
    const text = strToU8(disclosure('青禾市统计局', '60.00', '40.00'));
    writeFileSync(archive, zipSync({ 'a/b/1.txt': text, '2.txt': text }));
    const other = path.join(folder, 'deep.jsonl');
    check(['--out', other, archive]);
    const once = readFileSync(other, 'utf8');
    expect(once.trim().split('\n')).toHaveLength(2);
    check(['--out', other, '--resume', archive]);
    expect(readFileSync(other, 'utf8')).toBe(once);
    // A torn second document: both are checked again.
    writeFileSync(other, once.slice(0, -50));
    check(['--out', other, '--resume', archive]);
    expect(readFileSync(other, 'utf8').trim().split('\n')).toHaveLength(2);
    rmSync(path.dirname(archive), { recursive: true });
  });

  it('says that it did not finish when its list is not there, and never as a result', () => {
    const { status, stderr } = check(['--files-from', path.join(folder, 'no-such-list.txt')]);
    expect(status).toBe(2);
    expect(stderr).toContain('not finished');
  });

  it('takes its files from a list', () => {
    const list = path.join(folder, 'agree-2.txt') + '\n' + path.join(folder, 'differ-2.txt') + '\n';
    const { stdout, status } = check(['--files-from', '-', '--jobs', '1'], list);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(status).toBe(1);
  });

  it('stops when it is told to, with what is at hand finished', async () => {
    const stop = new AbortController();
    const written: string[] = [];
    const counts = await runBatch(
      Array.from({ length: 6 }, (_, n) => path.join(folder, `agree-${String(n + 1)}.txt`)),
      {
        jobs: 1,
        limit: 60_000,
        write: (documents) => {
          written.push(...documents);
          stop.abort();
        },
        fail: () => undefined,
        progress: () => undefined,
        stop: stop.signal,
      },
    );
    expect(counts.done).toBe(1);
    expect(written).toHaveLength(1);
  });

  it('gives up a document that takes too long, and goes on', async () => {
    const failures: string[] = [];
    const counts = await runBatch([path.join(folder, 'agree-2.txt'), path.join(folder, 'agree-3.txt')], {
      jobs: 1,
      limit: 1,
      write: () => undefined,
      fail: ({ source }) => failures.push(path.basename(source)),
      progress: () => undefined,
      stop: new AbortController().signal,
    });
    expect(counts).toMatchObject({ done: 2, failed: 2 });
    expect(failures).toEqual(['agree-2.txt', 'agree-3.txt']);
  });

  it('says how far it is and how long it will take', () => {
    expect(progressLine({ done: 2500, failed: 3 }, 10_000, 50, 'en')).toBe(
      '2,500/10,000 25% · 50/s · 2:30 left · 3 not read',
    );
    expect(progressLine({ done: 10, failed: 0 }, 10, 2, 'zh')).toBe('10/10 100% · 5.0份/秒 · 剩余 0:00');
  });
});

describe('DuckDB over the lines', { timeout: 60_000 }, () => {
  it('counts documents, findings by check, and adds up a measure', async () => {
    rmSync(out);
    check([
      '--jobs',
      '2',
      '--out',
      out,
      ...['2', '3', '4'].map((n) => path.join(folder, `agree-${n}.txt`)),
      path.join(folder, 'differ-1.txt'),
      path.join(folder, 'differ-2.txt'),
      path.join(folder, 'broken.pdf'),
    ]);
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();
    const ask = async (query: string): Promise<unknown[]> =>
      (
        await connection.runAndReadAll(
          query.replaceAll('$REPORTS', `read_json('${out}', maximum_object_size = 268435456)`),
        )
      ).getRowsJson();

    expect(await ask(`SELECT count(*)::INT, count(error)::INT FROM $REPORTS`)).toEqual([[6, 1]]);
    expect(
      await ask(`
        SELECT o."check", count(*)::INT FROM $REPORTS, unnest(outcomes) AS t(o)
        WHERE o.outcome = 'finding' AND o.severity = 'error' GROUP BY ALL ORDER BY ALL`),
    ).toEqual([['parts-add-up-to-total', 2]]);
    // 100.00 万元 in each of the five that could be read.
    expect(await ask(`SELECT sum(summary.totalExpenditure.fen)::BIGINT::VARCHAR FROM $REPORTS`)).toEqual([
      ['500000000'],
    ]);
    expect(
      await ask(`
        SELECT unit.name, year::INT FROM $REPORTS, unnest(outcomes) AS t(o)
        WHERE o.outcome = 'finding' AND o.severity = 'error' ORDER BY 1`),
    ).toEqual([
      ['青禾市文化馆', 2031],
      ['青禾市水利局', 2031],
    ]);
    connection.closeSync();
  });
});
