/** Keys of the card: Escape closes, arrows step between findings and tabs, Tab stays inside. */
import type { RefObject } from 'preact';

interface CardKeys {
  root: RefObject<HTMLElement | null>;
  onClose: () => void;
  /** Null when there is nowhere to step to. */
  onStep: ((by: 1 | -1) => void) | null;
}

const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), textarea, summary, [href]';

/** The card's key handler. Keys never reach the page underneath while the card has the focus. */
export function useCardKeys({ root, onClose, onStep }: CardKeys): (event: KeyboardEvent) => void {
  return (event) => {
    event.stopPropagation();
    const target = event.target as HTMLElement;
    if (event.key === 'Escape') {
      onClose();
      event.preventDefault();
      return;
    }
    if (event.key === 'Tab') {
      keepInside(event, root.current, target);
      return;
    }
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    if (event.altKey || event.ctrlKey || event.metaKey || target.matches('input, textarea')) return;
    const by = event.key === 'ArrowRight' ? 1 : -1;
    if (target.getAttribute('role') === 'tab') moveTab(target, by);
    else onStep?.(by);
    event.preventDefault();
  };
}

/** From the last control on to the first, and back. */
function keepInside(event: KeyboardEvent, root: HTMLElement | null, target: HTMLElement): void {
  const controls = [...(root?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter(
    (control) => control.tabIndex >= 0,
  );
  const first = controls[0];
  const last = controls.at(-1);
  if (first === undefined || last === undefined) return;
  if (!event.shiftKey && target === last) first.focus();
  else if (event.shiftKey && (target === first || target === root)) last.focus();
  else return;
  event.preventDefault();
}

function moveTab(tab: HTMLElement, by: 1 | -1): void {
  const tabs = [...(tab.parentElement?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
}
