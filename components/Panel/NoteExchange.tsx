/** Reports, tables and notes out as files, and notes back in. */
import { useRef } from 'preact/hooks';
import { useTranslate } from '../language-context.ts';

export type ExchangeFormat =
  'html' | 'markdown' | 'xlsx' | 'csv-findings' | 'csv-figures' | 'csv-notes' | 'json-ld';

const GROUPS = [
  { name: 'panel.outReport', formats: ['html', 'markdown'] },
  { name: 'panel.outTables', formats: ['xlsx', 'csv-findings', 'csv-figures', 'csv-notes'] },
  { name: 'panel.outNotes', formats: ['json-ld'] },
] as const;

export interface NoteExchangeProps {
  /** Notes that an export would hold; null while that is not known. */
  count: number | null;
  /** What can be exported. */
  formats: readonly ExchangeFormat[];
  /** How far the export at hand is; a total of 0 is not known; null when there is none. */
  progress: { done: number; total: number } | null;
  /** What the last export or import did; empty before. */
  said: string;
  onExport: (format: ExchangeFormat) => void;
  onCancel: () => void;
  onImport: (file: File) => void;
}

export function NoteExchange(props: NoteExchangeProps) {
  const { count, formats, progress, said, onExport, onCancel, onImport } = props;
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const isEmpty = (format: ExchangeFormat): boolean =>
    (format === 'csv-notes' || format === 'json-ld') && (count === null || count === 0);
  return (
    <details class="panel-exchange">
      <summary>{t('panel.out')}</summary>
      <p class="soft">{t('panel.outWhy', { n: count ?? 0 })}</p>
      {GROUPS.map(({ name, formats: own }) => {
        const offered = own.filter((format) => formats.includes(format));
        if (offered.length === 0) return null;
        return (
          <div key={name} class="panel-exchange-buttons" role="group" aria-label={t(name)}>
            <span aria-hidden="true">{t(name)}</span>
            {offered.map((format) => (
              <button
                key={format}
                type="button"
                class="button"
                disabled={progress !== null || isEmpty(format)}
                onClick={() => onExport(format)}
              >
                {t(`panel.out.${format}`)}
              </button>
            ))}
          </div>
        );
      })}
      <p class="panel-exchange-buttons">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {t('panel.in')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,.jsonld,application/ld+json"
          aria-label={t('panel.in')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) onImport(file);
            // So that the same file can be picked again.
            currentTarget.value = '';
          }}
        />
      </p>
      {progress !== null && (
        <p class="panel-exchange-progress">
          <progress
            aria-label={t('panel.exporting')}
            {...(progress.total === 0 ? {} : { value: progress.done, max: progress.total })}
          />
          <span class="soft">
            {progress.done === 0 ? t('panel.exporting') : t('panel.exported', { n: progress.done })}
          </span>
          <button type="button" class="link" onClick={onCancel}>
            {t('note.cancel')}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </details>
  );
}
