/** Why a file could not be read. */
import type { zhReading } from './zh-reading.ts';

export const enReading: Record<keyof typeof zhReading, string> = {
  'read.empty': 'the file is empty',
  'read.unknown-type': 'this is no file we know; PDF, Word, Excel, web pages, plain text and ZIP can be read',
  'read.not-text': 'the file holds no text (unknown encoding, or neither a page nor text)',
  'read.encrypted': 'the file is protected by a password and was not read',
  'read.damaged': 'the file is damaged or incomplete',
  'read.old-version':
    'the file is of too old a version ({version}) to be read; save it anew with a current program',
  'read.too-large': 'the file is too large (at most {megabytes} MB)',
  'read.unpacks-too-large': 'the archive unpacks to an unreasonable size and was not read',
  'read.nested-too-deep': 'there are too many archives inside archives; nothing was read',
  'read.nothing-inside': 'there is no document inside that can be read',
  'read.cancelled': 'reading was cancelled',
  'read.internal-error': 'the program failed on this file: {detail}',
};
