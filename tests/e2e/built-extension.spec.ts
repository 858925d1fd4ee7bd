import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import * as z from 'zod/mini';
import { BUILT_EXTENSION } from '../../scripts/launch-browser.ts';

const manifest = z
  .object({
    permissions: z.array(z.string()),
    host_permissions: z.array(z.string()),
    optional_host_permissions: z.array(z.string()),
    content_scripts: z.array(z.object({ matches: z.array(z.string()), js: z.optional(z.array(z.string())) })),
    content_security_policy: z.optional(z.unknown()),
    web_accessible_resources: z.optional(z.unknown()),
    commands: z.record(z.string(), z.unknown()),
  })
  .parse(JSON.parse(readFileSync(path.join(BUILT_EXTENSION, 'manifest.json'), 'utf8')));

test('no permission grows unseen', () => {
  expect(manifest.permissions.toSorted()).toEqual([
    'activeTab',
    'contextMenus',
    'scripting',
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.host_permissions).toEqual(['*://*.gov.cn/*']);
  expect(manifest.optional_host_permissions.toSorted()).toEqual(['*://*/*', 'file:///*']);
});

test('only the probe runs by itself, and only on government sites', () => {
  expect(manifest.content_scripts.flatMap(({ js }) => js ?? [])).toEqual(['content-scripts/probe.js']);
  expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(['*://*.gov.cn/*']);
});

test('the probe is under 12 kB compressed', () => {
  const probe = readFileSync(path.join(BUILT_EXTENSION, 'content-scripts/probe.js'));
  expect(gzipSync(probe).length).toBeLessThan(12_000);
});

test('pages keep the strict default policy, and no page can load our files', () => {
  expect(manifest.content_security_policy).toBeUndefined();
  expect(manifest.web_accessible_resources).toBeUndefined();
});

test('both ways through the findings have a key', () => {
  expect(Object.keys(manifest.commands).toSorted()).toEqual(['next-finding', 'previous-finding']);
});

test('no built file loads code or data from elsewhere', () => {
  const files = readdirSync(BUILT_EXTENSION, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|html|css)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  // Matches `fetch("https://a.example/b")` and `src="//a.example/c.js"`, not the namespace `http://www.w3.org/2000/svg`.
  const outside = /(?:fetch|import|importScripts)\(\s*["'`]https?:|(?:src|href)=["'](?:https?:)?\/\//;
  const offenders = files.filter((file) => outside.test(readFileSync(file, 'utf8')));
  expect(offenders).toEqual([]);
});
