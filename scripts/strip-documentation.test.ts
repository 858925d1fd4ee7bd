import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withoutDocumentation } from './strip-documentation.ts';

const CHECKS = path.resolve(import.meta.dirname, '../lib/checks');
const checks = readdirSync(CHECKS)
  .filter((name) => /^[\w-]+\.ts$/.test(name))
  .map((name) => [name, readFileSync(path.join(CHECKS, name), 'utf8')] as const)
  .filter(([, code]) => code.includes('defineCheck({'));

it.each(checks)('%s has no documentation in the extension and is whole otherwise', (_name, code) => {
  const stripped = withoutDocumentation(code);
  expect(stripped).toContain('  examples: [],');
  expect(stripped).toContain("  basis: '',");
  expect(stripped).not.toContain("kind: 'holds'");
  expect(stripped).not.toContain('limits: {');
  for (const part of ['  id: ', '  title: ', '  why: ', 'run(']) expect(stripped).toContain(part);
});
