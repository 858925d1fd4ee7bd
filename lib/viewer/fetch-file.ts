/** Fetches a file from an address, in the viewer itself: no other context sees it, and nothing is sent along. */
import { LARGEST_FILE } from '../formats/read-file.ts';
import type { ViewerFailure } from './viewed-file.ts';

/** The match pattern of the site that an address is on; null for what cannot be fetched. */
export function siteOfAddress(address: string): { pattern: string; host: string } | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null;
  return { pattern: `*://${hostname}/*`, host: hostname };
}

export type Fetched = { ok: true; bytes: Uint8Array; name: string } | { ok: false; failure: ViewerFailure };

/** The bytes at an address and the name they go by. Throws only when cancelled. */
export async function fetchFile(
  address: string,
  signal: AbortSignal,
  progress: (share: number | null) => void,
): Promise<Fetched> {
  const failed = (key: ViewerFailure['key'], params: ViewerFailure['params'] = {}): Fetched => ({
    ok: false,
    failure: { key, params },
  });
  try {
    const response = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return failed('viewer.notThere', { status: response.status });
    const announced = Number(response.headers.get('content-length') ?? 0);
    const tooLarge = { megabytes: LARGEST_FILE / 1024 / 1024 };
    if (announced > LARGEST_FILE) return failed('read.too-large', tooLarge);
    const chunks: Uint8Array[] = [];
    let length = 0;
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      chunks.push(part.value);
      length += part.value.length;
      if (length > LARGEST_FILE) {
        await reader?.cancel();
        return failed('read.too-large', tooLarge);
      }
      progress(announced > 0 ? Math.min(1, length / announced) : null);
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return { ok: true, bytes, name: nameOf(response, address) };
  } catch (error) {
    if (signal.aborted) throw error;
    // The browser does not say more than that it did not work: no network, a refused redirect, a broken certificate.
    return failed('viewer.notFetched', { host: siteOfAddress(address)?.host ?? address });
  }
}

/** The name that the server gives the file, else the last part of its address. */
function nameOf(response: Response, address: string): string {
  const header = response.headers.get('content-disposition') ?? '';
  // Matches `filename*=UTF-8''a.pdf` and `filename="a.pdf"`.
  const encoded = /filename\*\s*=\s*(?:utf-8|UTF-8)''([^;]+)/.exec(header)?.[1];
  const plain = /filename\s*=\s*"?([^";]+)"?/i.exec(header)?.[1];
  return decoded(encoded ?? plain ?? '') || nameInAddress(response.url || address);
}

/** The last part of an address, readable: `公开表.pdf` of `https://a.example/%E5%85%AC….pdf?x=1`. */
export function nameInAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, hostname } = new URL(address);
  return decoded(pathname.split('/').findLast((part) => part !== '') ?? '') || hostname;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name).trim();
  } catch {
    // Names in the server's own encoding are no UTF-8.
    return name.trim();
  }
}
