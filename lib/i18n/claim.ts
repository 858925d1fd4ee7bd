/** Takes a finding's sentence apart: the claim ("A and B do not agree") and the arithmetic behind the colon. */
export interface ClaimParts {
  claim: string;
  /** What follows the colon; empty when there is none. */
  detail: string;
}

/** Splits at the first colon that is not inside quotation marks. */
export function splitClaim(message: string): ClaimParts {
  let depth = 0;
  for (const [index, character] of [...message].entries()) {
    if (character === '“') depth += 1;
    if (character === '”') depth = Math.max(0, depth - 1);
    if (depth > 0 || (character !== '：' && character !== ':')) continue;
    const characters = [...message];
    return {
      claim: characters.slice(0, index).join(''),
      detail: characters
        .slice(index + 1)
        .join('')
        .trim(),
    };
  }
  return { claim: message.replace(/[。.]$/, ''), detail: '' };
}
