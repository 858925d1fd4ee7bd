/** What the reader of HTML does with each element, by its name. */

/** Elements that separate blocks of text. Table parts are among them for the case that their table is only layout. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements whose content is not text for a reader. */
const SKIPPED = new Set(
  (
    'script style template noscript textarea head title meta link base select datalist option svg math canvas audio ' +
    'video object embed applet iframe frame noframes noembed map area img input progress meter col colgroup param source track rp rt'
  ).split(' '),
);

/** Name prefix of the elements that Gouji itself adds to a page; they are never read. */
export const OWN_ELEMENT_PREFIX = 'gouji-';

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function isSkipped(name: string): boolean {
  return SKIPPED.has(name) || name.startsWith(OWN_ELEMENT_PREFIX);
}

/** Heading depth of h1 to h6; null for every other element. */
export function headingLevel(name: string): number | null {
  if (name.length !== 2 || name[0] !== 'h') return null;
  const level = name.charCodeAt(1) - 48;
  return level >= 1 && level <= 6 ? level : null;
}

/** Elements whose line breaks in the source are line breaks for the reader. */
export function isPreformatted(name: string): boolean {
  return name === 'pre' || name === 'xmp' || name === 'listing' || name === 'plaintext';
}
