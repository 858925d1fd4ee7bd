/** A made-up disclosure of three sentences, read and checked as any other. */
import type { SampleWords, WelcomeViewProps } from '../../components/Welcome/WelcomeView.tsx';
import { registry } from '../../lib/checks/registry.ts';
import { readText } from '../../lib/formats/text.ts';
import { figuresIn } from '../../lib/disclosure/disclosure.ts';
import { findingView } from '../../lib/i18n/finding-view.ts';
import { WELCOME_SAMPLE } from '../../lib/i18n/guide-texts.ts';
import { inspect } from '../../lib/inspect.ts';
import { inReadingOrder, marksOf } from '../../lib/page/marks-of.ts';
import { toPageReport } from '../../lib/report/to-report.ts';

export function makeSample(): Pick<WelcomeViewProps, 'paragraphs' | 'finding' | 'report'> {
  const { title, paragraphs: lines } = WELCOME_SAMPLE;
  const document = readText([title, ...lines].join('\n'), title);
  const inspection = inspect(document);
  const { disclosure, outcomes, causes } = inspection;
  const figureOf = figuresIn(disclosure);
  const marks = marksOf(outcomes, figureOf, 'info');
  const paragraphs = document.blocks.slice(1).map((block): SampleWords[] => {
    if (block.kind === 'table') return [];
    const words: SampleWords[] = [];
    let at = 0;
    for (const { place, name } of marks.filter((mark) => mark.place.block === block.index)) {
      words.push({ text: block.text.slice(at, place.start), mark: null });
      words.push({ text: block.text.slice(place.start, place.end), mark: name.slice('gouji-'.length) });
      at = place.end;
    }
    return [...words, { text: block.text.slice(at), mark: null }];
  });
  const [first] = inReadingOrder(outcomes, figureOf);
  if (first === undefined) throw new Error('the sample has nothing to show');
  const check = registry.find(({ id }) => id === first.check) ?? null;
  return {
    paragraphs,
    finding: findingView(first, disclosure, check, causes),
    report: toPageReport(inspection, { source: '', sha256: '', title, attachments: [] }),
  };
}
