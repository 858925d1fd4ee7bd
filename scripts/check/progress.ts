/** How far a batch is: on one line of a terminal, or a line from time to time elsewhere. */
import type { BatchCounts } from './run-batch.ts';
import type { TerminalLanguage } from './terminal.ts';

const EVERY_MS = 500;
const EVERY_MS_ELSEWHERE = 10_000;

const WORDS = {
  zh: { rate: '份/秒', left: '剩余', failed: '读不了' },
  en: { rate: '/s', left: 'left', failed: 'not read' },
} as const;

/** `write` gets what is to be printed as it is. `now` is the clock in milliseconds. */
export function progressPrinter(
  total: number,
  { language, isTerminal }: { language: TerminalLanguage; isTerminal: boolean },
  write: (text: string) => void,
  now: () => number = () => performance.now(),
): (counts: BatchCounts, isEnd?: boolean) => void {
  const started = now();
  const every = isTerminal ? EVERY_MS : EVERY_MS_ELSEWHERE;
  let last = started;
  return (counts, isEnd = false) => {
    const time = now();
    if (!isEnd && time - last < every) return;
    last = time;
    const line = progressLine(counts, total, (time - started) / 1000, language);
    write(isTerminal ? `\r\u001B[K${line}${isEnd ? '\n' : ''}` : `${line}\n`);
  };
}

/** `1,234/10,000 12% · 45/s · 3:14 left · 2 not read`. */
export function progressLine(
  { done, failed }: Pick<BatchCounts, 'done' | 'failed'>,
  total: number,
  seconds: number,
  language: TerminalLanguage,
): string {
  const words = WORDS[language];
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? (total - done) / rate : 0;
  const share = total === 0 ? 100 : Math.floor((100 * done) / total);
  return [
    `${done.toLocaleString('en')}/${total.toLocaleString('en')} ${share}%`,
    `${rate < 10 ? rate.toFixed(1) : String(Math.round(rate))}${words.rate}`,
    language === 'zh' ? `${words.left} ${clock(left)}` : `${clock(left)} ${words.left}`,
    ...(failed === 0 ? [] : [language === 'zh' ? `${words.failed} ${failed}` : `${failed} ${words.failed}`]),
  ].join(' · ');
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
