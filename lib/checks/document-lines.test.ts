import { describe, expect, it } from 'vitest';
import { readText } from '../formats/text.ts';
import { textAt } from '../source/document.ts';
import { linesOf, passagesOf, placeIn, sectionsOf, textOf } from './document-lines.ts';
import { findAll, findWords } from './whole-text.ts';

const TEXT =
  '目录\n一、职责\n二、收支\n一、职责\n负责文物保护。\n（一）机构\n内设两个科室。\n二、收支\n收入预算30万元。\n| 项目 | 金额 |\n| 合计 | 30 |\n';
const source = readText(TEXT);

describe('linesOf', () => {
  it('tells the table of contents from the headings', () => {
    const lines = linesOf(source);
    expect(lines.filter(({ inContents }) => inContents).map(({ text }) => text)).toEqual([
      '目录',
      '一、职责',
      '二、收支',
    ]);
    expect(lines.filter(({ heading }) => heading !== null).map(({ text }) => text)).toEqual([
      '一、职责',
      '（一）机构',
      '二、收支',
    ]);
  });

  it('gives places in the source', () => {
    for (const line of linesOf(source)) expect(textAt(source, placeIn(line))).toBe(line.text);
  });
});

it('gives each heading the lines and tables below it', () => {
  const sections = sectionsOf(source).map(({ heading, lines, tables }) => [
    heading.text,
    textOf(lines),
    tables.length,
  ]);
  expect(sections).toEqual([
    ['一、职责', '负责文物保护。\n（一）机构\n内设两个科室。'.replace('（一）', '(一)'), 0],
    ['（一）机构', '内设两个科室。', 0],
    ['二、收支', '收入预算30万元。', 1],
  ]);
});

describe('the whole text', () => {
  it('finds words in lines and cells, with their places', () => {
    const hit = findWords(source, '合计');
    expect(hit === null ? null : textAt(source, hit.passage.place(hit.start, hit.end))).toBe('合计');
    expect(findWords(source, '决算')).toBeNull();
  });

  it('finds nothing that runs from one passage into the next', () => {
    expect([...findAll(source, /保护。[^收]{1,3}机构/g)]).toEqual([]);
    expect([...findAll(source, /二、收支/g)].map(({ text }) => text)).toEqual(['二、收支', '二、收支']);
    expect(passagesOf(source).length).toBe(linesOf(source).length + 4);
  });
});
