/** Reads and checks what one argument names. Nothing is thrown: one file must not take the batch with it. */
import { inspect } from '../../lib/inspect.ts';
import type { Inspection } from '../../lib/inspect.ts';
import { failedReportDocument } from '../../lib/report/failed-report.ts';
import type { ReportDocument } from '../../lib/report/report.ts';
import { toReportDocument } from '../../lib/report/to-report.ts';
import { loadDocuments } from './load-document.ts';
import type { LoadedSource } from './load-document.ts';
import { readFailure } from './read-failures.ts';

/** A document with what was found; without an inspection when it could not be read. */
export interface Checked {
  document: ReportDocument;
  inspection: Inspection | null;
  title: string;
}

/** Every document of an argument; one that could not be read is a document with an error. */
export async function checkArgument(argument: string): Promise<Checked[]> {
  return (await load(argument)).map(checkOne);
}

async function load(argument: string): Promise<LoadedSource[]> {
  try {
    return await loadDocuments(argument);
  } catch (error) {
    // The stack goes to the person at the terminal.
    console.error(error);
    return [{ source: argument, loaded: readFailure('internal-error', { detail: String(error) }) }];
  }
}

function checkOne({ source, loaded }: LoadedSource): Checked {
  const { sha256 } = loaded;
  if (!loaded.ok) return failed(source, sha256, loaded.error);
  try {
    const inspection = inspect(loaded.document);
    const document = toReportDocument(inspection, { source, sha256 });
    return { document, inspection, title: loaded.document.title };
  } catch (error) {
    console.error(error);
    return failed(source, sha256, readFailure('internal-error', { detail: String(error) }).error);
  }
}

function failed(source: string, sha256: string, error: NonNullable<ReportDocument['error']>): Checked {
  return { document: failedReportDocument({ source, sha256 }, error), inspection: null, title: '' };
}

export function hasContradiction({ outcomes }: ReportDocument): boolean {
  return outcomes.some(({ outcome, severity }) => outcome === 'finding' && severity === 'error');
}
