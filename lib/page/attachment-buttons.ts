/**
 * A small button behind each link to a file that the viewer reads. It stands in an element of our own with a closed
 * shadow root: the page's text and styles stay as they are, and no script of the page can press it.
 */
import { createTranslator } from '../i18n/translate.ts';
import { resolveLanguage } from '../i18n/language.ts';
import type { LanguageChoice } from '../i18n/language.ts';
import { isForViewer } from '../messages/viewer-address.ts';
import { interfaceLanguage } from '../platform/extension-life.ts';
import { findAttachmentLinks } from './attachments.ts';
import { findAll } from './page-document.ts';

export const OPEN_ELEMENT = 'gouji-open';

/** More buttons than this are no help any more. */
const MOST = 60;
const SVG = 'http://www.w3.org/2000/svg';

/** The mark of Gouji, small; the same shapes as `components/Icon/Brand.tsx`. */
const SHAPES = [
  { d: 'M2 5h12v2H2zM8 9h6v2H8z', fill: '#fff' },
  { d: 'M3.7 9.7L6.4 13.2L11.6 2.5', stroke: '#0c5d57', width: '4' },
  { d: 'M3.7 9.7L6.4 13.2L11.6 2.5', stroke: '#ffc64a', width: '2.2' },
] as const;

export class AttachmentButtons {
  private readonly page: Document;
  private readonly open: (address: string) => void;
  /** By link, so that a page that is read again keeps its buttons. */
  private readonly hosts = new Map<Element, HTMLElement>();
  private language: LanguageChoice = 'auto';

  constructor(page: Document, open: (address: string) => void) {
    this.page = page;
    this.open = open;
  }

  /** Gives every link its button, and takes away those of links that are gone. */
  show(language: LanguageChoice): void {
    if (language !== this.language) this.remove();
    this.language = language;
    const wanted = new Map<Element, { address: string; title: string }>();
    for (const { link, attachment } of findAttachmentLinks(this.page))
      if (wanted.size < MOST && isForViewer(attachment.format)) wanted.set(link, attachment);
    for (const [link, host] of this.hosts) {
      if (wanted.has(link) && host.isConnected) continue;
      host.remove();
      this.hosts.delete(link);
    }
    // Those of a saved page, or of a copy of ours that an update has cut off.
    const own = new Set<Element>(this.hosts.values());
    for (const orphan of findAll(this.page, OPEN_ELEMENT)) if (!own.has(orphan)) orphan.remove();
    for (const [link, attachment] of wanted)
      if (!this.hosts.has(link)) this.hosts.set(link, this.add(link, attachment));
  }

  remove(): void {
    for (const host of this.hosts.values()) host.remove();
    this.hosts.clear();
  }

  private add(link: Element, { address, title }: { address: string; title: string }): HTMLElement {
    const host = Document.prototype.createElement.call(this.page, OPEN_ELEMENT);
    dress(host, HOST_STYLE);
    const root = host.attachShadow({ mode: 'closed' });
    root.append(this.button(address, title));
    // In a row of boxes an element more would be a box more: there the button goes into the link itself.
    if (isBox(link)) link.append(host);
    else link.after(host);
    return host;
  }

  private button(address: string, title: string): HTMLButtonElement {
    const t = createTranslator(resolveLanguage(this.language, interfaceLanguage()));
    const button = Document.prototype.createElement.call(this.page, 'button') as HTMLButtonElement;
    button.type = 'button';
    dress(button, BUTTON_STYLE);
    const name = t('attachments.open', { title });
    button.title = name;
    button.setAttribute('aria-label', name);
    button.append(this.icon());
    const strength = (value: string) => () => button.style.setProperty('opacity', value);
    for (const type of ['mouseenter', 'focus']) button.addEventListener(type, strength('1'));
    for (const type of ['mouseleave', 'blur']) button.addEventListener(type, strength(RESTING));
    button.addEventListener('click', (event) => {
      // Neither the link around it nor the page's own listeners are meant.
      event.preventDefault();
      event.stopPropagation();
      if (event.isTrusted) this.open(address);
    });
    return button;
  }

  private icon(): SVGElement {
    const make = (name: string, attributes: Record<string, string>): SVGElement => {
      const element = Document.prototype.createElementNS.call(this.page, SVG, name) as SVGElement;
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const icon = make('svg', { viewBox: '0 0 16 16', width: '14', height: '14', 'aria-hidden': 'true' });
    dress(icon, { display: 'block' });
    icon.append(make('rect', { width: '16', height: '16', rx: '3.5', fill: '#0c5d57' }));
    for (const shape of SHAPES) {
      if ('fill' in shape) icon.append(make('path', { d: shape.d, fill: shape.fill }));
      else
        icon.append(
          make('path', {
            d: shape.d,
            fill: 'none',
            stroke: shape.stroke,
            'stroke-width': shape.width,
            'stroke-linecap': 'round',
            'stroke-linejoin': 'round',
          }),
        );
    }
    return icon;
  }
}

const RESTING = '0.7';

/** Set on the elements themselves and as important: no rule of the page is stronger, and no policy forbids it. */
const HOST_STYLE = {
  all: 'initial',
  display: 'inline-block',
  width: '18px',
  height: '14px',
  margin: '0 2px 0 4px',
  'vertical-align': '-1px',
  'line-height': '0',
};
const BUTTON_STYLE = {
  appearance: 'none',
  display: 'block',
  width: '14px',
  height: '14px',
  border: '0',
  background: 'none',
  padding: '0',
  margin: '0 2px',
  cursor: 'pointer',
  opacity: RESTING,
  'border-radius': '3px',
};

function dress(element: HTMLElement | SVGElement, style: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(style))
    // The button lights up under the pointer.
    element.style.setProperty(name, value, name === 'opacity' ? '' : 'important');
}

/** True where the link, or what is beside it, is laid out as boxes and not as words of a line. */
function isBox(link: Element): boolean {
  const { parentElement } = link;
  const own = getComputedStyle(link).display;
  const around = parentElement === null ? '' : getComputedStyle(parentElement).display;
  return !own.startsWith('inline') || /flex|grid/.test(around);
}
