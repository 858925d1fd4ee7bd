/**
 * Shares whose whole is not named in their own sentence: "科学技术支出49.36万元，占79%、…" under
 * "一般公共预算当年拨款结构情况". The whole is the amount that the same section states for all of them.
 */
import type { Figure, FigureId } from '../../disclosure/figure.ts';
import type { BreakdownStatement, ShareStatement, Statement } from '../../disclosure/statement.ts';
import { readNumbering } from '../../lexicon/numbering.ts';
import type { FigureList } from '../figure-list.ts';

/** Wholes that a list of functional classes may split, in the order in which they are looked for. */
const WHOLES = [
  'generalAppropriation',
  'generalExpenditure',
  'fiscalExpenditure',
  'fiscalBalanceTotal',
  'totalExpenditure',
  'yearExpenditure',
  'balanceTotal',
];

/** What three-public expenses are split into. */
const THREE_PUBLIC = new Set(['abroad', 'vehicle', 'vehiclePurchase', 'vehicleRunning', 'reception']);

/** Fills in the wholes and adds the breakdown that such a list states. */
export function resolveShares(statements: Statement[], figures: FigureList): void {
  takeWholesOfLists(statements);
  const open = statements.filter(
    (statement): statement is ShareStatement => statement.kind === 'share' && statement.whole === null,
  );
  for (const list of new Set(open.map((share) => share.list))) {
    const shares = open.filter((share) => share.list === list);
    const parts = shares.map((share) => figures.get(share.part));
    const whole = wholeFor(parts, figures.figures);
    if (whole === null) continue;
    for (const share of shares) share.whole = whole;
    const first = shares[0];
    if (first === undefined || parts.length < 2) continue;
    const isWhole = parts.every((part) => part.functionCode !== null) || areAllThreePublic(parts);
    if (!isWhole || statements.some((one) => one.kind === 'breakdown' && one.total === whole)) continue;
    const breakdown: BreakdownStatement = {
      kind: 'breakdown',
      total: whole,
      parts: shares.map((share) => share.part),
      signs: shares.map(() => 1),
      open: false,
      of: 'level',
      by: 'labels',
      place: first.place,
    };
    statements.push(breakdown);
  }
}

function wholeFor(parts: readonly Figure[], figures: readonly Figure[]): FigureId | null {
  const first = parts[0];
  if (first === undefined || first.class !== 'money') return null;
  const isThreePublic = parts.every((part) => THREE_PUBLIC.has(part.measure ?? ''));
  if (!isThreePublic && parts.some((part) => part.functionCode === null)) return null;
  // Below "第二部分" the numbered sections are what speaks of one thing.
  const depth = readNumbering(first.path[0] ?? '')?.style === 'part' ? 2 : 1;
  const section = first.path.slice(0, depth).join('\n');
  const before = figures
    .slice(0, figures.indexOf(first))
    .filter(
      (figure) =>
        figure.role === 'level' &&
        figure.class === 'money' &&
        figure.functionCode === null &&
        figure.year === first.year &&
        figure.path.slice(0, depth).join('\n') === section,
    );
  // "“三公”经费支出决算中，公务接待费支出决算2万元，占4%": the outturn of all three stands in the paragraph before.
  if (isThreePublic)
    return (
      before.findLast(({ measure, basis }) => measure === 'threePublic' && basis === first.basis)?.id ?? null
    );
  for (const measure of WHOLES) {
    const found = before.findLast(
      (figure) =>
        figure.measure === measure &&
        (figure.scope === null || first.scope === null || figure.scope === first.scope),
    );
    if (found !== undefined) return found.id;
  }
  return null;
}

/** True when vehicles and receptions are there, bought and run together or apart; nobody need have gone abroad. */
function areAllThreePublic(parts: readonly Figure[]): boolean {
  const measures = parts.map((part) => part.measure ?? '');
  const isOnce = new Set(measures).size === measures.length;
  const vehicles = measures.filter((measure) => measure.startsWith('vehicle'));
  const isSplitOnce = vehicles.includes('vehicle') ? vehicles.length === 1 : vehicles.length > 0;
  return (
    isOnce && isSplitOnce && measures.includes('reception') && measures.every((one) => THREE_PUBLIC.has(one))
  );
}

/** "其中：" and then a line for each part with its share: the list's total is the whole, and the shares are one list. */
function takeWholesOfLists(statements: readonly Statement[]): void {
  const lists = new Map<FigureId, { total: FigureId; list: number }>();
  for (const [index, statement] of statements.entries())
    if (statement.kind === 'breakdown' && statement.by === 'numbered-sections' && statement.of === 'level')
      for (const part of statement.parts) lists.set(part, { total: statement.total, list: -1 - index });
  for (const statement of statements) {
    const found =
      statement.kind === 'share' && statement.whole === null ? lists.get(statement.part) : undefined;
    if (found === undefined || statement.kind !== 'share') continue;
    statement.whole = found.total;
    statement.list = found.list;
  }
}
