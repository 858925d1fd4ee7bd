import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registry } from '../lib/checks/registry.ts';
import { CHECK_DOCS, checkDocs } from './write-check-docs.ts';

it('docs/checks.md says what the checks say (else run "npm run docs")', () => {
  expect(readFileSync(CHECK_DOCS, 'utf8')).toBe(checkDocs(registry));
});

it('has an entry for every check', () => {
  const docs = checkDocs(registry);
  for (const { id } of registry) expect(docs).toContain(`## \`${id}\``);
});
