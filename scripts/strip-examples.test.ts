import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withoutExamples } from './strip-examples.ts';

const CHECKS = path.resolve(import.meta.dirname, '../lib/checks');
const checks = readdirSync(CHECKS)
  .filter((name) => /^[\w-]+\.ts$/.test(name))
  .map((name) => [name, readFileSync(path.join(CHECKS, name), 'utf8')] as const)
  .filter(([, code]) => code.includes('defineCheck({'));

it.each(checks)('%s has no examples in the extension and is whole otherwise', (_name, code) => {
  const stripped = withoutExamples(code);
  expect(stripped).toContain('  examples: [],');
  expect(stripped).not.toContain("kind: 'holds'");
  for (const part of ['  id: ', '  title: ', '  why: ', 'run(']) expect(stripped).toContain(part);
});
