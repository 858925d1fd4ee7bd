/** A made-up disclosure of three sentences, read and checked as any other. */
import type { SampleWords, WelcomeViewProps } from '../../components/Welcome/WelcomeView.tsx';
import { registry } from '../../lib/checks/registry.ts';
import { readText } from '../../lib/formats/text.ts';
import { findingView } from '../../lib/i18n/finding-view.ts';
import { inspect } from '../../lib/inspect.ts';
import { inReadingOrder, marksOf } from '../../lib/page/marks-of.ts';
import { toPageReport } from '../../lib/report/to-report.ts';

const TITLE = '青禾市档案馆2031年部门预算公开';
const PARAGRAPHS = [
  '2031年收入预算386.40万元，比2030年增加16.80万元，增长4.55%。',
  '2031年支出预算386.40万元，其中：基本支出268.15万元，项目支出128.25万元。',
  '“三公”经费预算5.20万元，比2030年的4.80万元减少0.40万元。',
];

export function makeSample(): Pick<WelcomeViewProps, 'paragraphs' | 'finding' | 'report'> {
  const document = readText([TITLE, ...PARAGRAPHS].join('\n'), TITLE);
  const inspection = inspect(document);
  const { disclosure, outcomes, causes } = inspection;
  const marks = marksOf(outcomes, disclosure, 'info');
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
  const [first] = inReadingOrder(outcomes, disclosure);
  if (first === undefined) throw new Error('the sample has nothing to show');
  const check = registry.find(({ id }) => id === first.check) ?? null;
  return {
    paragraphs,
    finding: findingView(first, disclosure, check, causes),
    report: toPageReport(inspection, { source: '', sha256: '', title: TITLE, attachments: [] }),
  };
}
