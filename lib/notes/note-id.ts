/** Ids of notes: ULIDs, 48 bits of time and 80 of chance in 26 characters, so that ids sort by time of making. */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new id. `random` is given by tests; a page on plain http has no `crypto.randomUUID`, so this does without. */
export function newNoteId(
  now: number = Date.now(),
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  let time = '';
  for (let rest = now, digit = 0; digit < 10; digit += 1) {
    time = `${ALPHABET[rest % 32] ?? ''}${time}`;
    rest = Math.floor(rest / 32);
  }
  // One byte a character wastes three bits and is plain to read.
  const chance = Array.from(random(new Uint8Array(16)), (byte) => ALPHABET[byte % 32] ?? '');
  return time + chance.join('');
}
