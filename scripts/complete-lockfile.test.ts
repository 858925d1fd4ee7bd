import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { completeLockfile, missingPackages, platformEntry } from './complete-lockfile.ts';
import type { Lockfile } from './complete-lockfile.ts';

const lock = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../package-lock.json'), 'utf8'),
) as Lockfile;

it('has an entry for every platform of every optional package', () => {
  expect(missingPackages(lock)).toEqual([]);
});

it('names no registry', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it.each([
  ['@oxlint/binding-linux-arm64-musl', { cpu: ['arm64'], os: ['linux'], libc: ['musl'] }],
  ['@oxlint/binding-linux-arm-gnueabihf', { cpu: ['arm'], os: ['linux'], libc: ['glibc'] }],
  ['@oxlint/binding-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
  ['@oxlint-tsgolint/darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
])('tells the platform of %s by its name', (name, platform) => {
  expect(platformEntry(name, '1.0.0', true)).toEqual({
    version: '1.0.0',
    dev: true,
    optional: true,
    ...platform,
  });
});

it('adds what is missing and leaves alone what names no platform', () => {
  const before = {
    packages: { 'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0', other: '1.0.0' } } },
  };
  const after = completeLockfile(before);
  expect(Object.keys(after.packages)).toEqual(['node_modules/a', 'node_modules/a-linux-x64']);
  expect(missingPackages(after).map(({ name }) => name)).toEqual(['other']);
});
