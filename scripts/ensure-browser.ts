import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** A browser that is there, or the sentence that says what to install. */
export type BrowserSearch =
  { ok: true; executablePath: string } | { ok: false; message: { zh: string; en: string } };

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name];
    return base
      ? [
          path.join(base, 'Chromium\\Application\\chrome.exe'),
          path.join(base, 'Google\\Chrome\\Application\\chrome.exe'),
          path.join(base, 'Microsoft\\Edge\\Application\\msedge.exe'),
        ]
      : [];
  }),
};

const NOTHING_FOUND = {
  zh: '没有找到 Chromium 或 Chrome。请安装其一（Debian/Ubuntu：sudo apt-get install chromium fonts-noto-cjk；macOS：brew install --cask chromium），或用环境变量 GOUJI_CHROMIUM 指明浏览器的路径。',
  en: 'No Chromium or Chrome was found. Install one (Debian/Ubuntu: sudo apt-get install chromium fonts-noto-cjk; macOS: brew install --cask chromium), or give its path in the environment variable GOUJI_CHROMIUM.',
};

/**
 * Finds a browser, and on a Debian machine without one installs the distribution's own package
 * when this user may. Playwright's browsers are never downloaded.
 */
export function ensureBrowser(say: (line: string) => void = () => {}): BrowserSearch {
  const chosen = process.env['GOUJI_CHROMIUM'];
  if (chosen !== undefined && chosen !== '') {
    return isExecutable(chosen) ? { ok: true, executablePath: chosen } : wrongChoice(chosen);
  }
  const present = findBrowser();
  if (present !== undefined) {
    ensureChineseFont(say);
    return { ok: true, executablePath: present };
  }
  installPackages(['chromium', 'fonts-noto-cjk'], say);
  const installed = findBrowser();
  return installed === undefined
    ? { ok: false, message: NOTHING_FOUND }
    : { ok: true, executablePath: installed };
}

function wrongChoice(chosen: string): BrowserSearch {
  return {
    ok: false,
    message: {
      zh: `环境变量 GOUJI_CHROMIUM 指向的 ${chosen} 不是可以运行的文件。`,
      en: `GOUJI_CHROMIUM points at ${chosen}, which is not a file that can be run.`,
    },
  };
}

function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...onPath, ...(USUAL_PLACES[process.platform] ?? [])].find(isExecutable);
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
  if (!installPackages(['fonts-noto-cjk'], say)) {
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
