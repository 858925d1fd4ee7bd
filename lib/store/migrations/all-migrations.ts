/** Every version of the database, oldest first. A new version is one file beside this one and one line here. */
import type { Migration } from './migration.ts';
import { v001 } from './v001.ts';

export const MIGRATIONS: readonly Migration[] = [v001];
