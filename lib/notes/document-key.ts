/** The key under which a document's notes are kept: its address without what does not tell documents apart. */

/** Parameters that sharing and statistics add to an address. The value, where given, must match too: `from` may be a page's own. */
const TRACKING: readonly [name: RegExp, value?: RegExp][] = [
  [/^utm_/],
  [/^(?:spm|gclid|fbclid|msclkid|bd_vid|isappinstalled|nsukey|share_token|wechat_redirect)$/],
  [/^from$/, /^(?:singlemessage|groupmessage|timeline|weixin|wechat)$/],
];

/**
 * Key of the document at an address; null for an address that is none (`about:srcdoc`).
 * http and https are one document, `#section` is a place in it, `#/route` and `#!route` are documents of their own.
 */
export function documentKey(address: string): string | null {
  const url = parseAddress(address);
  if (url === null) return null;
  const route = /^#[/!]/.test(url.hash) ? url.hash : '';
  const query = queryWithoutTracking(url);
  if (url.protocol === 'file:') return `file:${url.pathname}${query}${route}`;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return `web:${url.host}${url.pathname}${query}${route}`;
}

function queryWithoutTracking(url: URL): string {
  // Rebuilding from URLSearchParams would re-encode GBK queries of old sites, so whole pairs are kept or dropped.
  const pairs = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function isTracking(pair: string): boolean {
  const [name = '', value = ''] = pair.split('=', 2);
  return TRACKING.some(
    ([pattern, valuePattern]) => pattern.test(name) && (valuePattern?.test(value) ?? true),
  );
}

function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Key of a file by its bytes, wherever it was opened from. */
export function fileDocumentKey(sha256: string): string {
  return `file:sha256:${sha256}`;
}
