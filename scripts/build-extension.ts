import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/** Builds the production extension with the project's own WXT; false when that failed. */
export function buildExtension(output: 'shown' | 'silent'): boolean {
  const shell = process.platform === 'win32';
  const result = spawnSync(shell ? 'npm.cmd' : 'npm', ['exec', '--no', '--', 'wxt', 'build'], {
    cwd: path.resolve(import.meta.dirname, '..'),
    // Standard output belongs to the caller's own answer.
    stdio: output === 'shown' ? 'inherit' : ['ignore', 'ignore', 'inherit'],
    shell,
  });
  return result.status === 0;
}
