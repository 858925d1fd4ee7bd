/** Which pane shows which format. Each is loaded when its first file is opened. */
import type { DocumentPane, MakePane, PaneFile } from './pane.ts';

/** By id of the format. A file of another format is shown as its text and tables. */
const PANES: Readonly<Record<string, () => Promise<MakePane>>> = {
  pdf: async () => (await import('./panes/pdf-pane.ts')).createPdfPane,
};

/** Makes the pane for a file; null when there is none for its format. */
export async function createPane(file: PaneFile): Promise<DocumentPane | null> {
  const load = Object.hasOwn(PANES, file.format) ? PANES[file.format] : undefined;
  return load === undefined ? null : (await load())(file);
}
