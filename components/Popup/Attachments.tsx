/** Files that the page links to. */
import type { PageReport } from '../../lib/report/report.ts';
import { Icon } from '../Icon/Icon.tsx';
import { useTranslate } from '../language-context.ts';

export interface AttachmentsProps {
  attachments: PageReport['attachments'];
  onOpen: (address: string) => void;
}

export function Attachments({ attachments, onOpen }: AttachmentsProps) {
  const t = useTranslate();
  if (attachments.length === 0) return null;
  return (
    <section class="attachments" aria-labelledby="attachments-heading">
      <h2 id="attachments-heading">
        {t('attachments.heading')} <span class="soft">{attachments.length}</span>
      </h2>
      <ul>
        {attachments.map((attachment) => (
          <li key={attachment.address}>
            <button
              type="button"
              class="attachment"
              title={attachment.address}
              onClick={() => {
                onOpen(attachment.address);
              }}
            >
              <Icon name="file" />
              <span>{attachment.title === '' ? t('attachments.untitled') : attachment.title}</span>
              <small>{attachment.format.toUpperCase()}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
