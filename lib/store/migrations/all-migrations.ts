/** Every version of the database, oldest first. A new version is one file beside this one and one line here. */
import type { Migration } from './migration.ts';
import { v001 } from './v001.ts';
import { v002 } from './v002.ts';

export const MIGRATIONS: readonly Migration[] = [v001, v002];
