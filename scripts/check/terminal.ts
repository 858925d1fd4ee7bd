import process from 'node:process';

export type TerminalLanguage = 'zh' | 'en';

/** The language of the terminal, by its locale; both where the locale says neither. */
export function terminalLanguages(env: NodeJS.ProcessEnv = process.env): TerminalLanguage[] {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value) ?? '';
  if (/^zh\b|^zh_/i.test(locale)) return ['zh'];
  if (/^en\b|^en_/i.test(locale)) return ['en'];
  return ['zh', 'en'];
}
