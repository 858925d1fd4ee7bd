/** Notes of a document whose report is not known, as an export. */
import type { ExportedDocument } from '../../lib/exchange/exported.ts';
import type { Annotation } from '../../lib/notes/annotation.ts';

export function notesAlone(notes: readonly Annotation[]): ExportedDocument {
  const evidence = notes[0]?.evidence;
  return {
    address: evidence?.address ?? '',
    title: evidence?.title ?? '',
    capturedAt: evidence?.capturedAt ?? '',
    changes: [],
    document: emptyReport(evidence?.address ?? '', evidence?.sha256 ?? ''),
    figures: [],
    judgements: {},
    notes,
  };
}

function emptyReport(source: string, sha256: string): ExportedDocument['document'] {
  return {
    source,
    sha256,
    error: null,
    detected: { disclosure: false, kind: null, score: 0, evidence: [] },
    unit: { name: null, level: null, region: null, superior: null },
    year: null,
    moneyUnit: null,
    summary: null,
    figures: [],
    outcomes: [],
    coverage: { figures: 0, checked: 0, unchecked: [] },
  };
}
