// The whole gate, in order; the Node version was asserted before (`require-node.mjs`). Every step is printed with its time; the last line sums what passed and failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { countPlaywright, countVitest } from './test-counts.ts';
import type { Counts } from './test-counts.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUTPUT = path.join(ROOT, '.output');

interface Step {
  title: string;
  /** Arguments of `npm exec --`: always the project's own tools under the project's own Node. */
  command: readonly string[];
  /** The report this step writes, and how its tests are counted; a step without one counts as one. */
  report?: { file: string; count: (json: unknown) => Counts };
  /** Steps that cannot say anything when this one failed. */
  needs?: string;
}

function vitest(project: string): Pick<Step, 'command' | 'report'> {
  const file = path.join(OUTPUT, `${project}-report.json`);
  return {
    command: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    report: { file, count: countVitest },
  };
}

const STEPS: readonly Step[] = [
  { title: 'prepare', command: ['wxt', 'prepare'] },
  { title: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { title: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { title: 'types', command: ['tsc', '--noEmit'] },
  { title: 'types of pure modules', command: ['tsc', '--noEmit', '-p', 'tsconfig.pure.json'] },
  { title: 'unit, corpus, architecture', ...vitest('unit') },
  { title: 'extension', ...vitest('extension') },
  { title: 'build', command: ['wxt', 'build'] },
  { title: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  {
    title: 'linter of the Firefox store',
    command: [
      'web-ext',
      'lint',
      '--source-dir',
      '.output/firefox-mv3',
      '--warnings-as-errors',
      '--no-config-discovery',
    ],
    needs: 'build for Firefox',
  },
  {
    title: 'end to end',
    command: ['playwright', 'test'],
    report: { file: path.join(OUTPUT, 'e2e-report.json'), count: countPlaywright },
    needs: 'build',
  },
];

function run(step: Step): Counts {
  if (step.report) rmSync(step.report.file, { force: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const shell = process.platform === 'win32';
  const env = { ...process.env, CI: '1' };
  const result = spawnSync(npm, ['exec', '--no', '--', ...step.command], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
    shell,
  });
  const ok = result.status === 0;
  if (!step.report) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const counts = existsSync(step.report.file)
    ? step.report.count(JSON.parse(readFileSync(step.report.file, 'utf8')))
    : { passed: 0, failed: 1 };
  // A runner that failed outside its tests (a crash, a bad configuration) must not look like a success.
  return { passed: counts.passed, failed: Math.max(counts.failed, ok ? 0 : 1) };
}

function main(): void {
  mkdirSync(OUTPUT, { recursive: true });
  const total: Counts = { passed: 1, failed: 0 };
  const lines = [`ok    node ${process.versions.node}`];
  const failedSteps = new Set<string>();
  for (const step of STEPS) {
    console.log(`\n── ${step.title} ──`);
    const started = performance.now();
    const blocked = step.needs !== undefined && failedSteps.has(step.needs);
    if (blocked) console.log(`not run, because "${step.needs ?? ''}" failed`);
    const counts = blocked ? { passed: 0, failed: 1 } : run(step);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (counts.failed > 0) failedSteps.add(step.title);
    const verdict = counts.failed > 0 ? 'FAIL' : 'ok  ';
    lines.push(
      `${verdict}  ${step.title}: ${String(counts.passed)} passed, ${String(counts.failed)} failed, ${seconds} s`,
    );
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main();
