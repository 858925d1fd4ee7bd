/** Shows a PDF. */
import type { DocumentPane, PaneFile } from '../pane.ts';

export function createPdfPane(file: PaneFile): Promise<DocumentPane> {
  return Promise.reject(new Error(`no pane for ${file.name}`));
}
