import { expect, it } from 'vitest';
import { findFrames, parse5Tree, parseHtml } from './parse5-tree.ts';
import type { Parse5Node } from './parse5-tree.ts';

/** Shown text of the whole tree, elements in brackets. */
function outline(html: string, frames?: Map<Parse5Node, Parse5Node>, root = parseHtml(html)): string {
  const tree = parse5Tree(frames);
  function walk(node: Parse5Node): string {
    if (tree.isHidden(node)) return '';
    const text = tree.textOf(node);
    if (text !== null) return text;
    let inner = '';
    let child = tree.firstChild(tree.shadowRoot(node) ?? node);
    for (; child !== null; child = tree.nextSibling(child)) inner += walk(child);
    const name = tree.nameOf(node);
    return name === null ? inner : `<${name}>${inner}`;
  }
  return walk(root);
}

it('walks elements and text in order', () => {
  expect(outline('<p>一<b>二</b>三</p>')).toBe('<html><body><p>一<b>二三');
});

it('closes cells and rows as a browser does', () => {
  const html = '<table><tr><td>甲<td>乙<tr><td>丙</table>';
  expect(outline(html)).toBe('<html><body><table><tbody><tr><td>甲<td>乙<tr><td>丙');
});

it('reads attributes whatever their case', () => {
  const tree = parse5Tree();
  const [cell] = findFrames(parseHtml('<IFRAME SRC="a.html"></IFRAME>'));
  expect(cell && tree.attribute(cell.element, 'src')).toBe('a.html');
});

it.each([
  ['a script', '<script>1</script>'],
  ['the hidden attribute', '<p hidden>1</p>'],
  ['an inline style', '<p style="color:red; DISPLAY : none">1</p>'],
  ['invisibility', '<p style="visibility:hidden">1</p>'],
])('leaves out what is hidden by %s', (_title, html) => {
  expect(outline(html)).not.toContain('1');
});

it.each(['display: block', 'table-display:none', 'display: nonesuch'])(
  'shows an element styled %s',
  (style) => {
    expect(outline(`<p style="${style}">1</p>`)).toContain('1');
  },
);

it('finds frames and reads the tree given for one', () => {
  const page = parseHtml('<p>前</p><iframe src="inner.html"></iframe><iframe srcdoc="<b>3</b>"></iframe>');
  const frames = findFrames(page);
  expect(frames.map(({ src, srcdoc }) => [src, srcdoc])).toEqual([
    ['inner.html', null],
    ['', '<b>3</b>'],
  ]);
  const inner = frames[0]?.element;
  const read = new Map(inner ? [[inner, parseHtml('<p>里</p>')]] : []);
  expect(outline('', read, page)).toContain('<iframe><html><body><p>里');
});
