/** The page as it is without us: its markup, for keeping as evidence. */
import { figuresFingerprint } from '../anchoring/compare-disclosures.ts';
import { UserFacingError } from '../errors.ts';
import { OPEN_ELEMENT } from './attachment-buttons.ts';
import { CARD_ELEMENT } from './card-host.ts';
import { findAll, rootOf } from './page-document.ts';
import type { Snapshot } from './snapshot.ts';

/** Longer markup than this is not kept, in characters; the largest disclosure seen has a tenth of it. */
const LONGEST = 16 * 1024 * 1024;

/** The markup of the page as the browser has it now, our own elements left out. Throws `page-too-large`. */
export function markupOf(page: Document): string {
  const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML');
  const htmlOf = (element: Element): string => String(markup?.get?.call(element));
  let html = htmlOf(rootOf(page));
  for (const own of findAll(page, `${CARD_ELEMENT}, ${OPEN_ELEMENT}`)) html = html.replace(htmlOf(own), '');
  if (html.length > LONGEST) throw new UserFacingError('page-too-large');
  const { doctype } = page;
  return `${doctype === null ? '' : `<!DOCTYPE ${doctype.name}>\n`}${html}`;
}

/** The markup with what tells its figures. Rejects when it is too large, and when the figures cannot be had. */
export async function capturePage(
  page: Document,
  snapshot: Snapshot,
): Promise<{ html: string; fingerprint: string; capturedAt: string }> {
  const html = markupOf(page);
  const { disclosure } = await snapshot.outline();
  return { html, fingerprint: figuresFingerprint(disclosure), capturedAt: snapshot.capturedAt };
}
