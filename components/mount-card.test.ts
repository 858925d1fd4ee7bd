// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { sampleFindings } from '../tests/samples/findings.ts';
import type { CardOptions } from './mount-card.tsx';
import { mountCard } from './mount-card.tsx';

const done = async () => ({ ok: true as const });
const ignore = () => undefined;
const options: CardOptions = {
  language: 'zh',
  theme: 'auto',
  findings: [sampleFindings.sum],
  selected: 'o1',
  position: null,
  notes: [],
  source: { address: '', title: '', capturedAt: '', sha256: '' },
  onSelect: ignore,
  onJump: ignore,
  onStep: ignore,
  onClose: ignore,
  onSave: done,
  onDelete: done,
  onRestore: done,
};

it('mounts into a shadow root, changes language at run time, and leaves nothing behind', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const card = mountCard(root, options);
  expect(root.querySelector('h2')!.textContent).toBe('“支出总计”与各项之和不一致');
  card.update({ ...options, language: 'en', theme: 'dark' });
  expect(root.querySelector('h2')!.textContent).toContain('do not agree');
  expect(root.querySelector<HTMLElement>('.gouji')!.dataset['theme']).toBe('dark');
  expect(root.querySelector<HTMLElement>('.gouji')!.lang).toBe('en');
  card.destroy();
  expect(root.childNodes).toHaveLength(0);
  expect(document.head.querySelector('style')).toBeNull();
  host.remove();
});
