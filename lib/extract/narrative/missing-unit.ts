/** "支出决算为4.19。": an amount whose unit is missing is in the unit of the document; that it is missing is told elsewhere. */
import type { MoneyUnit } from '../../money/measured.ts';
import type { NumberToken } from './figure-draft.ts';
import type { Lead } from './lead.ts';

/** The token with the document's unit when its words and its decimals say that it is an amount; else as it is. */
export function withDocumentUnit(
  token: NumberToken,
  lead: Lead,
  text: string,
  unit: MoneyUnit | null,
): NumberToken {
  const { number, reading } = token;
  const isAmount = lead.measure !== null && lead.isLevel && lead.direction === null && number.decimals > 0;
  if (unit === null || reading.class !== 'other' || number.unit !== null || !isAmount) return token;
  if (!/^\s*(?:[。；;]|$)/.test(text.slice(token.end, token.end + 3))) return token;
  return {
    ...token,
    number: { ...number, unit: { kind: 'money', unit, text: '' } },
    reading: { class: 'money', role: null },
  };
}
