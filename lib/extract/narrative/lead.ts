/** The words that lead up to a number: what they say it measures, of which year, and what part it plays. */
import type { Basis, Scope } from '../../disclosure/figure.ts';
import type { Direction } from '../../disclosure/statement.ts';
import type { Token } from './tokenize.ts';

export interface Lead {
  measure: string | null;
  functionCode: string | null;
  scope: Scope | null;
  basis: Basis | null;
  /** A year said in digits, or an offset to the document's year. */
  year: number | null;
  yearOffset: number | null;
  /** The last direction word, and whether a level word (为, 至) stands between it and the number. */
  direction: (Token & { kind: 'direction'; direction: Direction }) | null;
  isLevel: boolean;
  /** True when a comparison opens in these words. */
  compares: boolean;
  shares: boolean;
  completes: boolean;
  cumulative: boolean;
  threshold: boolean;
  /** 分别, 各: the numbers in a row that follow belong to amounts in a row. */
  distributes: boolean;
}

const EMPTY: Lead = {
  measure: null,
  functionCode: null,
  scope: null,
  basis: null,
  year: null,
  yearOffset: null,
  direction: null,
  isLevel: false,
  compares: false,
  shares: false,
  completes: false,
  cumulative: false,
  threshold: false,
  distributes: false,
};

/** Spending in general, or out of some funds. */
const SPENDING = new Set(['totalExpenditure', 'fiscalExpenditure', 'generalExpenditure']);
/** Funds, and what is paid out of them: "机关运行经费当年一般公共预算拨款" are the operating funds. */
const FUNDS = new Set(['fiscalAppropriation', 'generalAppropriation', 'fundAppropriation']);
const PAID = new Set([
  'operatingFunds',
  'threePublic',
  'abroad',
  'vehicle',
  'reception',
  'meetings',
  'training',
]);

/** Reads the tokens between the last boundary and a number. Later words win; 比 and 占 start anew. */
export function readLead(tokens: readonly Token[]): Lead {
  const lead: Lead = { ...EMPTY };
  let termEnd = -1;
  for (const token of tokens) {
    switch (token.kind) {
      case 'term': {
        // "公务用车购置预算支出", "“三公”经费财政拨款支出": the last words name no other amount, at most its funds.
        const isOutOf =
          token.start - termEnd <= 2 && FUNDS.has(token.measure) && PAID.has(lead.measure ?? '');
        const goesOn =
          (token.start === termEnd && SPENDING.has(token.measure) && lead.measure !== null) || isOutOf;
        termEnd = token.end;
        if (goesOn) {
          lead.scope = token.scope ?? lead.scope;
          break;
        }
        // "一般公共预算基本支出": the term after a scope word keeps the scope.
        lead.measure = token.measure;
        lead.scope = token.scope ?? lead.scope;
        lead.functionCode = null;
        break;
      }
      case 'function':
        lead.measure = 'totalExpenditure';
        lead.functionCode = token.code;
        break;
      case 'number':
        if (token.reading.class === 'code')
          lead.functionCode = joinCode(lead.functionCode, token.number.digits);
        break;
      case 'scope':
        lead.scope = token.scope;
        break;
      case 'basis':
        lead.basis = token.basis;
        break;
      case 'year':
        lead.year = token.year;
        lead.yearOffset = token.offset;
        break;
      case 'direction':
        lead.direction = token;
        lead.isLevel = false;
        break;
      case 'level':
        lead.isLevel = true;
        break;
      case 'compare':
        lead.compares = true;
        break;
      case 'share':
        lead.shares = true;
        break;
      case 'complete':
        lead.completes = true;
        break;
      case 'cumulative':
        lead.cumulative = true;
        break;
      case 'threshold':
        lead.threshold = true;
        break;
      case 'each':
        lead.distributes = true;
        break;
      default:
    }
  }
  return lead;
}

/** "科学技术支出（206）科学技术管理事务（01）行政运行（01）": a class code and its two-digit steps are one code. */
function joinCode(code: string | null, digits: string): string | null {
  if (digits.length === 3 || digits.length === 5 || digits.length === 7) return digits;
  return digits.length === 2 && code !== null && code.length < 7 ? code + digits : code;
}

/** The year a lead speaks of, given the document's own. */
export function yearOf(lead: Pick<Lead, 'year' | 'yearOffset'>, documentYear: number | null): number | null {
  if (lead.year !== null) return lead.year;
  if (lead.yearOffset !== null) return documentYear === null ? null : documentYear + lead.yearOffset;
  return null;
}
