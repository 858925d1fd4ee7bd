/** Puts the finding card into a shadow root (or, for tests and previews, into any element). */
import { render } from 'preact';
import type { Language } from '../lib/i18n/language.ts';
import { htmlLanguage } from '../lib/i18n/language.ts';
import { cardStyles } from './card-styles.ts';
import type { FindingCardProps } from './FindingCard/FindingCard.tsx';
import { FindingCard } from './FindingCard/FindingCard.tsx';
import { LanguageContext } from './language-context.ts';

export interface CardOptions extends FindingCardProps {
  language: Language;
  theme: 'auto' | 'light' | 'dark';
}

export interface MountedCard {
  /** Renders again with other properties; focus and an open editor stay where they are. */
  update: (options: CardOptions) => void;
  destroy: () => void;
}

/**
 * Mounts the card. The caller places the host element; the card fills its width and keeps to its `max-height`.
 * Nothing leaks in (everything inherited is reset inside the root) or out (styles live in the root).
 */
export function mountCard(root: ShadowRoot | HTMLElement, options: CardOptions): MountedCard {
  const removeStyles = addStyles(root);
  const frame = document.createElement('div');
  frame.className = 'gouji gouji-card';
  root.append(frame);

  function update(next: CardOptions): void {
    const { language, theme, ...card } = next;
    frame.lang = htmlLanguage(language);
    frame.dataset['theme'] = theme;
    render(
      <LanguageContext.Provider value={language}>
        <FindingCard {...card} />
      </LanguageContext.Provider>,
      frame,
    );
  }

  update(options);
  return {
    update,
    destroy() {
      render(null, frame);
      frame.remove();
      removeStyles();
    },
  };
}

/** Adopted sheets are not subject to a page's style policy; a `<style>` is the way where they cannot be adopted. */
function addStyles(root: ShadowRoot | HTMLElement): () => void {
  if (root instanceof ShadowRoot && 'adoptedStyleSheets' in root) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(cardStyles);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return () => {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      };
    } catch {
      // Firefox refuses sheets of a content script's own world.
    }
  }
  const style = document.createElement('style');
  style.textContent = cardStyles;
  root.append(style);
  return () => {
    style.remove();
  };
}
