/** The format of a file whose pane need not wait until it has been read. */
import { isPdf } from '../formats/pdf.ts';

/** Id of the format where the first bytes tell it for certain; empty for all others, which are shown once they are read. */
export function sniffedFormat(bytes: Uint8Array): string {
  return isPdf(bytes) ? 'pdf' : '';
}
