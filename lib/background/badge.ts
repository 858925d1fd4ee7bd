/** The badge: what the reader sees of a page before opening anything. */
import { resolveLanguage } from '../i18n/language.ts';
import { createTranslator } from '../i18n/translate.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Counts, FrameState } from '../messages/tab-state.ts';
import { interfaceLanguage } from '../platform/extension-life.ts';
import { showBadge } from '../platform/toolbar.ts';
import type { Badge } from '../platform/toolbar.ts';
import { readSettings } from './settings.ts';
import { framesOf } from './tabs.ts';

const RED = '#b3261e';
const AMBER = '#8f5300';
const GREEN = '#1b6e3c';
const NONE: Badge = { text: '', color: GREEN, title: '' };

/** Findings of all frames of a tab together. */
export function totalCounts(frames: readonly FrameState[]): Counts {
  const total: Counts = { pass: 0, error: 0, warning: 0, info: 0, doubt: 0, skip: 0 };
  for (const { status, counts } of frames) {
    if (status !== 'disclosure' || counts === null) continue;
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  }
  return total;
}

/** Nothing where nothing was checked; else the number of findings, or of doubts, or a tick. */
export function badgeOf(counts: Counts, translate: Translate): Badge {
  const { pass, error, warning, doubt } = counts;
  const n = error + warning;
  if (error > 0) return { text: String(n), color: RED, title: translate('badge.findings', { n }) };
  if (warning > 0) return { text: String(n), color: AMBER, title: translate('badge.hints', { n }) };
  if (doubt > 0) return { text: String(doubt), color: AMBER, title: translate('badge.doubts', { n: doubt }) };
  return pass > 0 ? { text: '✓', color: GREEN, title: translate('badge.agrees', { n: pass }) } : NONE;
}

/** Shows a tab's badge as its frames are now. */
export async function updateBadge(tab: number): Promise<void> {
  const [frames, translate] = await Promise.all([framesOf(tab), translator()]);
  await showBadge(tab, badgeOf(totalCounts(frames), translate));
}

/** A translator for the reader's language. */
export async function translator(): Promise<Translate> {
  const { language } = await readSettings();
  return createTranslator(resolveLanguage(language, interfaceLanguage()));
}
