/** Whose document it is: name, level, region, year, kind. */
import type { ReportDocument } from '../../lib/report/report.ts';
import { useTranslate } from '../language-context.ts';

export function Identity({ document }: { document: ReportDocument }) {
  const t = useTranslate();
  const { unit, year, detected } = document;
  const facts = [
    year === null ? t('identity.yearUnknown') : t('identity.year', { year }),
    detected.kind === null ? t('kind.unknown') : t(`kind.${detected.kind}`),
    unit.level === null ? '' : t(`level.${unit.level}`),
    unit.region ?? '',
  ].filter((fact) => fact !== '');
  return (
    <section class="identity">
      <h1>{unit.name ?? t('identity.noName')}</h1>
      <p>{facts.join(' · ')}</p>
      {unit.superior !== null && <p>{t('identity.superior', { name: unit.superior })}</p>}
    </section>
  );
}
