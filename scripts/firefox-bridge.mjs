#!/usr/bin/env node
/**
 * Stands in for Firefox towards Playwright: starts the browser (path in GOUJI_FIREFOX) and passes WebDriver BiDi
 * messages through, but for two things. Commands that this Firefox does not know yet and that only dress the page
 * are answered here; and the tests may speak on the same session (path `/raw`), for what Playwright has no words for.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { WebSocket, WebSocketServer } from 'ws';

/** Emulation that the newest Playwright asks for and that Firefox ESR does not have; colours come from a preference. */
const ANSWERED_HERE = new Set(['emulation.setMediaFeaturesOverride']);
/** Ids of the tests' own commands begin here; Playwright counts from 1. */
const FIRST_RAW_ID = 1_000_000_000;

const firefox = spawn(process.env.GOUJI_FIREFOX ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'pipe', 'pipe'],
});
writeFileSync(path.join(profile(), 'gouji-bridge-pid'), String(process.pid));
firefox.stdout.pipe(process.stdout);
firefox.on('exit', (code) => process.exit(code ?? 0));
// A Firefox that hangs does not hear what it is politely told.
for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, () => {
    firefox.kill(signal);
    setTimeout(() => firefox.kill('SIGKILL'), 5000).unref();
  });

let pending = '';
firefox.stderr.on('data', (chunk) => {
  const lines = (pending + String(chunk)).split('\n');
  pending = lines.pop() ?? '';
  for (const line of lines) {
    const address = /WebDriver BiDi listening on (ws:\/\/\S+)$/.exec(line)?.[1];
    if (address === undefined) process.stderr.write(`${line}\n`);
    else listen(address);
  }
});

function listen(address) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 0 }, () => {
    const { port } = server.address();
    writeFileSync(path.join(profile(), 'gouji-bridge-port'), String(port));
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`);
  });
  const session = { browser: null, rawAnswers: new Map(), nextRawId: FIRST_RAW_ID };
  server.on('connection', (client, request) => {
    if (request.url === '/raw') serveRaw(client, session);
    else servePlaywright(client, address + request.url, session);
  });
}

function profile() {
  const at = process.argv.findIndex((argument) => /^--?profile$/.test(argument));
  return process.argv[at + 1] ?? '.';
}

function servePlaywright(client, address, session) {
  const browser = new WebSocket(address, { perMessageDeflate: false, maxPayload: 0 });
  session.browser = browser;
  const early = [];
  client.on('message', (/** @type {Buffer} */ data) => {
    const text = data.toString();
    const { id, method } = JSON.parse(text);
    if (ANSWERED_HERE.has(method)) client.send(JSON.stringify({ type: 'success', id, result: {} }));
    else if (browser.readyState === WebSocket.OPEN) browser.send(text);
    else early.push(text);
  });
  browser.on('open', () => {
    for (const text of early) browser.send(text);
  });
  browser.on('message', (/** @type {Buffer} */ data) => {
    const text = data.toString();
    const { id, method, params } = JSON.parse(text);
    const raw = typeof id === 'number' && id >= FIRST_RAW_ID ? session.rawAnswers.get(id) : undefined;
    if (raw === undefined) client.send(text);
    else raw(text);
    if (method === 'browsingContext.navigationCommitted' && params.url.startsWith('moz-extension:'))
      tellWhenLoaded(params, session, client);
  });
  browser.on('close', () => client.close());
  browser.on('error', (error) => process.stderr.write(`bridge: ${error.message}\n`));
  client.on('close', () => browser.close());
}

/** Tells Playwright that an extension's page has loaded, as Firefox does for all others. */
function tellWhenLoaded({ context, navigation, url }, session, client) {
  const expression = `document.readyState === 'complete' || new Promise((loaded) => addEventListener('load', () => loaded(true)))`;
  const params = { expression, target: { context }, awaitPromise: true };
  send('script.evaluate', params, session, ({ type }) => {
    if (type !== 'success') return;
    for (const event of ['domContentLoaded', 'load']) {
      const told = { context, navigation, url, timestamp: Date.now() };
      client.send(JSON.stringify({ type: 'event', method: `browsingContext.${event}`, params: told }));
    }
  });
}

/** Each message is `{ask, method, params}`; the browser's answer goes back under the same number. */
function serveRaw(client, session) {
  client.on('message', (data) => {
    const { ask, method, params } = JSON.parse(String(data));
    send(method, params, session, (answer) => client.send(JSON.stringify({ ask, answer })));
  });
}

function send(method, params, session, answered) {
  const id = session.nextRawId;
  session.nextRawId += 1;
  session.rawAnswers.set(id, (text) => {
    session.rawAnswers.delete(id);
    answered(JSON.parse(text));
  });
  session.browser?.send(JSON.stringify({ id, method, params }));
}
