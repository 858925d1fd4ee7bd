/** The popup when there is no report: one sentence what is, one why, and what can be done. */
import type { ComponentChildren } from 'preact';
import type { Translate } from '../../lib/i18n/translate.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import type { Obstacle, PopupState } from './popup-state.ts';

export interface StatePanelProps {
  state: Exclude<PopupState, { kind: 'report' | 'attachments' }>;
  onCheck: () => void;
  onAllowSite: () => void;
  /** Opens the viewer with the tab's file, or to choose it. */
  onViewTab: () => void;
}

export function StatePanel({ state, onCheck, onAllowSite, onViewTab }: StatePanelProps) {
  const t = useTranslate();
  const language = useLanguage();
  switch (state.kind) {
    case 'loading':
      return (
        <section class="state" role="status">
          <Abacus moving />
          <h1 class="state-title">{t('state.loading')}</h1>
        </section>
      );
    case 'restricted':
      return (
        <Panel title={t('state.restricted')} why={obstacleText(t, state.obstacle)}>
          {OPENS[state.obstacle] !== undefined && (
            <button type="button" class="button primary" onClick={onViewTab}>
              {t(OPENS[state.obstacle] ?? 'state.viewFile')}
            </button>
          )}
        </Panel>
      );
    case 'not-watched':
      return (
        <Panel title={t('state.needsPermission')} why={t('state.needsPermissionWhy', { site: state.site })}>
          <button type="button" class="button primary" onClick={onCheck}>
            {t('state.allowOnce')}
          </button>
          <button type="button" class="button" onClick={onAllowSite}>
            {t('state.allowAlways')}
          </button>
        </Panel>
      );
    case 'not-disclosure':
      if (state.read) return <Panel title={t('checks.none')} why={t('checks.noneWhy')} />;
      return (
        <Panel title={t('state.notDisclosure')} why={t('state.notDisclosureWhy')}>
          <button type="button" class="button" onClick={onCheck}>
            {t('state.checkAnyway')}
          </button>
        </Panel>
      );
    case 'error':
      return (
        <Panel title={t('state.error')} why={state.message[language]} alert>
          <button type="button" class="button" onClick={onCheck}>
            {t('state.retry')}
          </button>
        </Panel>
      );
  }
}

interface PanelProps {
  title: string;
  why: string;
  alert?: boolean;
  children?: ComponentChildren;
}

function Panel({ title, why, alert = false, children }: PanelProps) {
  return (
    <section class="state" {...(alert ? { role: 'alert' } : {})}>
      <Abacus />
      <h1 class="state-title">{title}</h1>
      <p class="soft">{why}</p>
      {children !== undefined && <div class="state-buttons">{children}</div>}
    </section>
  );
}

/** Where the viewer gets past an obstacle, and what the button that opens it says. */
const OPENS: Partial<Record<Obstacle, 'state.viewFile' | 'state.pickFile'>> = {
  'document-viewer': 'state.viewFile',
  'local-document': 'state.pickFile',
  'file-access': 'state.pickFile',
};

function obstacleText(t: Translate, obstacle: Obstacle): string {
  if (obstacle === 'file-access') return t('state.filePermission');
  if (obstacle === 'document-viewer') return t('state.documentViewer');
  if (obstacle === 'local-document') return t('state.localFile');
  return t('state.restrictedWhy');
}

/** Three rods with beads; they slide while the page is being read. */
function Abacus({ moving = false }: { moving?: boolean }) {
  return (
    <svg
      class={moving ? 'abacus is-moving' : 'abacus'}
      width="72"
      height="40"
      viewBox="0 0 72 40"
      aria-hidden="true"
    >
      {[8, 20, 32].map((y, row) => (
        <g key={y}>
          <path d={`M4 ${y}h64`} stroke="currentColor" stroke-width="1.5" />
          {[0, 1, 2].map((bead) => (
            <ellipse key={bead} cx={12 + bead * 9 + row * 8} cy={y} rx="4" ry="5" fill="currentColor" />
          ))}
        </g>
      ))}
    </svg>
  );
}
