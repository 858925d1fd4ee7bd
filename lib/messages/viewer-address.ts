/** The viewer page's own address, and which links it is offered for. No dependencies: the content script uses it too. */

/** Endings of files that the viewer reads, without the dot. */
export const VIEWER_ENDINGS = ['pdf', 'doc', 'docx', 'wps', 'xls', 'xlsx', 'zip'] as const;

/** True for an attachment that the viewer can read. */
export function isForViewer(format: string): boolean {
  return (VIEWER_ENDINGS as readonly string[]).includes(format.toLowerCase());
}

/** The viewer, empty or with the file at an address. */
export function viewerPath(address: string | null = null): `/viewer.html${string}` {
  return address === null ? '/viewer.html' : `/viewer.html?address=${encodeURIComponent(address)}`;
}
