/** Tabs with one panel: arrow keys go from tab to tab, the rest is Tab's. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useTranslate } from '../language-context.ts';

export interface PanelTab<K extends string> {
  id: K;
  label: string;
  /** How many there are; null for a tab that counts nothing. */
  count: number | null;
}

export interface PanelTabsProps<K extends string> {
  tabs: readonly PanelTab<K>[];
  active: K;
  onSelect: (tab: K) => void;
  children: ComponentChildren;
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function PanelTabs<K extends string>({ tabs, active, onSelect, children }: PanelTabsProps<K>) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ id }) => id === active);
  const go = (index: number): void => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <>
      <div
        ref={list}
        class="panel-tabs"
        role="tablist"
        aria-label={t('panel.tabs')}
        onKeyDown={(event) => {
          const step = STEP[event.key];
          const edge = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : null;
          if (step === undefined && edge === null) return;
          event.preventDefault();
          go(edge ?? at + (step ?? 0));
        }}
      >
        {tabs.map(({ id, label, count }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === active}
            aria-controls="panel-body"
            tabIndex={id === active ? 0 : -1}
            onClick={() => {
              onSelect(id);
            }}
          >
            {label}
            {count !== null && <span class="soft"> {count}</span>}
          </button>
        ))}
      </div>
      <div id="panel-body" class="panel-body" role="tabpanel" aria-labelledby={`tab-${active}`} tabIndex={-1}>
        {children}
      </div>
    </>
  );
}
