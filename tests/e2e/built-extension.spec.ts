import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { expect, test } from './fixtures.ts';

const manifestSchema = z.object({
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
  content_scripts: z.unknown(),
  browser_specific_settings: z.optional(z.unknown()),
  content_security_policy: z.optional(z.unknown()),
  web_accessible_resources: z.optional(z.unknown()),
  commands: z.record(z.string(), z.unknown()),
});

function manifestIn(built: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(path.join(built, 'manifest.json'), 'utf8')));
}

test('the manifest has these keys and no others', ({ built, inBrowser }) => {
  const manifest = JSON.parse(readFileSync(path.join(built, 'manifest.json'), 'utf8')) as object;
  // Among those that must not come by themselves: externally_connectable, optional_permissions, chrome_url_overrides.
  expect(Object.keys(manifest).toSorted()).toEqual(
    [
      'action',
      'background',
      'commands',
      'content_scripts',
      'default_locale',
      'description',
      'host_permissions',
      'icons',
      'manifest_version',
      'name',
      'optional_host_permissions',
      'options_ui',
      'permissions',
      'version',
      ...(inBrowser === 'firefox'
        ? ['browser_specific_settings', 'content_security_policy', 'sidebar_action']
        : ['side_panel']),
    ].toSorted(),
  );
});

test('no permission grows unseen', ({ built, inBrowser }) => {
  const manifest = manifestIn(built);
  expect(manifest.permissions.toSorted()).toEqual([
    'activeTab',
    'contextMenus',
    'scripting',
    ...(inBrowser === 'chromium' ? ['sidePanel'] : []),
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.host_permissions).toEqual(['*://*.gov.cn/*']);
  expect(manifest.optional_host_permissions.toSorted()).toEqual(['*://*/*', 'file:///*']);
});

test('only the probe runs by itself, only on government sites, and apart from their scripts', ({ built }) => {
  expect(manifestIn(built).content_scripts).toEqual([
    {
      matches: ['*://*.gov.cn/*'],
      all_frames: true,
      match_about_blank: true,
      run_at: 'document_idle',
      js: ['content-scripts/probe.js'],
      css: ['content-scripts/probe.css'],
    },
  ]);
});

test('Firefox is told that no data is collected', ({ built, inBrowser }) => {
  const { browser_specific_settings: settings } = manifestIn(built);
  const gecko = expect.objectContaining({ data_collection_permissions: { required: ['none'] } }) as unknown;
  expect(settings).toEqual(inBrowser === 'firefox' ? { gecko } : undefined);
});

test('the probe is under 12 kB compressed', ({ built }) => {
  const probe = readFileSync(path.join(built, 'content-scripts/probe.js'));
  expect(gzipSync(probe).length).toBeLessThan(12_000);
});

test('the look of marks is a rule for the root where it is handed down, and for every element elsewhere', ({
  built,
  inBrowser,
}) => {
  const css = readFileSync(path.join(built, 'content-scripts/probe.css'), 'utf8');
  const rules = Array.from(css.matchAll(/([^,{}\s]*)::highlight\((gouji-[a-z]+)\)/g));
  expect(new Set(rules.map(([, , name]) => name)).size).toBe(6);
  // A rule for every element doubles the time that Chromium takes for the styles of a page (docs/performance.md).
  const element = inBrowser === 'chromium' ? ':root' : '';
  expect(new Set(rules.map(([, subject]) => subject))).toEqual(new Set([element]));
});

test('pages keep a strict policy, and no page can load our files', ({ built, inBrowser }) => {
  const manifest = manifestIn(built);
  // Chromium's default; that of Firefox would also turn every http address into https.
  expect(manifest.content_security_policy).toEqual(
    inBrowser === 'firefox' ? { extension_pages: "script-src 'self'; object-src 'self'" } : undefined,
  );
  expect(manifest.web_accessible_resources).toBeUndefined();
});

test('both ways through the findings and the panel have a key', ({ built, inBrowser }) => {
  expect(Object.keys(manifestIn(built).commands).toSorted()).toEqual([
    ...(inBrowser === 'firefox' ? ['_execute_sidebar_action'] : []),
    'next-finding',
    ...(inBrowser === 'firefox' ? [] : ['open-panel']),
    'previous-finding',
  ]);
});

test('no built file loads code or data from elsewhere', ({ built }) => {
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|html|css)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  // Matches `fetch("https://a.example/b")` and `src="//a.example/c.js"`, not the namespace `http://www.w3.org/2000/svg`.
  const outside = /(?:fetch|import|importScripts)\(\s*["'`]https?:|(?:src|href)=["'](?:https?:)?\/\//;
  const offenders = files.filter((file) => outside.test(readFileSync(file, 'utf8')));
  expect(offenders).toEqual([]);
});
