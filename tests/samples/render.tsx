/** Renders a view into a page for a test, and finds what a reader finds: roles and names. */
import type { ComponentChild } from 'preact';
import { render as preactRender } from 'preact';
import { act } from 'preact/test-utils';
import { LanguageContext } from '../../components/language-context.ts';
import type { Language } from '../../lib/i18n/language.ts';

let roots: HTMLElement[] = [];

/** Puts a view on the page; `rerender` replaces it in the same place. */
export function show(view: ComponentChild, language: Language = 'zh') {
  const root = document.createElement('div');
  root.className = 'gouji';
  document.body.append(root);
  roots.push(root);
  const rerender = (next: ComponentChild): void => {
    void act(() => {
      preactRender(<LanguageContext.Provider value={language}>{next}</LanguageContext.Provider>, root);
    });
  };
  rerender(view);
  return { root, rerender };
}

/** Takes everything off the page; for `afterEach`. */
export function clearPage(): void {
  for (const root of roots) {
    preactRender(null, root);
    root.remove();
  }
  roots = [];
}

/** The button with this name; throws when there is none or more than one. */
export function button(root: ParentNode, name: string | RegExp): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].filter((each) => matches(nameOf(each), name));
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new Error(`${found.length} buttons named ${String(name)} among: ${buttonNames(root).join(' | ')}`);
  return first;
}

export function buttonNames(root: ParentNode): string[] {
  return [...root.querySelectorAll('button')].map(nameOf);
}

/** Presses something and lets everything that follows happen. */
export async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await Promise.resolve();
  });
}

/** Types into a field, replacing what is there. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  void act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Presses a key on an element; true when nobody kept the browser from its own reaction. */
export function key(element: Element, name: string, more: KeyboardEventInit = {}): boolean {
  let free = true;
  void act(() => {
    free = element.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
    );
  });
  return free;
}

/** Text as it reads, white space folded. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? textOf(element);
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}
