/** One sentence for a part of a file that was not read. */
import type { UnreadPart } from '../source/document.ts';
import type { Translate } from './translate.ts';

/** Longer names (an address of a frame) are cut in the middle. */
const LONGEST = 60;

export function unreadSentence(t: Translate, { reason, where }: UnreadPart): string {
  // Readers name a page by its number; sheets and files by their names.
  const place = /^\d+$/.test(where)
    ? t('unread.page', { page: where })
    : t('unread.part', { name: shorten(where) });
  return t(`unread.${reason}`, { where: place });
}

function shorten(name: string): string {
  const half = LONGEST / 2;
  return name.length <= LONGEST ? name : `${name.slice(0, half)}…${name.slice(-half)}`;
}
