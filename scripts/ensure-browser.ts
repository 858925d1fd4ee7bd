import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** A browser that is there, or the sentence that says what to install. */
export type BrowserSearch =
  { ok: true; executablePath: string } | { ok: false; message: { zh: string; en: string } };

/** A program that tests or the demo need: how it is called, where else it lies, and how it is installed. */
interface WantedProgram {
  /** Environment variable that names its path instead. */
  variable: string;
  commands: readonly string[];
  /** Usual places beside the search path. */
  places: Partial<Record<NodeJS.Platform, readonly string[]>>;
  /** Debian packages that bring it. */
  packages: readonly string[];
  nothingFound: { zh: string; en: string };
}

const FONT = 'fonts-noto-cjk';

const CHROMIUM: WantedProgram = {
  variable: 'GOUJI_CHROMIUM',
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  places: {
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: inProgramFolders([
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]),
  },
  packages: ['chromium', FONT],
  nothingFound: {
    zh: '没有找到 Chromium 或 Chrome。请安装其一（Debian/Ubuntu：sudo apt-get install chromium fonts-noto-cjk；macOS：brew install --cask chromium），或用环境变量 GOUJI_CHROMIUM 指明浏览器的路径。',
    en: 'No Chromium or Chrome was found. Install one (Debian/Ubuntu: sudo apt-get install chromium fonts-noto-cjk; macOS: brew install --cask chromium), or give its path in the environment variable GOUJI_CHROMIUM.',
  },
};

/** Only editions that take an unsigned extension; the ordinary release does not. */
const FIREFOX: WantedProgram = {
  variable: 'GOUJI_FIREFOX',
  commands: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
  places: {
    darwin: ['/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox'],
    win32: inProgramFolders(['Firefox Developer Edition\\firefox.exe']),
  },
  packages: ['firefox-esr', 'firefox-esr-l10n-zh-cn', FONT],
  nothingFound: {
    zh: '没有找到 Firefox ESR 或开发者版。请安装其一（Debian：sudo apt-get install firefox-esr firefox-esr-l10n-zh-cn），或用环境变量 GOUJI_FIREFOX 指明浏览器的路径。',
    en: 'No Firefox ESR or Developer Edition was found. Install one (Debian: sudo apt-get install firefox-esr firefox-esr-l10n-zh-cn), or give its path in the environment variable GOUJI_FIREFOX.',
  },
};

/** For the one test that opens our workbooks in a spreadsheet program. */
const OFFICE: WantedProgram = {
  variable: 'GOUJI_SOFFICE',
  commands: ['soffice', 'libreoffice'],
  places: {
    darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    win32: inProgramFolders(['LibreOffice\\program\\soffice.exe']),
  },
  packages: ['libreoffice-calc-nogui'],
  nothingFound: {
    zh: '没有找到 LibreOffice。请安装（Debian/Ubuntu：sudo apt-get install --no-install-recommends libreoffice-calc-nogui），或用环境变量 GOUJI_SOFFICE 指明 soffice 的路径。',
    en: 'LibreOffice was not found. Install it (Debian/Ubuntu: sudo apt-get install --no-install-recommends libreoffice-calc-nogui), or give the path of soffice in the environment variable GOUJI_SOFFICE.',
  },
};

function inProgramFolders(files: readonly string[]): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined || folder === '' ? [] : [folder];
  });
  return folders.flatMap((folder) => files.map((file) => path.join(folder, file)));
}

/**
 * Finds Chromium or Chrome, and on a Debian machine without one installs the distribution's own package
 * when this user may. Playwright's browsers are never downloaded.
 */
export function ensureBrowser(say: (line: string) => void = () => {}): BrowserSearch {
  return ensure(CHROMIUM, say);
}

/** The same for a Firefox that takes unsigned extensions. */
export function ensureFirefox(say: (line: string) => void = () => {}): BrowserSearch {
  return ensure(FIREFOX, say);
}

/** LibreOffice, for the test of workbooks. */
export function ensureOffice(say: (line: string) => void = () => {}): BrowserSearch {
  return ensure(OFFICE, say);
}

function ensure(wanted: WantedProgram, say: (line: string) => void): BrowserSearch {
  const chosen = process.env[wanted.variable];
  if (chosen !== undefined && chosen !== '') {
    return isExecutable(chosen) ? { ok: true, executablePath: chosen } : wrongChoice(wanted.variable, chosen);
  }
  const present = find(wanted);
  if (present !== undefined) {
    if (wanted.packages.includes(FONT)) ensureChineseFont(say);
    return { ok: true, executablePath: present };
  }
  installPackages(wanted.packages, say);
  const installed = find(wanted);
  return installed === undefined
    ? { ok: false, message: wanted.nothingFound }
    : { ok: true, executablePath: installed };
}

function wrongChoice(variable: string, chosen: string): BrowserSearch {
  return {
    ok: false,
    message: {
      zh: `环境变量 ${variable} 指向的 ${chosen} 不是可以运行的文件。`,
      en: `${variable} points at ${chosen}, which is not a file that can be run.`,
    },
  };
}

function find({ commands, places }: WantedProgram): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...onPath, ...(places[process.platform] ?? [])].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Not there, or not ours to run: both mean "look on".
    return false;
  }
}

/** Screenshots with boxes instead of Chinese are useless, so a missing font is treated like a missing browser. */
function ensureChineseFont(say: (line: string) => void): void {
  if (process.platform !== 'linux') return;
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (fonts.status === 0 && fonts.stdout.trim() !== '') return;
  if (!installPackages([FONT], say)) {
    say('没有中文字体，截图中的汉字可能显示为方框。No Chinese font: screenshots may show boxes.');
  }
}

function installPackages(packages: readonly string[], say: (line: string) => void): boolean {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (prefix.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  say(`正在安装 installing: ${packages.join(' ')} …`);
  const runs = [
    [...prefix, 'apt-get', 'update', '-qq'],
    [...prefix, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  return runs.every(([command = '', ...args]) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  });
}

if (import.meta.main) {
  const found = ensureBrowser(console.error);
  if (found.ok) {
    console.log(found.executablePath);
  } else {
    console.error(`${found.message.zh}\n${found.message.en}`);
    process.exitCode = 2;
  }
}
