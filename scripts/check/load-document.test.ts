import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SourceDocument } from '../../lib/source/document.ts';
import { LARGEST_FILE } from '../../lib/formats/read-file.ts';
import { loadDocument, loadDocuments } from './load-document.ts';

let folder = '';
const file = (name: string, content: string | Uint8Array): string => {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
};
const textOf = (document: SourceDocument): string =>
  document.blocks
    .map((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text).join('|') : block.text))
    .join('\n');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-load-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it.each([
  ['a page', 'a.html', '<title>预算</title><p>收入10万元</p>'],
  ['a text', 'a.txt', '收入10万元'],
  ['a page in capitals', 'A.HTM', '<P>收入10万元'],
])('reads %s', async (_title, name, content) => {
  const loaded = await loadDocument(file(name, content));
  expect(loaded.ok && textOf(loaded.document)).toBe('收入10万元');
  expect(loaded.sha256).toMatch(/^[0-9a-f]{64}$/);
});

it('reads a frame that lies beside its page, and names one that does not', async () => {
  file('inner.html', '<p>里面</p>');
  const page = file(
    'a.html',
    '<p>外面</p><iframe src="inner.html"></iframe><iframe src="../b.html"></iframe>',
  );
  const loaded = await loadDocument(page);
  expect(loaded.ok && textOf(loaded.document)).toBe('外面\n里面');
  expect(loaded.ok && loaded.document.unread).toEqual([{ reason: 'frame', where: '../b.html' }]);
});

it('reads several files as one document', async () => {
  const loaded = await loadDocument(`${file('a.txt', '说明')}+${file('b.html', '<p>表格</p>')}`);
  expect(loaded.ok && textOf(loaded.document)).toBe('说明\n表格');
});

it('reads a file with a plus in its name as that file', async () => {
  const loaded = await loadDocument(file('a+b.txt', '说明'));
  expect(loaded.ok && textOf(loaded.document)).toBe('说明');
});

it.each([
  ['an unknown type', 'a.bin', 'x', 'unknown-type'],
  ['an empty file', 'a.txt', '', 'empty'],
  ['a blank file', 'a.html', ' \n ', 'empty'],
  ['a RAR archive that is called a page', 'a.html', 'Rar!\u001a\u0007…', 'unknown-type'],
  ['a cut archive that is called a text', 'a.txt', 'PK\u0003\u0004', 'damaged'],
  [
    'noise',
    'a.txt',
    Uint8Array.from({ length: 9999 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256),
    'not-text',
  ],
  ['too much', 'a.txt', new Uint8Array(LARGEST_FILE + 1), 'too-large'],
])('refuses %s in words', async (_title, name, content, code) => {
  const loaded = await loadDocument(file(name, content));
  expect(loaded.ok ? null : loaded.error.code).toBe(code);
  expect(loaded.ok ? '' : loaded.error.message.zh).not.toBe('');
});

it('refuses what is not there, and a folder', async () => {
  const missing = await loadDocument(path.join(folder, 'no.txt'));
  expect(missing.ok ? null : missing.error.code).toBe('not-found');
  const directory = await loadDocument(folder);
  expect(directory.ok ? null : directory.error.code).toBe('not-a-file');
});

it('reads every document of an archive by itself, and all as one where one is asked for', async () => {
  const archive = zipSync({ '1.txt': strToU8('说明'), '2.html': strToU8('<p>表格'), '3.pdf': strToU8('x') });
  const name = file('a.zip', archive);
  const sources = await loadDocuments(name);
  expect(
    sources.map(({ source, loaded }) => [source, loaded.ok ? textOf(loaded.document) : loaded.error.code]),
  ).toEqual([
    [`${name}/1.txt`, '说明'],
    [`${name}/2.html`, '表格'],
    [`${name}/3.pdf`, 'unknown-type'],
  ]);
  const whole = await loadDocument(name);
  expect(whole.ok && textOf(whole.document)).toBe('说明\n表格');
});

it('names the part of a combination that could not be read', async () => {
  const loaded = await loadDocument(`${file('a.txt', '说明')}+${path.join(folder, 'no.txt')}`);
  expect(loaded.ok ? '' : loaded.error.message.en).toContain('no.txt');
});
