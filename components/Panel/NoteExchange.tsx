/** Notes out as files, and back in. */
import { useRef } from 'preact/hooks';
import { useTranslate } from '../language-context.ts';

export interface NoteExchangeProps {
  /** Notes that an export would hold; null while that is not known. */
  count: number | null;
  /** What the last export or import did; empty before. */
  said: string;
  onExport: (format: 'json-ld' | 'csv') => void;
  onImport: (file: File) => void;
}

export function NoteExchange({ count, said, onExport, onImport }: NoteExchangeProps) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const isEmpty = count === null || count === 0;
  return (
    <details class="panel-exchange">
      <summary>{t('panel.out')}</summary>
      <p class="soft">{t('panel.outWhy', { n: count ?? 0 })}</p>
      <p class="panel-exchange-buttons">
        <button type="button" class="button" disabled={isEmpty} onClick={() => onExport('json-ld')}>
          {t('panel.outJson')}
        </button>
        <button type="button" class="button" disabled={isEmpty} onClick={() => onExport('csv')}>
          {t('panel.outCsv')}
        </button>
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
      <p role="status">{said}</p>
    </details>
  );
}
