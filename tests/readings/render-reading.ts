/** Renders what was read of a text as short lines, so that a truth table stays readable. */
import type { Disclosure } from '../../lib/disclosure/disclosure.ts';
import { figureById } from '../../lib/disclosure/disclosure.ts';
import type { Statement } from '../../lib/disclosure/statement.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import type { SourceDocument, TextBlock } from '../../lib/source/document.ts';

export interface Reading {
  /** "printed unit measure role year": one line per money, percent and count figure. */
  figures: string[];
  /** "change …", "sum …", "share …", "zero …", "rate …". */
  statements: string[];
}

/** Reads a text (paragraphs parted by ¶) of a budget (or, when its first line says 决算, final accounts) of 2023. */
export function readingOf(text: string): Reading {
  const title = /[决決]算/.test(text) ? '某局2023年度部门决算' : '某局2023年部门预算';
  const disclosure = extractDisclosure(documentOf([title, ...text.split('¶')]));
  return {
    figures: disclosure.figures
      .filter((figure) => figure.class === 'money' || figure.class === 'percent' || figure.class === 'count')
      .map((figure) =>
        [figure.printed, figure.unit ?? '?', figure.measure ?? '-', figure.role, figure.year ?? '?'].join(
          ' ',
        ),
      ),
    statements: disclosure.statements.map((statement) => lineOf(disclosure, statement)),
  };
}

function documentOf(paragraphs: string[]): SourceDocument {
  const blocks = paragraphs.map((text, index): TextBlock => ({
    kind: 'paragraph',
    index,
    text,
    level: null,
    page: null,
  }));
  return { title: '', blocks, unread: [] };
}

function lineOf(disclosure: Disclosure, statement: Statement): string {
  const printed = (id: string | null): string => (id === null ? '·' : figureById(disclosure, id).printed);
  switch (statement.kind) {
    case 'change': {
      const words = statement.words.map((word) => word.direction).join('+');
      return `change ${printed(statement.current)} from ${printed(statement.previous)} by ${printed(statement.change)} ${printed(statement.percent)}% ${words}`.trimEnd();
    }
    case 'breakdown': {
      const parts = statement.parts.map(
        (part, index) => `${statement.signs[index] === -1 ? '-' : ''}${printed(part)}`,
      );
      return `${statement.open ? 'within' : 'sum'} ${statement.of} ${printed(statement.total)} = ${parts.join(' ')}`;
    }
    case 'share':
      return `share ${printed(statement.part)} of ${printed(statement.whole)} ${printed(statement.percent)}%`;
    case 'rate':
      return `rate ${printed(statement.actual)} of ${printed(statement.base)} ${printed(statement.percent)}%`;
    case 'zero':
      return `zero ${statement.measures.join(' ')}`;
  }
}
