/** The quiet notice of what a file holds and was not read; nothing of it was checked. */
import { unreadSentence } from '../../i18n/unread-sentence.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { UnreadPart } from '../../source/document.ts';

/** So many are listed without being asked for. */
const OPEN = 3;

/** The notice; null when everything was read. */
export function unreadNotice(unread: readonly UnreadPart[], t: Translate): HTMLElement | null {
  if (unread.length === 0) return null;
  const notice = document.createElement('aside');
  notice.className = 'pane-unread';
  const list = document.createElement('ul');
  for (const part of unread) {
    const item = document.createElement('li');
    item.append(unreadSentence(t, part));
    list.append(item);
  }
  const heading = t('unread.heading', { n: unread.length });
  if (unread.length <= OPEN) {
    const title = document.createElement('p');
    title.append(heading);
    notice.append(title, list);
    return notice;
  }
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.append(heading);
  details.append(summary, list);
  notice.append(details);
  return notice;
}
