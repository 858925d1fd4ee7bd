/** Files that the page links to. Those that the viewer reads open in it; the browser's own way stays open for all. */
import { isForViewer } from '../../lib/messages/viewer-address.ts';
import type { PageReport } from '../../lib/report/report.ts';
import { Icon } from '../Icon/Icon.tsx';
import { useTranslate } from '../language-context.ts';

export interface AttachmentsProps {
  attachments: PageReport['attachments'];
  /** Whether pages show a button beside such links. */
  buttons: boolean;
  /** Opens a file in the viewer. */
  onView: (address: string) => void;
  /** Opens an address in the browser. */
  onOpen: (address: string) => void;
  onButtons: (shown: boolean) => void;
}

export function Attachments({ attachments, buttons, onView, onOpen, onButtons }: AttachmentsProps) {
  const t = useTranslate();
  if (attachments.length === 0) return null;
  return (
    <section class="attachments" aria-labelledby="attachments-heading">
      <h2 id="attachments-heading">
        {t('attachments.heading')} <span class="soft">{attachments.length}</span>
      </h2>
      <ul>
        {attachments.map(({ address, title, format }) => {
          const name = title === '' ? t('attachments.untitled') : title;
          const readable = isForViewer(format);
          const browse = t('attachments.openBrowser', { title: name });
          return (
            <li key={address} class="attachment">
              <button
                type="button"
                class="attachment-name"
                title={readable ? t('attachments.open', { title: name }) : t('attachments.byBrowser')}
                onClick={() => {
                  (readable ? onView : onOpen)(address);
                }}
              >
                <Icon name="file" />
                <span>{name}</span>
                <small>{format.toUpperCase()}</small>
              </button>
              {readable && (
                <button
                  type="button"
                  class="icon-button"
                  title={browse}
                  aria-label={browse}
                  onClick={() => {
                    onOpen(address);
                  }}
                >
                  <Icon name="outside" size={14} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        class="attachments-setting soft"
        onClick={() => {
          onButtons(!buttons);
        }}
      >
        {buttons ? t('attachments.buttonsOff') : t('attachments.buttonsOn')}
      </button>
    </section>
  );
}
