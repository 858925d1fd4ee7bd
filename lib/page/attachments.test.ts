// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { findAttachments } from './attachments.ts';

it.each([
  ['<a href="/a/说明.pdf">部门预算说明</a>', [['pdf', '部门预算说明']]],
  ['<a href="t.XLSX"></a>', [['xlsx', 't.XLSX']]],
  ['<a href="/download.jsp?id=7&amp;name=b.doc">点击下载</a>', [['doc', '点击下载']]],
  ['<a href="/down?id=7">公开表.xls</a>', [['xls', '公开表.xls']]],
  ['<a href="a.pdf">一</a><a href="a.pdf">又一</a>', [['pdf', '一']]],
  [
    '<a href="a.html">网页</a><a href="javascript:open(1)">x.pdf</a><a href="%E4%BA.pdf">坏名</a>',
    [['pdf', '坏名']],
  ],
])('%s', (html, expected) => {
  document.body.innerHTML = html;
  expect(findAttachments(document).map(({ format, title }) => [format, title])).toEqual(expected);
});
