/** From a figure of a disclosure to one of the report. */
import type { Figure } from '../disclosure/figure.ts';
import { MINOR_PER_ONE } from '../money/measured.ts';
import type { ReportFigure } from './report.ts';

/** A figure as the report has it. */
export function toFigure(figure: Figure): ReportFigure {
  const money = figure.class === 'money';
  return {
    id: figure.id,
    class: figure.class,
    printed: figure.printed,
    unit: figure.unit,
    ...(money
      ? { fen: figure.value?.minor ?? null, step: figure.value?.step ?? null }
      : { value: figure.value === null ? null : figure.value.minor / MINOR_PER_ONE }),
    measure: figure.measure,
    label: figure.label,
    scope: figure.scope,
    period: figure.year,
    path: figure.path,
    quote: figure.quote,
  };
}
