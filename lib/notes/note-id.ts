/** Ids of notes: ULIDs, 48 bits of time and 80 of chance in 26 characters, so that ids sort by time of making. */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes of chance that an id needs. */
export const NOTE_ID_BYTES = 16;

/**
 * The id for a moment (milliseconds since 1970) and 16 bytes of chance; the caller has the clock and the dice.
 * A page on plain http has no `crypto.randomUUID`, but it has `crypto.getRandomValues`.
 */
export function noteIdFrom(now: number, chance: Uint8Array): string {
  let time = '';
  for (let rest = now, digit = 0; digit < 10; digit += 1) {
    time = ALPHABET.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  // One character a byte wastes three bits of each and is plain to read.
  const tail = Array.from(chance.subarray(0, NOTE_ID_BYTES), (byte) => ALPHABET.charAt(byte % 32));
  return time + tail.join('');
}
