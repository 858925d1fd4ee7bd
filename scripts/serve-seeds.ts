import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import path from 'node:path';

/** The host name under which the seed pages are served: of the kind that real publishers use. */
export const SEED_HOST = 'www.example-district.gov.cn';

/** Where the seed pages lie. */
export const SEEDS = path.resolve(import.meta.dirname, '../seeds');

/** Names of the seeds that have a page. */
export function seedNames(): string[] {
  return readdirSync(SEEDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(SEEDS, entry.name, 'page.html')))
    .map((entry) => entry.name)
    .sort();
}

/** A page made up by the caller, beside the files of the seeds folder. */
export interface ExtraPage {
  body: string | Uint8Array;
  headers?: Readonly<Record<string, string>>;
}

/** A running server on loopback. */
export interface SeedServer {
  port: number;
  /** Address of a seed's page, or of any path, under the government-looking host name. */
  url(pathname: string): string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  // No charset: the page's own meta element decides, as on many real sites.
  '.html': 'text/html',
  '.htm': 'text/html',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Serves `seeds/` (and `extra` pages, by path) on a free port of 127.0.0.1. */
export async function serveSeeds(extra: Readonly<Record<string, ExtraPage>> = {}): Promise<SeedServer> {
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    void answer(pathname, extra).then(({ status, headers, body }) => {
      response.writeHead(status, headers);
      response.end(body);
    });
  });
  const port = await listen(server);
  return {
    port,
    url: (pathname) => `http://${SEED_HOST}/${pathname.replace(/^\//, '')}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

async function answer(pathname: string, extra: Readonly<Record<string, ExtraPage>>): Promise<Answer> {
  const made = extra[pathname];
  if (made !== undefined) {
    return { status: 200, headers: { 'content-type': 'text/html', ...made.headers }, body: made.body };
  }
  const file = path.join(SEEDS, path.normalize(pathname));
  if (!file.startsWith(SEEDS + path.sep)) return notFound();
  const name = pathname.endsWith('/') ? path.join(file, 'page.html') : file;
  const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
  return readFile(name).then((body) => ({ status: 200, headers: { 'content-type': type }, body }), notFound);
}

function notFound(): Answer {
  return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'not found' };
}
