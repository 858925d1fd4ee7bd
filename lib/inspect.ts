/** The one pipeline: source document → disclosure → check report. Page, viewer, command line and tests all call this. */
import { registry } from './checks/registry.ts';
import type { CheckReport } from './checks/run-checks.ts';
import { runChecks } from './checks/run-checks.ts';
import type { Detection } from './detect/detect.ts';
import { detectDisclosure } from './detect/detect.ts';
import type { Disclosure } from './disclosure/disclosure.ts';
import { extractDisclosure } from './extract/extract.ts';
import type { SourceDocument } from './source/document.ts';

export interface Inspection extends CheckReport {
  detected: Detection;
  disclosure: Disclosure;
}

/** Reads and checks a document. Pure and synchronous: the same document gives the same inspection everywhere. */
export function inspect(source: SourceDocument): Inspection {
  const disclosure = extractDisclosure(source);
  return { detected: detectDisclosure(source), disclosure, ...runChecks(disclosure, registry) };
}
