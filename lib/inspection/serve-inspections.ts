/** The background's side: reads and checks the documents that pages send, several at a time, in slices. */
import { registry } from '../checks/registry.ts';
import { withChecksOff } from '../checks/switched-off.ts';
import { figuresOf } from '../checks/outcome.ts';
import { figureById } from '../disclosure/disclosure.ts';
import { report as logError } from '../errors.ts';
import { findingView } from '../i18n/finding-view.ts';
import { inspectInSteps } from '../inspect.ts';
import type { Inspection } from '../inspect.ts';
import { identify } from '../messages/server.ts';
import { browser } from '../platform/browser.ts';
import type { Browser } from '../platform/browser.ts';
import { runInSlices } from '../platform/slices.ts';
import { figureStandings } from '../report/figure-rows.ts';
import { toPageReport } from '../report/to-report.ts';
import { packFigures } from './packed-figures.ts';
import { DocumentAssembler } from './document-assembler.ts';
import type { SentDocument } from './document-assembler.ts';
import type { Answer } from './wire.ts';
import { INSPECTION_PORT, packTables } from './wire.ts';

/** In Firefox the popup and the viewer live on the same thread: it is let go often enough for them not to notice. */
const SLICE_MS = 20;
const FINDINGS_PER_ANSWER = 50;

/** Answers every page that asks, until the background ends; `checksOff` gives the checks that are not to be made. */
export function serveInspections(checksOff: ChecksOff): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== INSPECTION_PORT) return;
    const sender = port.sender === undefined ? null : identify(port.sender);
    if (sender?.kind === 'content') serveOne(port, checksOff);
    else port.disconnect();
  });
}

type ChecksOff = () => Promise<ReadonlySet<string>>;

function serveOne(port: Browser.runtime.Port, checksOff: ChecksOff): void {
  const life = new AbortController();
  const assembler = new DocumentAssembler();
  const end = (): void => {
    post(port, life, { kind: 'failed' });
    life.abort();
  };
  const fail = (error: unknown): void => {
    if (life.signal.aborted) return;
    logError(error, 'inspecting a page');
    end();
  };
  port.onDisconnect.addListener(() => {
    life.abort();
  });
  port.onMessage.addListener((message: unknown) => {
    if (life.signal.aborted) return;
    const sent = assembler.add(message);
    if (sent === 'malformed') end();
    else if (sent !== null) answer(port, sent, life, checksOff).catch(fail);
  });
}

async function answer(
  port: Browser.runtime.Port,
  { document, address, detected, wanted }: SentDocument,
  life: AbortController,
  checksOff: ChecksOff,
): Promise<void> {
  const whole = await runInSlices(inspectInSteps(document, detected), life.signal, SLICE_MS);
  const inspection = withChecksOff(whole, whole.disclosure, await checksOff());
  const source = { source: address, sha256: '', title: document.title, attachments: [] };
  function* answers(): Generator<void> {
    const pieces = wanted === 'findings' ? packFindings(inspection) : packOutline(inspection);
    for (const piece of pieces) yield post(port, life, piece);
    const report = wanted === 'findings' ? toPageReport(inspection, source) : null;
    post(port, life, { kind: 'done', report });
  }
  await runInSlices(answers(), life.signal, SLICE_MS);
}

function* packOutline(inspection: Inspection): Generator<Answer> {
  yield* packFigures(inspection.disclosure.figures, figureStandings(inspection));
  yield* packTables(inspection.disclosure.tables);
}

/** Findings and doubts with their sentences, which a page need not know how to make. */
function* packFindings({ outcomes: all, disclosure, causes }: Inspection): Generator<Answer> {
  const checks = new Map(registry.map((check) => [check.id, check]));
  const shown = all.filter(({ outcome }) => outcome === 'finding' || outcome === 'doubt');
  for (let from = 0; from < shown.length; from += FINDINGS_PER_ANSWER) {
    const outcomes = shown.slice(from, from + FINDINGS_PER_ANSWER);
    const figures = new Set(outcomes.flatMap(figuresOf));
    yield {
      kind: 'findings',
      findings: outcomes.map((outcome) => ({
        outcome,
        view: findingView(outcome, disclosure, checks.get(outcome.check) ?? null, causes),
      })),
      figures: [...figures].map((id) => figureById(disclosure, id)),
    };
  }
}

/** A page that has gone hears nothing more. */
function post(port: Browser.runtime.Port, life: AbortController, message: Answer): void {
  if (!life.signal.aborted) port.postMessage(message);
}
