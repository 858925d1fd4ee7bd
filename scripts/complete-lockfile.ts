// Writes the entries of other platforms' optional packages into package-lock.json: `node scripts/complete-lockfile.ts`.
// npm leaves them out when the registry it asked does not carry them, and `npm ci` then refuses the lockfile.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One package of a lockfile, as far as it matters here. */
export interface LockedPackage {
  version?: string;
  dev?: boolean;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}

export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Names of optional packages that the lockfile mentions and does not describe. */
export function missingPackages(lock: Lockfile): { name: string; version: string; dev: boolean }[] {
  return Object.values(lock.packages).flatMap(({ optionalDependencies = {}, dev = false }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => lock.packages[`node_modules/${name}`] === undefined)
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** The entry of a platform's package; the platform is told by its name, `binding-linux-arm64-musl`. Null when it is not. */
export function platformEntry(name: string, version: string, dev: boolean): LockedPackage | null {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined || !/^\d/.test(version)) return null;
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc'];
  const bound = os === 'linux' && words.some((word) => /^(?:musl|gnu)/.test(word)) ? { libc } : {};
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...bound, optional: true, os: [os] };
}

/** The lockfile with its missing entries, packages in npm's order. */
export function completeLockfile(lock: Lockfile): Lockfile {
  const added = missingPackages(lock).flatMap(({ name, version, dev }) => {
    const entry = platformEntry(name, version, dev);
    return entry === null ? [] : [[`node_modules/${name}`, entry] as const];
  });
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(added) });
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(packages) };
}

if (import.meta.main) {
  const file = path.resolve(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  writeFileSync(file, `${JSON.stringify(completeLockfile(lock), null, 2)}\n`);
  const left = missingPackages(completeLockfile(lock));
  if (left.length > 0) console.error(`left out: ${left.map(({ name }) => name).join(', ')}`);
}
