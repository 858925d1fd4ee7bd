/** Five radio buttons in a row: what the reader makes of it. */
import type { Verdict } from '../../lib/notes/annotation.ts';
import { useTranslate } from '../language-context.ts';

const VERDICTS: readonly (Verdict | null)[] = [null, 'to-check', 'confirmed', 'explained', 'not-an-issue'];

export interface VerdictChoiceProps {
  /** Groups the radio buttons; unique on the surface. */
  name: string;
  value: Verdict | null;
  disabled?: boolean;
  onChange: (verdict: Verdict | null) => void;
}

export function VerdictChoice({ name, value, disabled = false, onChange }: VerdictChoiceProps) {
  const t = useTranslate();
  return (
    <fieldset class="verdict-choice" disabled={disabled}>
      <legend class="hidden-text">{t('note.verdict')}</legend>
      {VERDICTS.map((verdict) => (
        <label key={verdict ?? 'none'} class={verdict === value ? 'is-chosen' : ''}>
          <input
            type="radio"
            name={name}
            checked={verdict === value}
            onChange={() => {
              onChange(verdict);
            }}
          />
          <span>{t(`verdict.${verdict ?? 'none'}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
