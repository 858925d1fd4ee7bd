/**
 * A page's document, asked so that the page cannot answer in its place: an `<img name="title">` or `<form name="body">`
 * hides the property of that name from everybody, content scripts included. The accessors of the prototype stay.
 */
const prototype = Document.prototype;

function read<T>(page: Document, name: keyof Document): T {
  for (
    let from: object | null = prototype;
    from !== null;
    from = Object.getPrototypeOf(from) as object | null
  ) {
    const property = Object.getOwnPropertyDescriptor(from, name);
    if (property?.get !== undefined) return property.get.call(page) as T;
  }
  throw new Error(`no accessor ${name}`);
}

export const bodyOf = (page: Document): HTMLElement | null => read(page, 'body');
export const rootOf = (page: Document): HTMLElement => read(page, 'documentElement');
export const titleOf = (page: Document): string => read(page, 'title');
export const viewOf = (page: Document): (Window & typeof globalThis) | null => read(page, 'defaultView');

export function findAll(page: Document, selector: string): NodeListOf<Element> {
  return prototype.querySelectorAll.call(page, selector);
}

/** Listens on the document until the signal is aborted. */
export function listen<K extends keyof DocumentEventMap>(
  page: Document,
  type: K,
  listener: (event: DocumentEventMap[K]) => void,
  options: AddEventListenerOptions & { signal: AbortSignal },
): void {
  EventTarget.prototype.addEventListener.call(page, type, listener as EventListener, options);
}

/** True for an element that Gouji itself has added. */
export function isOwnElement(node: Node): boolean {
  return node instanceof Element && node.localName.startsWith('gouji-');
}
