/** The sign of a standing: a shape of its own, the colour, and (unless it stands beside the word) the word. */
import type { Standing } from '../../lib/i18n/finding-view.ts';
import { useTranslate } from '../language-context.ts';

export interface SeverityMarkProps {
  standing: Standing;
  /** Writes the word beside the shape. */
  withWord?: boolean;
}

export function SeverityMark({ standing, withWord = false }: SeverityMarkProps) {
  const t = useTranslate();
  const word = standing === 'skip' ? t('checks.skip') : t(`severity.${standing}`);
  return (
    <span class={`severity is-${standing}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {shape(standing)}
      </svg>
      <span class={withWord ? '' : 'hidden-text'}>{word}</span>
    </span>
  );
}

/** Disc with ≠, triangle, square, dashed ring, ring with =, and an empty ring: told apart without colour. */
function shape(standing: Standing) {
  const line = { fill: 'none', 'stroke-width': 1.6, 'stroke-linecap': 'round' } as const;
  switch (standing) {
    case 'error':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path class="on" {...line} d="M4.8 6.5h6.4M4.8 9.5h6.4M10 4.2L6 11.8" />
        </>
      );
    case 'warning':
      return (
        <>
          <path fill="currentColor" d="M8 1.2L15.2 14.5H.8z" />
          <path class="on" {...line} d="M8 6v4M8 12.3v.01" />
        </>
      );
    case 'info':
      return (
        <>
          <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" fill="currentColor" />
          <path class="on" {...line} d="M8 7.5v4M8 4.7v.01" />
        </>
      );
    case 'doubt':
      return (
        <>
          <circle cx="8" cy="8" r="6.5" {...line} stroke="currentColor" stroke-dasharray="2.2 2.6" />
          <path
            {...line}
            stroke="currentColor"
            d="M6.3 6.5a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.8.6-.8 1.2M8 11.4v.01"
          />
        </>
      );
    case 'pass':
      return (
        <>
          <circle cx="8" cy="8" r="6.5" {...line} stroke="currentColor" />
          <path {...line} stroke="currentColor" d="M5.2 6.6h5.6M5.2 9.4h5.6" />
        </>
      );
    case 'skip':
      return <circle cx="8" cy="8" r="6" {...line} stroke="currentColor" stroke-dasharray=".1 3.6" />;
  }
}
