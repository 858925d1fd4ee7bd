/** The column beside the document: the same tabs as in the side panel, and what of the file was not read. */
import { unreadSentence } from '../../lib/i18n/unread-sentence.ts';
import type { UnreadPart } from '../../lib/source/document.ts';
import { useTranslate } from '../language-context.ts';
import { PanelBody } from '../Panel/PanelBody.tsx';
import type { PanelBodyProps } from '../Panel/PanelBody.tsx';

export interface ViewerSideProps extends Omit<PanelBodyProps, 'instead' | 'remarks' | 'report'> {
  report: NonNullable<PanelBodyProps['report']>;
  unread: readonly UnreadPart[];
}

export function ViewerSide({ unread, ...body }: ViewerSideProps) {
  const t = useTranslate();
  return (
    <aside class="viewer-side panel" aria-label={t('viewer.side')}>
      <PanelBody
        {...body}
        instead={null}
        remarks={
          <>
            {!body.report.document.detected.disclosure && (
              <p class="popup-remark">{t('viewer.notDisclosure')}</p>
            )}
            {unread.length > 0 && <Unread unread={unread} />}
          </>
        }
      />
    </aside>
  );
}

function Unread({ unread }: { unread: readonly UnreadPart[] }) {
  const t = useTranslate();
  return (
    <section class="viewer-unread">
      <details>
        <summary>{t('unread.heading', { n: unread.length })}</summary>
        <ul>
          {unread.map((part, index) => (
            <li key={index}>{unreadSentence(t, part)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
