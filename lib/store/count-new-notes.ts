/** How many notes a backup would add, told from indexes alone: nobody reads fifty thousand notes to count them. */
import { NOTE_ID_BYTES, noteIdFrom } from '../notes/note-id.ts';
import type { GoujiDatabase } from './database.ts';
import { onDatabase } from './database.ts';

/** The highest value of a byte of chance in an id. */
const LAST_DIGIT = 31;

/** Living notes made after `last` (ISO time), all of them when it is null. Ids sort by the time of making. */
export async function countNewNotes(database: GoujiDatabase, last: string | null): Promise<number> {
  const table = database.annotations;
  const from =
    last === null ? '' : noteIdFrom(Date.parse(last), new Uint8Array(NOTE_ID_BYTES).fill(LAST_DIGIT));
  return onDatabase(async () => {
    const made = await table.where('id').above(from).count();
    // The index of deletions holds the deleted ones only.
    const deleted = (await table.where('deleted').above('').primaryKeys()).filter((id) => id > from);
    return made - deleted.length;
  });
}
