/** All English texts; complete by type. */
import { enChecks } from './en-checks.ts';
import { enDocuments } from './en-documents.ts';
import { enEvidence } from './en-evidence.ts';
import { enInterface } from './en-interface.ts';
import { enMeasures } from './en-measures.ts';
import { enPanel } from './en-panel.ts';
import { enReading } from './en-reading.ts';
import { enReasons } from './en-reasons.ts';
import { enSentences } from './en-sentences.ts';
import { enViewer } from './en-viewer.ts';
import type { MessageKey } from './zh.ts';

export const en: Record<MessageKey, string> = {
  ...enInterface,
  ...enMeasures,
  ...enReading,
  ...enSentences,
  ...enChecks,
  ...enReasons,
  ...enDocuments,
  ...enPanel,
  ...enViewer,
  ...enEvidence,
};
