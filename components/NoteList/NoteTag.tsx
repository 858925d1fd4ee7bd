/** A tag with a colour of its own, the same everywhere; where it leads somewhere it is a button. */
import { useTranslate } from '../language-context.ts';

/** As many as tokens.css has colours for parts. */
const COLOURS = 6;

/** Number of the tag's colour, from 1: told from its characters, so that nobody has to choose or store one. */
export function tagColour(tag: string): number {
  let sum = 0;
  for (const character of tag) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return (sum % COLOURS) + 1;
}

export interface NoteTagProps {
  tag: string;
  onTag?: (tag: string) => void;
}

export function NoteTag({ tag, onTag }: NoteTagProps) {
  const t = useTranslate();
  const style = { '--tag': `var(--gj-part-${tagColour(tag)})` };
  return onTag === undefined ? (
    <span class="note-tag" style={style}>
      {tag}
    </span>
  ) : (
    <button
      type="button"
      class="note-tag"
      style={style}
      title={t('panel.byTag')}
      onClick={() => {
        onTag(tag);
      }}
    >
      {tag}
    </button>
  );
}
