/** The files that a page offers besides its text. */
import type { PageReport } from '../report/report.ts';
import { findAll } from './page-document.ts';

const FORMATS = /\.(pdf|docx?|xlsx?|zip|rar|7z|wps|et|ofd)$/i;
const MOST = 100;

type Attachment = PageReport['attachments'][number];

/** Links to files of a kind in which disclosures are published, each address once. */
export function findAttachments(page: Document): PageReport['attachments'] {
  return findAttachmentLinks(page).map(({ attachment }) => attachment);
}

/** The same, each with the first link to it. */
export function findAttachmentLinks(page: Document): { link: Element; attachment: Attachment }[] {
  const found = new Map<string, { link: Element; attachment: Attachment }>();
  for (const link of findAll(page, 'a[href]')) {
    if (found.size >= MOST) break;
    const address = addressOf(link);
    if (address === null || found.has(address.href)) continue;
    const name = fileNameOf(address);
    const text = link.textContent.trim().replace(/\s+/g, ' ');
    // Some sites serve files from a script and name the file only in the link's text.
    const format = (FORMATS.exec(name) ?? FORMATS.exec(text))?.[1];
    if (format === undefined) continue;
    const attachment = {
      address: address.href,
      title: (text || name).slice(0, 200),
      format: format.toLowerCase(),
    };
    found.set(address.href, { link, attachment });
  }
  return [...found.values()];
}

function addressOf(link: Element): URL | null {
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href, link.baseURI)) return null;
  const address = new URL(href, link.baseURI);
  return /^(?:https?|file):$/.test(address.protocol) ? address : null;
}

function fileNameOf({ pathname, searchParams }: URL): string {
  // Download scripts carry the name in a parameter: download.jsp?file=a.xls
  const names = [pathname];
  // Not `values()`: content scripts of Firefox are given an iterator that cannot be iterated.
  searchParams.forEach((value) => names.push(value));
  const name = names.find((value) => FORMATS.test(value)) ?? pathname;
  const last = name.slice(name.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    // A name in GBK is not valid UTF-8: it stays as written.
    return last;
  }
}
