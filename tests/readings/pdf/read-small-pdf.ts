import type { ReadFailure } from '../../../lib/formats/format.ts';
import { readPdf } from '../../../lib/formats/pdf.ts';
import type { PdfPlaces } from '../../../lib/formats/pdf/places.ts';
import { pdfEquipment } from '../../../scripts/check/pdf-equipment.ts';
import type { SourceDocument, TableBlock } from '../../../lib/source/document.ts';
import type { SmallPage } from '../../samples/small-pdf.ts';
import { smallPdf } from '../../samples/small-pdf.ts';

export interface SmallReading {
  document: SourceDocument;
  places: PdfPlaces;
  /** Text blocks in order. */
  texts: string[];
  /** Tables as rows of cell texts, one string per row, cells separated by a bar. */
  tables: string[][];
}

/** Reads pages made by `small-pdf.ts`; a file that cannot be read fails the test. */
export async function readSmallPdf(...pages: SmallPage[]): Promise<SmallReading> {
  const reading = await readPdf({ bytes: smallPdf(pages), name: '' }, await pdfEquipment());
  if (!reading.ok) throw new Error(reading.error.code);
  if (reading.places?.kind !== 'pdf') throw new Error('no places');
  const { blocks } = reading.document;
  return {
    document: reading.document,
    places: reading.places,
    texts: blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])),
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [rowsOf(block)] : [])),
  };
}

export async function failureOf(bytes: Uint8Array): Promise<ReadFailure['error']['code'] | 'read'> {
  const reading = await readPdf({ bytes, name: '' }, await pdfEquipment());
  return reading.ok ? 'read' : reading.error.code;
}

export function rowsOf(table: TableBlock): string[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text)
      .join('|'),
  );
}
