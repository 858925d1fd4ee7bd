/** The site that a reader means by what they typed: an address or a host. */
import { siteOfAddress } from '../../lib/viewer/fetch-file.ts';

/** Its match pattern and its host; null for what is no site. */
export function siteOfText(text: string): { pattern: string; host: string } | null {
  const trimmed = text.trim();
  const address = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address) || !new URL(address).hostname.includes('.')) return null;
  return siteOfAddress(address);
}
