import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');
/** Tokens as [light, dark]; a token that is the same in both stands twice. */
const tokens = new Map<string, [string, string]>();
// Matches "--gj-ink: light-dark(#1c2228, #ebe8e0);" and "--gj-mark-error: #dc2a45;"; not rgb() or lengths.
for (const [, name, light, dark, both] of css.matchAll(
  /--gj-([\w-]+):\s*(?:light-dark\((#\w{6}),\s*(#\w{6})\)|(#\w{6}));/g,
))
  tokens.set(name!, [light ?? both!, dark ?? both!]);

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const TEXTS = ['ink', 'soft', 'accent', 'error', 'warning', 'info', 'doubt', 'pass'];
const GROUNDS = ['paper', 'sheet', 'shade'];
const pairs = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...['error', 'warning', 'info', 'doubt', 'pass', 'note'].map((name) => [name, `${name}-ground`] as const),
  ...['error', 'warning', 'info', 'doubt', 'pass', 'note', 'accent'].flatMap((name) => [
    ['ink', `${name}-ground`] as const,
    ['soft', `${name}-ground`] as const,
  ]),
  ['on-accent', 'accent'] as const,
  ['accent', 'accent-ground'] as const,
  ['error', 'note-ground'] as const,
  ['paper', 'ink'] as const,
];

const marks = readFileSync(path.join(import.meta.dirname, '../lib/highlight/marks.css'), 'utf8');

it('marks are the same on the page as in the card', () => {
  // Matches "--gj-mark-note: rgb(255 205 40 / 38%);".
  const own = new Map(
    [...css.matchAll(/--gj-mark-(\w+):\s*([^;]+);/g)].map(([, name, color]) => [name!, color!]),
  );
  expect([...own.keys()]).toEqual(['error', 'warning', 'info', 'doubt', 'note', 'focus']);
  for (const [name, color] of own)
    expect(new RegExp(`gouji-${name}\\) \\{[^}]*`).exec(marks)?.[0]).toContain(color);
});

describe('colours', () => {
  it.each(pairs)('%s on %s can be read in both schemes', (text, ground) => {
    for (const scheme of [0, 1] as const)
      expect(contrast(tokens.get(text)![scheme], tokens.get(ground)![scheme])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['error', 'warning', 'info', 'doubt'])(
    'the mark for %s can be seen on white and on black',
    (name) => {
      const [color] = tokens.get(`mark-${name}`)!;
      expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrast(color, '#1b1b1b')).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['rule-strong', 'focus', 'part-1', 'part-2', 'part-3', 'part-4', 'part-5', 'part-6'])(
    '%s can be seen on paper',
    (name) => {
      for (const scheme of [0, 1] as const)
        expect(contrast(tokens.get(name)![scheme], tokens.get('paper')![scheme])).toBeGreaterThanOrEqual(
          name.startsWith('part') ? 2 : 3,
        );
    },
  );
});
