/** Every check, in the order in which a reader should meet their findings. */
import type { Check } from './check.ts';

export const registry: readonly Check[] = [];
