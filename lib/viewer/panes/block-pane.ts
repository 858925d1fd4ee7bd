/** Shows any document as its text and tables: .docx, .doc, .wps, .txt and saved pages. */
import { createTranslator } from '../../i18n/translate.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { MakePane } from '../pane.ts';
import { DomPane } from './dom-pane.ts';
import { DomPlaces } from './dom-places.ts';
import { renderBlocks } from './render-blocks.ts';
import { unreadNotice } from './unread-notice.ts';
import './panes.css';

/** Makes the pane when the document is there. */
export const createBlockPane: MakePane = async ({ reading, language }) => {
  const { document: source } = await reading;
  return new BlockPane(source, createTranslator(language));
};

class BlockPane extends DomPane {
  constructor(source: SourceDocument, t: Translate) {
    const places = new DomPlaces();
    const element = document.createElement('div');
    element.className = 'pane block-pane';
    element.tabIndex = 0;
    element.setAttribute('role', 'region');
    element.setAttribute('aria-label', t('pane.document'));
    const content = document.createElement('article');
    content.className = 'doc';
    // Documents are Chinese whatever the interface speaks: fonts and screen readers need to know.
    content.lang = 'zh-CN';
    const notice = unreadNotice(source.unread, t);
    if (notice !== null) element.append(notice);
    if (source.blocks.length === 0) content.append(t('pane.empty'));
    content.append(renderBlocks(document, source, places, { pageLabel: (page) => t('pane.page', { page }) }));
    element.append(content);
    super({ element, scroller: element, content }, places);
  }
}
