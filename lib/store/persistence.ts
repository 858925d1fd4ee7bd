/** Asks the browser not to throw the database away when the disk gets full. */

export type Persistence = 'granted' | 'denied' | 'unavailable';

/**
 * Asks once; asking again is free when it was granted. Only windows can ask, so an extension page does it when it
 * first shows or saves a note; in the background the answer is `unavailable`.
 */
export async function requestPersistence(
  storage: Partial<Pick<StorageManager, 'persist' | 'persisted'>> | undefined = globalThis.navigator?.storage,
): Promise<Persistence> {
  if (storage?.persist === undefined || storage.persisted === undefined) return 'unavailable';
  const granted = (await storage.persisted()) || (await storage.persist());
  return granted ? 'granted' : 'denied';
}
