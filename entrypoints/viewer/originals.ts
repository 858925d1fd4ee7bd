/** The files behind what is on show, as they would be kept: one, or all that are checked together. */
import { contentWithout } from '../../lib/viewer/file-view.ts';
import { contentOf } from '../../lib/viewer/viewed-file.ts';
import type { FileContent, ViewedFile } from '../../lib/viewer/viewed-file.ts';

export interface Original {
  name: string;
  bytes: Uint8Array;
  content: FileContent;
}

/** Empty as long as it has not been read. `off`: checks that the reader has switched off. */
export function originalsOf(file: ViewedFile | null, off: ReadonlySet<string>): Original[] {
  if (file === null) return [];
  const files = file.parts.length === 0 ? [file] : file.parts;
  return files.flatMap((part) => {
    const content = contentOf(part);
    if (content === null) return [];
    return [{ name: part.name, bytes: part.bytes, content: contentWithout(content, off) }];
  });
}
