/** The line over the document: pages, zoom, find, findings. */
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../Icon/Icon.tsx';
import type { IconName } from '../Icon/Icon.tsx';
import { useTranslate } from '../language-context.ts';
import type { ViewerTools } from './viewer-model.ts';

export interface ViewerToolbarProps {
  tools: ViewerTools;
  onPage: (page: number) => void;
  onZoom: (scale: number | 'fit-width') => void;
  onFind: (words: string) => void;
  onFindStep: (by: 1 | -1) => void;
  onStep: (by: 1 | -1) => void;
  onNoteSelection: () => void;
}

/** The id of the search field, so that a key can lead there. */
export const FIND_FIELD = 'viewer-find';
const STEP = 1.2;

export function ViewerToolbar(props: ViewerToolbarProps) {
  const { tools, onZoom, onFindStep, onStep } = props;
  const { zoom, find, findings } = tools;
  const t = useTranslate();
  return (
    <div class="viewer-bar" role="toolbar" aria-label={t('viewer.document')}>
      <Pages {...props} />
      {zoom !== null && (
        <span class="viewer-group">
          <Tool icon="smaller" name={t('viewer.zoomOut')} onClick={() => onZoom(zoom.scale / STEP)} />
          <span class="viewer-zoom">{Math.round(zoom.scale * 100)}%</span>
          <Tool icon="larger" name={t('viewer.zoomIn')} onClick={() => onZoom(zoom.scale * STEP)} />
          <Tool
            icon="width"
            name={t('viewer.fitWidth')}
            pressed={zoom.fits}
            onClick={() => onZoom('fit-width')}
          />
        </span>
      )}
      <form
        class="viewer-group viewer-find"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          onFindStep(1);
        }}
      >
        <Icon name="find" />
        <input
          id={FIND_FIELD}
          type="search"
          value={find.words}
          placeholder={t('viewer.find')}
          aria-label={t('viewer.find')}
          onInput={(event) => {
            props.onFind(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.shiftKey) {
              event.preventDefault();
              onFindStep(-1);
            }
          }}
        />
        {find.words !== '' && (
          <>
            <span class="soft" role="status" title={t('viewer.findCount', { n: find.n, total: find.total })}>
              {find.total === 0 ? t('viewer.findNone') : `${find.n}/${find.total}`}
            </span>
            <Tool icon="previous" name={t('viewer.findPrevious')} onClick={() => onFindStep(-1)} />
            <Tool icon="next" name={t('viewer.findNext')} onClick={() => onFindStep(1)} />
          </>
        )}
      </form>
      <span class="viewer-group viewer-steps">
        <Tool icon="note" name={t('viewer.noteSelection')} onClick={props.onNoteSelection} keepsSelection />
        {findings.total > 0 && (
          <>
            <Tool icon="previous" name={t('viewer.previousFinding')} onClick={() => onStep(-1)} />
            <span class="viewer-position">
              {findings.n === null
                ? t('viewer.findings', { n: findings.total })
                : `${findings.n}/${findings.total}`}
            </span>
            <Tool icon="next" name={t('viewer.nextFinding')} onClick={() => onStep(1)} />
          </>
        )}
      </span>
    </div>
  );
}

function Pages({ tools: { pages }, onPage }: ViewerToolbarProps) {
  const t = useTranslate();
  const current = pages?.current ?? 1;
  const [typed, setTyped] = useState(String(current));
  useEffect(() => {
    setTyped(String(current));
  }, [current]);
  if (pages === null) return null;
  const { count, names } = pages;
  if (names !== null) {
    return (
      <select
        class="viewer-part"
        aria-label={t('viewer.part')}
        value={String(current)}
        onChange={(event) => {
          onPage(Number(event.currentTarget.value));
        }}
      >
        {names.map((name, index) => (
          <option key={index} value={String(index + 1)}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  return (
    <form
      class="viewer-group"
      onSubmit={(event) => {
        event.preventDefault();
        const page = Number.parseInt(typed, 10);
        if (page >= 1 && page <= count) onPage(page);
        else setTyped(String(current));
      }}
    >
      <Tool
        icon="previous"
        name={t('card.previous')}
        disabled={current <= 1}
        onClick={() => onPage(current - 1)}
      />
      <input
        class="viewer-page"
        type="text"
        inputMode="numeric"
        aria-label={t('viewer.page')}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <span class="soft">{t('viewer.pageOf', { n: count })}</span>
      <Tool
        icon="next"
        name={t('card.next')}
        disabled={current >= count}
        onClick={() => onPage(current + 1)}
      />
    </form>
  );
}

interface ToolProps {
  icon: IconName;
  name: string;
  pressed?: boolean;
  disabled?: boolean;
  /** Pressing it must not take away what is selected in the document. */
  keepsSelection?: boolean;
  onClick: () => void;
}

function Tool({ icon, name, pressed, disabled = false, keepsSelection = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="icon-button"
      title={name}
      aria-label={name}
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(keepsSelection ? { onMouseDown: (event: MouseEvent) => event.preventDefault() } : {})}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
