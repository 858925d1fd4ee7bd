// Writes docs/report-1.schema.json, the shape of the report as JSON Schema, from the code that parses it; `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { toJSONSchema } from 'zod/mini';
import { reportSchema } from '../lib/report/report.ts';

/** The version is in the name: a change that breaks readers gets a new file and a new number in the report. */
export const REPORT_SCHEMA = path.resolve(import.meta.dirname, '../docs/report-1.schema.json');

/** The shape of the report as JSON Schema (draft 2020-12). */
export function reportJsonSchema(): string {
  return `${JSON.stringify({ title: 'Gouji report, version 1', ...toJSONSchema(reportSchema) }, null, 1)}\n`;
}

if (import.meta.main) {
  const isSame = readFileSync(REPORT_SCHEMA, { encoding: 'utf8', flag: 'a+' }) === reportJsonSchema();
  if (!process.argv.includes('--check')) writeFileSync(REPORT_SCHEMA, reportJsonSchema());
  else if (!isSame) {
    console.error('docs/report-1.schema.json is not what the code parses: see docs/batches.md, “Versions”');
    process.exitCode = 1;
  }
}
