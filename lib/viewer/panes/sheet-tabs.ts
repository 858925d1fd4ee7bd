/** The names of a workbook's sheets as tabs. Hidden sheets are named too, and cannot be opened: they were not read. */
import type { Translate } from '../../i18n/translate.ts';

export interface SheetTabs {
  element: HTMLElement;
  select(sheet: number): void;
}

/** Makes the tabs; `panel` is what they control. */
export function sheetTabs(
  names: readonly string[],
  hidden: readonly string[],
  t: Translate,
  panel: HTMLElement,
  choose: (sheet: number) => void,
): SheetTabs {
  const element = document.createElement('div');
  element.className = 'sheet-tabs';
  element.setAttribute('role', 'tablist');
  element.setAttribute('aria-label', t('pane.sheets'));
  const tabs = names.map((name, sheet) => {
    const tab = makeTab(name);
    tab.addEventListener('click', () => choose(sheet));
    return tab;
  });
  const closed = hidden.map((name) => {
    const tab = makeTab(t('pane.sheetHidden', { name }));
    tab.disabled = true;
    return tab;
  });
  element.append(...tabs, ...closed);
  element.addEventListener('keydown', (event) => {
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const next = nextTab(event.key, at, tabs.length);
    if (at < 0 || next === null) return;
    event.preventDefault();
    choose(next);
    tabs[next]?.focus();
  });
  return {
    element,
    select(sheet) {
      for (const [index, tab] of tabs.entries()) {
        tab.setAttribute('aria-selected', String(index === sheet));
        tab.tabIndex = index === sheet ? 0 : -1;
      }
      tabs[sheet]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      panel.setAttribute('aria-label', t('pane.sheetRead', { name: names[sheet] ?? '' }));
    },
  };
}

function makeTab(name: string): HTMLButtonElement {
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.className = 'sheet-tab';
  tab.setAttribute('role', 'tab');
  tab.title = name;
  tab.append(name);
  return tab;
}

function nextTab(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
