/** Every check, in the order in which a reader should meet their findings. */
import changeDirectionMatches from './change-direction-matches.ts';
import changeEqualsDifference from './change-equals-difference.ts';
import changePercentMatches from './change-percent-matches.ts';
import type { Check } from './check.ts';
import noRateFromZero from './no-rate-from-zero.ts';
import partWithinWhole from './part-within-whole.ts';
import partsAddUpToTotal from './parts-add-up-to-total.ts';
import shareMatches from './share-matches.ts';
import sharesAddUp from './shares-add-up.ts';

export const registry: readonly Check[] = [
  partsAddUpToTotal,
  partWithinWhole,
  changeDirectionMatches,
  changeEqualsDifference,
  changePercentMatches,
  noRateFromZero,
  shareMatches,
  sharesAddUp,
];
