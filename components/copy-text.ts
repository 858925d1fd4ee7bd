/** Puts text on the clipboard. Plain http pages have no `navigator.clipboard`, so there is a way without it. */

/** True when the text was copied. `near` is an element of the surface; the older way needs a place to select in. */
export async function copyText(text: string, near: HTMLElement | null): Promise<boolean> {
  if (typeof navigator.clipboard?.writeText === 'function') {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not focused, or forbidden by the page's permissions policy: try the older way.
      return copyBySelection(text, near);
    }
  }
  return copyBySelection(text, near);
}

function copyBySelection(text: string, near: HTMLElement | null): boolean {
  const host = near?.parentNode ?? document.body;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.cssText = 'position:fixed;inset:0 auto auto 0;opacity:0;';
  host.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  near?.focus();
  return copied;
}
