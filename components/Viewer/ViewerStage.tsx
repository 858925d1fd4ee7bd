/** What stands in the place of the document while there is none: the start, a question, progress, a failure. */
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../Icon/Icon.tsx';
import { useTranslate } from '../language-context.ts';
import type { OpenActions } from './ViewerHeader.tsx';
import { AddressForm, PickButton } from './ViewerHeader.tsx';
import type { ViewerStage } from './viewer-model.ts';

export interface ViewerStageProps extends OpenActions {
  stage: ViewerStage;
  accept: string;
  onAllow: (id: string) => void;
  onCancel: (id: string) => void;
  onRetry: (id: string) => void;
}

export function ViewerStageView(props: ViewerStageProps) {
  const { stage } = props;
  const t = useTranslate();
  switch (stage.kind) {
    case 'document':
      return null;
    case 'start':
      return (
        <section class="viewer-stage">
          <Icon name="file" size={40} />
          <h2>{t('viewer.drop')}</h2>
          <p class="soft">{t('viewer.dropWhy')}</p>
          <PickButton accept={props.accept} onOpenFiles={props.onOpenFiles} primary />
          <AddressForm onOpenAddress={props.onOpenAddress} />
          <p class="soft">{t('viewer.formats')}</p>
          <p class="soft viewer-local">
            <Icon name="lock" size={12} />
            {t('app.local')}
          </p>
        </section>
      );
    case 'asking':
      return (
        <section class="viewer-stage" aria-live="polite">
          <Icon name="lock" size={40} />
          <h2>{t('viewer.askTitle', { host: stage.host })}</h2>
          <p class="soft">{t('viewer.askWhy')}</p>
          {stage.refused && <p role="alert">{t('viewer.refused', { host: stage.host })}</p>}
          <button
            type="button"
            class="button primary"
            onClick={() => {
              props.onAllow(stage.id);
            }}
          >
            {t('viewer.ask')}
          </button>
        </section>
      );
    case 'busy':
      return <Progress key={stage.id} stage={stage} onCancel={props.onCancel} />;
    case 'failed':
      return (
        <section class="viewer-stage" role="alert">
          <h2>{t('viewer.failed', { name: stage.name })}</h2>
          <p>{stage.sentence}</p>
          {stage.canRetry && (
            <button
              type="button"
              class="button"
              onClick={() => {
                props.onRetry(stage.id);
              }}
            >
              {t('viewer.retry')}
            </button>
          )}
        </section>
      );
  }
}

type Busy = Extract<ViewerStage, { kind: 'busy' }>;

function Progress({ stage, onCancel }: { stage: Busy; onCancel: (id: string) => void }) {
  const t = useTranslate();
  const late = useLate(stage.id);
  return (
    <section class="viewer-stage" aria-busy="true">
      <h2>{t(stage.doing === 'fetching' ? 'viewer.fetching' : 'viewer.reading', { name: stage.name })}</h2>
      <ProgressBar share={stage.share} />
      {late && <CancelButton id={stage.id} onCancel={onCancel} />}
    </section>
  );
}

/** The line of progress of work that takes over a second, for places with little room. */
export function ProgressLine({ stage, onCancel }: { stage: Busy; onCancel: (id: string) => void }) {
  const t = useTranslate();
  const late = useLate(stage.id);
  return (
    <div class="viewer-progress" role="status">
      <span>
        {t(stage.doing === 'fetching' ? 'viewer.fetching' : 'viewer.readingShort', { name: stage.name })}
      </span>
      <ProgressBar share={stage.share} />
      {late && <CancelButton id={stage.id} onCancel={onCancel} />}
    </div>
  );
}

function ProgressBar({ share }: { share: number | null }) {
  const t = useTranslate();
  return (
    <progress max={1} aria-label={t('viewer.readingShort')} {...(share === null ? {} : { value: share })} />
  );
}

function CancelButton({ id, onCancel }: { id: string; onCancel: (id: string) => void }) {
  const t = useTranslate();
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        onCancel(id);
      }}
    >
      {t('viewer.cancel')}
    </button>
  );
}

/** What is done in a moment needs no button to stop it. */
const LATE_MS = 1000;

function useLate(id: string): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    const timer = setTimeout(() => {
      setLate(true);
    }, LATE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [id]);
  return late;
}
