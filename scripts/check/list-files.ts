/** The files that arguments name: folders stand for the files in them, a list for the names in it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Endings that are taken from folders; a file that is named is read whatever it is called. */
const ENDINGS = /\.(?:pdf|docx?|wps|xlsx?|html?|xhtml|mht|mhtml|txt|md|zip)$/i;

export function listFiles(files: readonly string[], filesFrom: string | null): string[] {
  const named = filesFrom === null ? [] : readList(filesFrom);
  return [...files, ...named].flatMap((file) => (isFolder(file) ? inFolder(file) : [file]));
}

function readList(from: string): string[] {
  const text = readFileSync(from === '-' ? 0 : from, 'utf8');
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function isFolder(file: string): boolean {
  return file !== '-' && (statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** In the order of their names, so that every run has the same. */
function inFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ENDINGS.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
