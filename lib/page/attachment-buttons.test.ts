// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AttachmentButtons, OPEN_ELEMENT } from './attachment-buttons.ts';

vi.mock('../platform/extension-life.ts', () => ({ interfaceLanguage: () => 'zh-CN' }));

const PAGE = `<ul>
  <li><a href="/a/说明.pdf">部门预算说明.pdf</a></li>
  <li><a href="/a/表.xls">公开表.xls</a></li>
  <li><a href="/a/图.rar">附图.rar</a></li>
  <li><a href="/b.html">上级网页</a></li>
</ul>`;
const roots: ShadowRoot[] = [];
const opened: string[] = [];
let buttons: AttachmentButtons;

beforeEach(() => {
  // The roots are closed: the test looks over the shoulder of whoever makes them.
  const attachShadow = Reflect.get(Element.prototype, 'attachShadow') as Element['attachShadow'];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  document.body.innerHTML = PAGE;
  buttons = new AttachmentButtons(document, (address) => opened.push(address));
});

afterEach(() => {
  buttons.remove();
  roots.length = 0;
  opened.length = 0;
  vi.restoreAllMocks();
});

const hosts = (): Element[] => [...document.querySelectorAll(OPEN_ELEMENT)];

it('stand behind the links that the viewer reads, with a name, and change no text', () => {
  const before = document.body.textContent;
  buttons.show('zh');
  expect(hosts().map((host) => host.previousElementSibling?.textContent)).toEqual([
    '部门预算说明.pdf',
    '公开表.xls',
  ]);
  expect(roots.map((root) => root.querySelector('button')?.getAttribute('aria-label'))).toEqual([
    '用勾稽打开“部门预算说明.pdf”',
    '用勾稽打开“公开表.xls”',
  ]);
  expect(roots.map(({ mode }) => mode)).toEqual(['closed', 'closed']);
  expect(document.body.textContent).toBe(before);
});

it('are not pressed by a script of the page', () => {
  buttons.show('zh');
  roots[0]?.querySelector('button')?.click();
  expect(opened).toEqual([]);
});

it('stay when the page is read again, and go with their links', () => {
  buttons.show('zh');
  const [first] = hosts();
  document.querySelector('li:nth-child(2) a')?.remove();
  buttons.show('zh');
  expect(hosts()).toEqual([first]);
  buttons.remove();
  expect(hosts()).toEqual([]);
});

it('take the place of those that a saved page brings along', () => {
  document.body.insertAdjacentHTML('beforeend', `<p><${OPEN_ELEMENT}></${OPEN_ELEMENT}></p>`);
  buttons.show('en');
  expect(hosts()).toHaveLength(2);
  expect(roots[0]?.querySelector('button')?.title).toBe('Open “部门预算说明.pdf” in Gouji');
});

it('go into the link where a row of boxes would get a box more', () => {
  document.body.innerHTML = '<div style="display: flex"><a href="a.pdf">预算</a></div>';
  buttons.show('zh');
  expect(hosts()[0]?.parentElement?.localName).toBe('a');
});
