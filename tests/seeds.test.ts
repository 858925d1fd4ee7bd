import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { seedSourceSchema, seedTruthSchema } from '../seeds/schema.ts';

const SEEDS = new URL('../seeds/', import.meta.url);
/** The gold standard is published apart from this repository; where it lies beside the checkout, the pages are held against it. */
const GOLD = new URL('../../shared/gold/seeds/', import.meta.url);
const hasGold = existsSync(GOLD);

const slugs = readdirSync(SEEDS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const read = (slug: string, file: string): string => readFileSync(new URL(`${slug}/${file}`, SEEDS), 'utf8');
const squash = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

type Element = {
  tagName?: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Element[];
};

const UNSEEN = new Set(['head', 'script', 'style', 'template']);
const INLINE = new Set(['a', 'b', 'font', 'o:p', 'span', 'strong', 'time']);

/** The visible text of a page, one string per block (paragraph, cell, heading), without white space. */
function blocks(html: string): string[] {
  const result: string[] = [];
  let current = '';
  const flush = (): void => {
    if (squash(current)) result.push(squash(current));
    current = '';
  };
  const walk = (node: Element): void => {
    if (node.value !== undefined && node.tagName === undefined) current += node.value;
    if (UNSEEN.has(node.tagName ?? '')) return;
    const block = node.tagName !== undefined && !INLINE.has(node.tagName);
    if (block) flush();
    for (const child of node.childNodes ?? []) if (!isComment(child)) walk(child);
    if (block) flush();
  };
  walk(parse(html) as unknown as Element);
  flush();
  return result;
}
const isComment = (node: Element): boolean => 'data' in node;

const documents = (slug: string): string[] => {
  const { frames } = seedSourceSchema.parse(JSON.parse(read(slug, 'source.json')));
  return ['page.html', ...frames].map((file) => read(slug, file));
};

/** '1,058.41' and '１０５８．４１０' are one number. */
const digits = (printed: string): string =>
  (
    squash(printed)
      .replaceAll(',', '')
      .match(/\d+(?:\.\d+)?/)?.[0] ?? ''
  )
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

const tally = (values: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const elements = (node: Element, tagName: string): Element[] =>
  (node.childNodes ?? []).flatMap((child) => [
    ...(child.tagName === tagName ? [child] : []),
    ...elements(child, tagName),
  ]);
/** Rows of this table only, not of a table nested in it. */
const rowsOf = (table: Element): Element[] =>
  (table.childNodes ?? []).flatMap((child) =>
    child.tagName === 'tr'
      ? [child]
      : ['tbody', 'thead', 'tfoot'].includes(child.tagName ?? '')
        ? rowsOf(child)
        : [],
  );
const span = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Number(cell.attrs?.find((attr) => attr.name === name)?.value ?? 1);

/** How many columns each row covers once the spans are laid out. */
function rowWidths(table: Element): number[] {
  const rows = rowsOf(table);
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row.childNodes ?? [])
      if (cell.tagName === 'td' || cell.tagName === 'th')
        for (let below = 0; below < span(cell, 'rowspan'); below++) {
          const width = widths[index + below];
          if (width === undefined) throw new Error('a rowspan must end inside its table');
          widths[index + below] = width + span(cell, 'colspan');
        }
  });
  return widths;
}

it('has the five seeds', () => {
  expect(slugs).toEqual([
    'mentougou-association-2023',
    'panzhihua-west-association-2024',
    'shanhaiguan-association-2019',
    'xicheng-association-2019',
    'xicheng-tech-center-2022',
  ]);
});

describe.each(slugs)('%s', (slug) => {
  const source = seedSourceSchema.parse(JSON.parse(read(slug, 'source.json')));
  const truth = seedTruthSchema.parse(JSON.parse(read(slug, 'truth.json')));
  const text = documents(slug).flatMap(blocks);

  it('has exactly the files its source names', () => {
    expect(readdirSync(new URL(`${slug}/`, SEEDS)).sort()).toEqual(
      ['page.html', 'source.json', 'truth.json', ...source.frames].sort(),
    );
  });

  it('agrees with itself on year, kind and publisher', () => {
    expect(truth.year).toBe(source.year);
    expect(truth.kind).toBe(source.kind);
    expect(truth.unitFull).toBe(source.publisher);
    expect(squash(read(slug, 'page.html'))).toContain(`ArticleTitle"content="${squash(source.title)}"`);
  });

  it('lists its inconsistencies in order, each once', () => {
    const ids = truth.inconsistencies.map((entry) => entry.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.every((id) => id.startsWith(source.origin))).toBe(true);
  });

  it('quotes its own page', () => {
    const page = text.join('');
    const absent = truth.inconsistencies.filter((entry) => !page.includes(squash(entry.quote)));
    expect(absent.map((entry) => `${entry.id} ${entry.quote}`)).toEqual([]);
  });

  it('prints every number its inconsistencies speak of', () => {
    const numbers = new Set(text.flatMap((block) => block.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map(digits));
    const absent = truth.inconsistencies.flatMap((entry) =>
      entry.printed
        // 62.72 is the reader's own sum
        .filter((printed) => digits(printed) && printed !== '62.72')
        .filter((printed) => !numbers.has(digits(printed)))
        .map((printed) => `${entry.id} ${printed}`),
    );
    expect(absent).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    for (const html of documents(slug)) {
      const page = parse(html) as unknown as Element;
      const addresses = [
        'img',
        'link',
        'script',
        'iframe',
        'audio',
        'video',
        'source',
        'object',
        'embed',
      ].flatMap((tag) =>
        elements(page, tag).flatMap((element) =>
          (element.attrs ?? []).filter((attr) => ['src', 'href', 'data'].includes(attr.name)),
        ),
      );
      expect(addresses.map((attr) => attr.value).filter((value) => !source.frames.includes(value))).toEqual(
        [],
      );
      expect(html).not.toMatch(/url\(|@import/);
    }
  });

  it('carries no telephone number', () => {
    expect(
      text.filter((block) => /(?<![\d.])(1[3-9]\d{9}|0\d{2,3}-\d{7,8}|[2-8]\d{7})(?![\d.])/.test(block)),
    ).toEqual([]);
  });

  it('has tables whose spans fit', () => {
    for (const html of documents(slug))
      for (const table of elements(parse(html) as unknown as Element, 'table')) {
        const widths = rowWidths(table);
        expect(new Set(widths).size, `rows of ${widths.join(', ')} columns`).toBe(1);
      }
  });

  it(`prints every figure ${hasGold ? 'at least as often as the gold standard' : '(not compared: no gold standard here)'}`, () => {
    if (!hasGold) return;
    const gold = JSON.parse(readFileSync(new URL(`${source.origin}.json`, GOLD), 'utf8')) as {
      figures: { printed: string }[];
    };
    const wanted = tally(gold.figures.map((figure) => digits(figure.printed)));
    const printed = tally(text.flatMap((block) => block.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map(digits));
    const short = [...wanted].filter(([number, times]) => (printed.get(number) ?? 0) < times);
    expect(
      short.map(([number, times]) => `${number}: ${printed.get(number) ?? 0} of ${times}`),
      `${gold.figures.length} figures of ${source.origin}`,
    ).toEqual([]);
  });
});

/** The cells of the original, counted as Word counts them: a cell that spans rows is one cell in each of its rows. */
it.each([
  ['xicheng-association-2019', 'page.html', 'TRS_Editor', 278, 1429],
  ['shanhaiguan-association-2019', 'content.html', 'article-con', 51, 389],
])('%s has the rows and cells of the original', (slug, file, container, rows, cells) => {
  const root = elements(parse(read(slug, file)) as unknown as Element, 'div').find((div) =>
    div.attrs?.some((attr) => attr.name === 'class' && attr.value === container),
  );
  const all = elements(root ?? {}, 'table').flatMap(rowsOf);
  const nested = all.filter((row) => elements(row, 'table').length > 0);
  expect(all.length - nested.length).toBe(rows);
  const own = all.flatMap((row) =>
    nested.includes(row) ? [] : (row.childNodes ?? []).filter((cell) => cell.tagName === 'td'),
  );
  expect(own.reduce((sum, cell) => sum + span(cell, 'rowspan'), 0)).toBe(cells);
});
