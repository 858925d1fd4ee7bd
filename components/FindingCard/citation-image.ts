/** The citation of a finding as an image: the claim, the arithmetic, the quote, where and when it was read. */
import { citationParts } from '../../lib/i18n/citation.ts';
import type { CitationSource } from '../../lib/i18n/citation.ts';
import type { FindingView } from '../../lib/i18n/finding-view.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';

/** Pixels of the image for each of its units: sharp on any screen and in print. */
const SCALE = 2;
const WIDTH = 640;
const MARGIN = 32;
const FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
/** The light values of `tokens.css`: an image has no scheme of its own. */
const COLOURS = { paper: '#fbfaf6', ink: '#1c2228', soft: '#59616b', rule: '#ddd7c8', accent: '#0c5d57' };
const STANDINGS: Partial<Record<FindingView['standing'], string>> = {
  error: '#b3132b',
  warning: '#8a5200',
  info: '#3f5877',
  doubt: '#6540a8',
};

interface Line {
  text: string;
  size: number;
  bold: boolean;
  colour: string;
  /** Space above. */
  gap: number;
  /** Drawn with a rule at its left, as a quotation. */
  quoted: boolean;
}

/** The image as PNG; null where the browser cannot draw. */
export async function citationImage(
  view: FindingView,
  source: CitationSource,
  language: Language,
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const lines = linesOf(view, source, language).flatMap((line) => wrapped(context, line));
  const height = lines.reduce((sum, { size, gap }) => sum + gap + size * 1.5, 0) + 2 * MARGIN;
  canvas.width = WIDTH * SCALE;
  canvas.height = Math.ceil(height) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, WIDTH, height);
  context.fillStyle = STANDINGS[view.standing] ?? COLOURS.accent;
  context.fillRect(0, 0, WIDTH, 6);
  let y = MARGIN;
  for (const line of lines) {
    y += line.gap;
    if (line.quoted) {
      context.fillStyle = COLOURS.rule;
      context.fillRect(MARGIN, y, 3, line.size * 1.5);
    }
    context.font = fontOf(line);
    context.fillStyle = line.colour;
    context.textBaseline = 'middle';
    context.fillText(line.text, MARGIN + (line.quoted ? 14 : 0), y + line.size * 0.75);
    y += line.size * 1.5;
  }
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

function linesOf(view: FindingView, source: CitationSource, language: Language): Line[] {
  const t = createTranslator(language);
  const colon = language === 'zh' ? '：' : ': ';
  const plain = { bold: false, quoted: false, colour: COLOURS.ink };
  const parts = citationParts(view, source, language).map(({ kind, label, text }): Line => {
    if (kind === 'equation') return { ...plain, text, size: 18, gap: 12 };
    if (kind === 'quote') return { ...plain, text, size: 16, gap: 16, quoted: true };
    // The address is for people here: without the encoded quote.
    const shown = kind === 'source' ? text.replace(/#?:~:text=.*$/, '') : text;
    return {
      ...plain,
      text: `${label}${colon}${shown}`,
      size: 12,
      colour: COLOURS.soft,
      gap: kind === 'source' ? 20 : 2,
    };
  });
  const claim: Line = {
    ...plain,
    text: view.claim[language] || view.message[language],
    size: 24,
    bold: true,
    gap: 0,
  };
  const by: Line = {
    ...plain,
    text: t('citation.by'),
    size: 12,
    bold: true,
    colour: COLOURS.accent,
    gap: 12,
  };
  return [claim, ...parts, by];
}

/** Breaks a line where it is full: between any two Chinese characters, between words, or within what has no break. */
function wrapped(context: CanvasRenderingContext2D, line: Line): Line[] {
  context.font = fontOf(line);
  const room = WIDTH - 2 * MARGIN - (line.quoted ? 14 : 0);
  const lines: string[] = [];
  let current = '';
  for (const piece of line.text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? []) {
    for (const part of context.measureText(piece).width > room ? [...piece] : [piece]) {
      if (current !== '' && context.measureText(current + part.trimEnd()).width > room) {
        lines.push(current);
        current = '';
      }
      current += part;
    }
  }
  lines.push(current);
  return lines.map((text, index) => ({ ...line, text, gap: index === 0 ? line.gap : 0 }));
}

function fontOf({ size, bold }: Line): string {
  return `${bold ? '700 ' : ''}${size}px ${FONT}`;
}
