/** A small invented disclosure to render sentences, equations and cards from. No real document says any of this. */
import type { Evaluated, Outcome } from '../../lib/checks/outcome.ts';
import type { Disclosure, Summary } from '../../lib/disclosure/disclosure.ts';
import type { Figure } from '../../lib/disclosure/figure.ts';
import type { Measured } from '../../lib/money/measured.ts';
import { FEN_PER_UNIT, MINOR_PER_ONE, measure } from '../../lib/money/measured.ts';

export interface SampleFigure {
  printed: string;
  unit: string;
  label: string;
  year?: number;
  measure?: string;
  place?: string;
  class?: Figure['class'];
}

/** A figure as the reader would make it from printed digits. */
export function sampleFigure(index: number, sample: SampleFigure): Figure {
  const kind =
    sample.class ?? (sample.unit === '%' ? 'percent' : sample.unit in FEN_PER_UNIT ? 'money' : 'count');
  return {
    id: `f${index + 1}`,
    class: kind,
    printed: sample.printed,
    unit: sample.unit === '' ? null : sample.unit,
    unitPrinted: true,
    value: sampleValue(kind, sample),
    decimals: sample.printed.split('.')[1]?.length ?? 0,
    measure: sample.measure ?? null,
    label: sample.label,
    scope: null,
    basis: null,
    year: sample.year ?? 2031,
    functionCode: null,
    economicCode: null,
    role: 'level',
    path: [sample.place ?? '三、支出预算'],
    place: { block: 0, cell: null, start: 0, end: 2 },
    quote: `${sample.label}${sample.printed}${sample.unit}`,
  };
}

function sampleValue(kind: Figure['class'], sample: SampleFigure): Measured | null {
  if (kind !== 'money' && kind !== 'percent' && kind !== 'count') return null;
  const digits = sample.printed.replace(/[,，−-]/g, '');
  const unit = kind === 'money' ? FEN_PER_UNIT[sample.unit as keyof typeof FEN_PER_UNIT] : MINOR_PER_ONE;
  return measure(kind, digits, unit, /^[−-]/.test(sample.printed));
}

/** A disclosure of these figures. */
export function sampleDisclosure(...samples: SampleFigure[]): Disclosure {
  return {
    source: {
      title: '青禾市样本中心2031年度单位预算',
      blocks: [{ kind: 'paragraph', index: 0, text: '减少的原因', level: null, page: null }],
      unread: [],
    },
    unit: { name: '青禾市样本中心', level: 'unit', region: '青禾市', superior: '青禾市样本局' },
    year: 2031,
    kind: 'budget',
    moneyUnit: '万元',
    figures: samples.map((sample, index) => sampleFigure(index, sample)),
    statements: [],
    tables: [],
    summary: {} as Summary,
  };
}

/** An evaluated outcome with everything that a test does not care about filled in. */
export function sampleOutcome(
  partial: Pick<Evaluated, 'form' | 'operands'> & Partial<Evaluated>,
  check = 'sample-check',
): Outcome {
  return {
    outcome: 'finding',
    reported: null,
    computed: null,
    grade: 'impossible',
    severity: 'error',
    params: {},
    places: [],
    ...partial,
    id: 'o1',
    check,
  };
}
