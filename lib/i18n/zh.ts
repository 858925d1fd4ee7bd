/** All Chinese texts. Their keys are the keys of every language. */
import { zhChecks } from './zh-checks.ts';
import { zhDocuments } from './zh-documents.ts';
import { zhEvidence } from './zh-evidence.ts';
import { zhInterface } from './zh-interface.ts';
import { zhMeasures } from './zh-measures.ts';
import { zhPanel } from './zh-panel.ts';
import { zhReading } from './zh-reading.ts';
import { zhReasons } from './zh-reasons.ts';
import { zhSentences } from './zh-sentences.ts';
import { zhViewer } from './zh-viewer.ts';

export const zh = {
  ...zhInterface,
  ...zhMeasures,
  ...zhReading,
  ...zhSentences,
  ...zhChecks,
  ...zhReasons,
  ...zhDocuments,
  ...zhPanel,
  ...zhViewer,
  ...zhEvidence,
} as const;

export type MessageKey = keyof typeof zh;
