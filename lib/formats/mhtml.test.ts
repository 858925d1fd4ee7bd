import { expect, it } from 'vitest';
import { codeOf, readAny, show } from '../../tests/samples/read-blocks.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A message as browsers save it: the page first, then its parts. */
function message(...parts: { headers: string[]; body: string }[]): Uint8Array {
  const head = [
    'From: <Saved by Blink>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----x"',
  ];
  const bodies = parts.map(({ headers, body }) => `------x\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`);
  return utf8(`${head.join('\r\n')}\r\n\r\n${bodies.join('')}------x--\r\n`);
}

const quoted = (text: string): string =>
  [...utf8(text)]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
const HTML = ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'];

it('reads the page and its frames, by their id or by their address', async () => {
  const bytes = message(
    {
      headers: [...HTML, 'Content-Location: http://a.gov.cn/x/p.html'],
      body: quoted(
        '<p>外</p><iframe src="cid:f1"></iframe><iframe src="f2.html"></iframe><iframe src="f3.html"></iframe>',
      ),
    },
    { headers: [...HTML, 'Content-ID: <f1>'], body: quoted('<p>一</p>') },
    { headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], body: 'AAAA' },
    {
      headers: [...HTML, 'Content-Location: http://a.gov.cn/x/f2.html'],
      body: quoted('<table><tr><td>项目<td>金额<tr><td>甲<td>1</table>'),
    },
  );
  const reading = await readAny(bytes, '页.mhtml');
  expect(show(reading)).toEqual(['外', '一', '0,0 项目', '0,1 金额', '1,0 甲', '1,1 1']);
  expect(reading.ok && reading.document.unread).toEqual([{ reason: 'frame', where: 'f3.html' }]);
});

it('reads a body in base64, folded lines and soft line ends', async () => {
  const base64 = btoa(String.fromCharCode(...utf8('<p>收入10万元</p>')));
  const bytes = message({
    headers: ['Content-Type: text/html;', ' charset="utf-8"', 'Content-Transfer-Encoding: base64'],
    body: base64.replace(/(.{10})/g, '$1\r\n'),
  });
  expect(show(await readAny(bytes, 'a.mht'))).toEqual(['收入10万元']);
  const soft = message({ headers: HTML, body: `<p>${quoted('收入')}=\r\n10${quoted('万元')}</p>` });
  expect(show(await readAny(soft, 'a.mht'))).toEqual(['收入10万元']);
});

it('reads a page whose encoding only the bytes tell', async () => {
  const bytes = message({
    headers: ['Content-Type: text/html; charset=nonsense', 'Content-Transfer-Encoding: 8bit'],
    body: '<p>收入10万元</p>',
  });
  expect(show(await readAny(bytes, 'a.htm'))).toEqual(['收入10万元']);
});

it.each([
  ['no page in it', message({ headers: ['Content-Type: image/png'], body: 'x' }), 'nothing-inside'],
  ['no parts', message(), 'damaged'],
])('refuses a message with %s', async (_title, bytes, code) => {
  expect(codeOf(await readAny(bytes, 'a.mhtml'))).toBe(code);
});
