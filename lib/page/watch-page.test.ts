// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from './watch-page.ts';

let life: AbortController;
let changes: number;
let moves: number;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  changes = moves = 0;
  history.replaceState(null, '', '/start');
  document.body.innerHTML = '<p id="p">一</p>';
  watchPage(document, { onChange: () => (changes += 1), onMove: () => (moves += 1) }, life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const change = (text: string): void => {
  const paragraph = document.getElementById('p');
  if (paragraph?.firstChild) paragraph.firstChild.nodeValue = text;
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('reports a change once it is quiet', async () => {
  change('二');
  await pass(100);
  change('三');
  expect(changes).toBe(0);
  await pass(1000);
  expect(changes).toBe(1);
});

it('reports a page that never gets quiet, less and less often', async () => {
  for (let step = 0; step < 1200; step += 1) {
    change(String(step));
    await pass(50);
  }
  expect(changes).toBeGreaterThan(3);
  expect(changes).toBeLessThan(16);
});

it('reports a style sheet that comes late, and no other file', async () => {
  await pass(60_000);
  const link = document.createElement('link');
  document.body.append(link);
  await pass(3000);
  link.rel = 'icon';
  link.dispatchEvent(new Event('load'));
  await pass(3000);
  expect(changes).toBe(0);
  link.rel = 'stylesheet';
  link.dispatchEvent(new Event('load'));
  await pass(3000);
  expect(changes).toBe(1);
});

it('does not hear our own elements', async () => {
  document.documentElement.append(document.createElement('gouji-card'));
  await pass(3000);
  expect(changes).toBe(0);
});

it('stops watching a page that stays as it is', async () => {
  await pass(60_000);
  change('二');
  await pass(5000);
  expect(changes).toBe(0);
});

it('tells a move in a single-page site, but not a jump within the page', async () => {
  location.hash = 'part-2';
  await pass(2000);
  expect(moves).toBe(0);
  history.pushState(null, '', '/next');
  dispatchEvent(new PopStateEvent('popstate'));
  expect(moves).toBe(1);
  await pass(2000);
  expect(changes).toBe(1);
});

it('is silent after its end', async () => {
  change('二');
  life.abort();
  await pass(5000);
  expect(changes).toBe(0);
});
