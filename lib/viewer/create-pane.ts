/** Which pane shows which format. Each is loaded when its first file is opened. */
import type { DocumentPane, MakePane, PaneFile } from './pane.ts';

/** By id of the format. A file of another format is shown as its text and tables. */
const PANES: Readonly<Record<string, () => Promise<MakePane>>> = {
  pdf: async () => (await import('./panes/pdf-pane.ts')).createPdfPane,
  xlsx: async () => (await import('./panes/sheet-pane.ts')).createSheetPane,
  xls: async () => (await import('./panes/sheet-pane.ts')).createSheetPane,
};
const BLOCKS = async (): Promise<MakePane> => (await import('./panes/block-pane.ts')).createBlockPane;

/** Makes the pane for a file. */
export async function createPane(file: PaneFile): Promise<DocumentPane> {
  const load = Object.hasOwn(PANES, file.format) ? (PANES[file.format] ?? BLOCKS) : BLOCKS;
  return (await load())(file);
}

/** Loads what the first PDF, the most common file, will need. */
export async function warmPanes(): Promise<void> {
  const { warmPdf } = await import('./pdf/load-pdfjs.ts');
  await Promise.all([warmPdf(), import('./panes/pdf-pane.ts')]);
}
