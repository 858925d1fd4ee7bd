import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../lib/report/report.ts';
import { reportDocumentSchema, reportSchema } from '../lib/report/report.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const SEED = 'seeds/mentougou-association-2023/page.html';
const folder = mkdtempSync(path.join(tmpdir(), 'gouji-check-'));
const noise = path.join(folder, 'noise.txt');
const clean = path.join(folder, 'clean.txt');
writeFileSync(
  noise,
  Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256),
);
writeFileSync(clean, '2023年收入预算100.00万元，其中：财政拨款60.00万元，其他资金40.00万元。\n');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function check(args: readonly string[], input = '', env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...env },
  });
  return { status, stdout, stderr };
}

const parse = (stdout: string): Report => reportSchema.parse(JSON.parse(stdout));

describe('npm run check', () => {
  it('prints a report of a page and says by its exit status that something contradicts', () => {
    const { status, stdout } = check(['--json', SEED]);
    const [document] = parse(stdout).documents;
    expect(document?.error).toBeNull();
    expect(document?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(document?.detected.disclosure).toBe(true);
    expect(document?.outcomes.length).toBeGreaterThan(10);
    expect(status).toBe(1);
  });

  it('exits with 0 when nothing contradicts', () => {
    expect(check(['--json', clean]).status).toBe(0);
  });

  it('goes on after a file it cannot read, and exits with 2', () => {
    const { status, stdout, stderr } = check(['--json', 'no.txt', noise, 'README.md', SEED]);
    const { documents } = parse(stdout);
    expect(documents.map(({ error }) => error?.code ?? null)).toEqual([
      'not-found',
      'not-text',
      'unknown-type',
      null,
    ]);
    expect(documents.at(-1)?.figures.length).toBeGreaterThan(10);
    expect(stderr).toContain('there is no such file');
    expect(status).toBe(2);
  });

  it('prints one document a line with --jsonl', () => {
    const lines = check(['--jsonl', clean, SEED]).stdout.trim().split('\n');
    const sources = lines.map((line) => reportDocumentSchema.parse(JSON.parse(line)).source);
    expect(sources).toEqual([clean, SEED]);
  });

  it.each([
    ['text', '2023年收入预算100.00万元。'],
    ['HTML', '<p>2023年收入预算100.00万元。</p>'],
  ])('reads %s from standard input', (_title, input) => {
    const [document] = parse(check(['--json', '-'], input).stdout).documents;
    expect(document?.source).toBe('-');
    expect(document?.figures.map(({ printed }) => printed)).toContain('100.00');
  });

  it('reads several files as one disclosure', () => {
    const second = path.join(folder, 'second.txt');
    writeFileSync(second, '2023年支出预算100.00万元。\n');
    const { documents } = parse(check(['--json', `${clean}+${second}`]).stdout);
    expect(documents).toHaveLength(1);
    expect(documents[0]?.figures.filter(({ printed }) => printed === '100.00')).toHaveLength(2);
  });

  it.each([
    ['English', 'en_US.UTF-8', 'do not agree'],
    ['Chinese', 'zh_CN.UTF-8', '不一致'],
  ])('prints a readable report in %s', (_title, locale, words) => {
    const { stdout } = check([SEED], '', { LC_ALL: locale });
    expect(stdout).toContain(words);
    expect(stdout).toContain('change-direction');
  });

  it.each([[[]], [['--json', '--jsonl', SEED]], [['--unknown', SEED]]])(
    'explains itself and exits with 2 when the arguments are %j',
    (args) => {
      const { status, stderr } = check(args);
      expect(status).toBe(2);
      expect(stderr).toContain('usage');
    },
  );
});
