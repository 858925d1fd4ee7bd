/** Lets the reader choose files that are to be checked as one disclosure. */
import { useRef, useState } from 'preact/hooks';
import { useTranslate } from '../language-context.ts';
import type { ViewerTab } from './viewer-model.ts';

export interface CombineChoiceProps {
  /** The files that can be combined, in the order in which they would be read. */
  files: readonly ViewerTab[];
  onCombine: (ids: readonly string[]) => void;
}

export function CombineChoice({ files, onCombine }: CombineChoiceProps) {
  const t = useTranslate();
  const details = useRef<HTMLDetailsElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // A file that was closed meanwhile is no longer chosen.
  const ids = files.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const close = (): void => {
    setChosen([]);
    if (details.current !== null) details.current.open = false;
  };
  return (
    <details
      ref={details}
      class="viewer-combine"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current?.open !== true) return;
        event.stopPropagation();
        close();
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary class="button">{t('viewer.combineSeveral')}</summary>
      <form
        class="viewer-combine-form"
        onSubmit={(event) => {
          event.preventDefault();
          onCombine(ids);
          close();
        }}
      >
        <p>{t('viewer.combineWhy')}</p>
        <ul>
          {files.map(({ id, name }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={ids.includes(id)}
                  onChange={({ currentTarget }) => {
                    setChosen(currentTarget.checked ? [...ids, id] : ids.filter((other) => other !== id));
                  }}
                />
                <span>{name}</span>
              </label>
            </li>
          ))}
        </ul>
        <button type="submit" class="button primary" disabled={ids.length < 2}>
          {t('viewer.combineChosen', { n: ids.length })}
        </button>
      </form>
    </details>
  );
}
