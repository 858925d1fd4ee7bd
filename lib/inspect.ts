/** The one pipeline: source document → disclosure → check report. Page, viewer, command line and tests all call this. */
import { registry } from './checks/registry.ts';
import type { CheckReport } from './checks/run-checks.ts';
import { runChecksInSteps } from './checks/run-checks.ts';
import type { Detection } from './detect/detect.ts';
import { detectDisclosure } from './detect/detect.ts';
import type { Disclosure } from './disclosure/disclosure.ts';
import { extractInSteps } from './extract/extract.ts';
import type { SourceDocument } from './source/document.ts';
import { finish } from './source/steps.ts';

export interface Inspection extends CheckReport {
  detected: Detection;
  disclosure: Disclosure;
}

/** Reads and checks a document. Pure and synchronous: the same document gives the same inspection everywhere. */
export function inspect(source: SourceDocument): Inspection {
  return finish(inspectInSteps(source));
}

/**
 * The same in short steps, for a page that must stay alive meanwhile. What has been detected may be given where it is
 * known already.
 */
export function* inspectInSteps(
  source: SourceDocument,
  detected = detectDisclosure(source),
): Generator<void, Inspection> {
  yield;
  const disclosure = yield* extractInSteps(source);
  yield;
  return { detected, disclosure, ...(yield* runChecksInSteps(disclosure, registry)) };
}
