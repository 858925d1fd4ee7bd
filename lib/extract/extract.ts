/** The shared parser: from a format-blind source document to what the disclosure says. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Statement } from '../disclosure/statement.ts';
import type { DisclosureTable } from '../disclosure/table.ts';
import type { SourceDocument, TableBlock, UnreadPart } from '../source/document.ts';
import { finish } from '../source/steps.ts';
import { FigureList } from './figure-list.ts';
import { readIdentity } from './identity.ts';
import type { NarrativeContext } from './narrative/context.ts';
import { compareFinalWithBudget } from './narrative/final-against-budget.ts';
import { NarrativeReader } from './narrative/read-narrative.ts';
import { resolveItems } from './narrative/resolve-items.ts';
import { resolveShares } from './narrative/resolve-shares.ts';
import { readOutline } from './outline.ts';
import { readSummary } from './summary.ts';
import { readTable } from './tables/read-table.ts';
import { resolveItemNames } from './tables/resolve-names.ts';

/** How many text blocks above a table may hold its title and its unit. */
const TITLE_BLOCKS = 4;
/** Wider than any table of a disclosure (the widest have some thirty columns); said to be unread. */
const MOST_COLUMNS = 400;
/** Larger than any table, counted with the places that no cell fills: a few cells far apart can make millions of them. */
const MOST_PLACES = 4_000_000;

/** Reads every figure, statement and table of a document. Never fails: what cannot be read is shown as unread. */
export function extractDisclosure(source: SourceDocument): Disclosure {
  return finish(extractInSteps(source));
}

/** The same, a block at a time. */
export function* extractInSteps(source: SourceDocument): Generator<void, Disclosure> {
  const outline = readOutline(source);
  yield;
  const identity = readIdentity(source, outline);
  const figures = new FigureList();
  const statements: Statement[] = [];
  const tables: DisclosureTable[] = [];
  const context: NarrativeContext = {
    figures,
    statements,
    documentYear: identity.year,
    kind: identity.kind,
    moneyUnit: identity.moneyUnit,
    nextList: 1,
    anchor: null,
  };
  const narrative = new NarrativeReader(context);
  const tooLarge: number[] = [];
  for (const block of source.blocks) {
    const entry = outline[block.index];
    if (entry === undefined) continue;
    yield;
    if (block.kind === 'table' && isTooLarge(block)) tooLarge.push(block.index);
    else if (block.kind === 'table') {
      const titleAbove = textAbove(source, block.index);
      tables.push(
        readTable(
          block,
          {
            document: source,
            headings: entry.path,
            titleAbove,
            documentYear: identity.year,
            documentUnit: identity.moneyUnit,
            kind: identity.kind,
          },
          figures,
        ),
      );
    } else narrative.readBlock(block, entry);
  }
  narrative.end();
  yield;
  resolveItemNames(tables, figures);
  yield;
  resolveItems(source, outline, tables, figures);
  yield;
  compareFinalWithBudget(source, figures, statements);
  resolveShares(statements, figures);
  const unread = tooLarge.map((index): UnreadPart => ({
    reason: 'too-large',
    where: textAbove(source, index).at(-1)?.slice(0, 40) ?? '',
  }));
  const parts = {
    source: { ...source, unread: [...source.unread, ...unread] },
    ...identity,
    figures: figures.figures,
    statements,
    tables,
  };
  yield;
  return { ...parts, summary: readSummary(parts) };
}

function isTooLarge({ rowCount, columnCount }: TableBlock): boolean {
  return columnCount > MOST_COLUMNS || rowCount * columnCount > MOST_PLACES;
}

function textAbove(source: SourceDocument, index: number): string[] {
  const above: string[] = [];
  for (let at = index - 1; at >= 0 && above.length < TITLE_BLOCKS; at -= 1) {
    const block = source.blocks[at];
    if (block === undefined || block.kind === 'table') break;
    if (block.text.trim() !== '') above.unshift(block.text);
  }
  return above;
}
