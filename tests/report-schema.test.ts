import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REPORT_SCHEMA, reportJsonSchema } from '../scripts/report-schema.ts';

// Whoever changes the report on purpose reads “Versions” in docs/batches.md and runs `npm run docs`.
it('the report has the shape that its version promises', () => {
  expect(JSON.parse(reportJsonSchema())).toEqual(JSON.parse(readFileSync(REPORT_SCHEMA, 'utf8')));
});
