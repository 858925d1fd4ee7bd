/** The parts of a .docx or .xlsx and how they refer to each other. */
import type { UnreadPart } from '../../source/document.ts';
import { childOf, childrenOf, parseXml } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { ZipArchive } from './zip-archive.ts';
import type { UnpackError } from './zip-archive.ts';

/** A reference from one part to another inside the file. */
export interface Relationship {
  id: string;
  /** Last word of the type's address: `styles`, `worksheet`. */
  type: string;
  /** Path in the file. */
  target: string;
}

export class OfficePackage {
  /** The worst that happened to a part so far; null while all is well. */
  error: UnpackError | null = null;
  private readonly archive: ZipArchive;
  private readonly broken: string[] = [];

  private constructor(archive: ZipArchive) {
    this.archive = archive;
  }

  static open(bytes: Uint8Array): OfficePackage | null {
    const archive = ZipArchive.open(bytes);
    return archive === null ? null : new OfficePackage(archive);
  }

  /** The bytes of a part; null when it is missing or cannot be unpacked. */
  bytes(path: string): Uint8Array | null {
    const entry = this.archive.find(path);
    if (entry === null) return null;
    const unpacked = this.archive.unpack(entry);
    if (unpacked.ok) return unpacked.bytes;
    this.broken.push(path);
    if (this.error !== 'unpacks-too-large') this.error = unpacked.error;
    return null;
  }

  /** A part as a tree; null when it is missing or cannot be unpacked. */
  tree(path: string): XmlElement | null {
    const bytes = this.bytes(path);
    if (bytes === null) return null;
    const tree = parseXml(bytes);
    if (tree === null) this.error = 'unpacks-too-large';
    return tree;
  }

  /** Parts that are there and could not be unpacked. */
  unread(): UnreadPart[] {
    return this.broken.map((where) => ({ reason: 'damaged', where }));
  }

  /** Path of the document itself. */
  mainPart(): string | null {
    return this.related('', 'officeDocument');
  }

  /** Path of the first part of this type that a part refers to. */
  related(path: string, type: string): string | null {
    return this.relationships(path).find((one) => one.type === type)?.target ?? null;
  }

  /** Everything inside the file that a part refers to. References to outside are left out: nothing is fetched. */
  relationships(path: string): Relationship[] {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    const root = this.tree(`${folder}_rels/${path.slice(slash + 1)}.rels`);
    return childrenOf(root === null ? null : childOf(root, 'Relationships'), 'Relationship').flatMap(
      ({ attributes }) => {
        const target = attributes.get('Target');
        if (target === null || attributes.get('TargetMode') === 'External') return [];
        const type = attributes.get('Type') ?? '';
        return [
          {
            id: attributes.get('Id') ?? '',
            type: type.slice(type.lastIndexOf('/') + 1),
            target: resolve(folder, target),
          },
        ];
      },
    );
  }
}

/** `../media/a.png` from `word/charts/` is `word/media/a.png`; `/word/a.xml` is from the top. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
