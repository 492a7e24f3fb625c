import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { build } from 'vite';

/** What a browser may load for the page, as strict as the server says it. */
const securityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Bundles the harness, in which every source of the page can be loaded by its path, into a folder. */
export async function buildHarness(folder: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'harness'),
    configFile: false,
    base: './',
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: 5000,
    },
  });
}

/** Serves the files of a folder on a free port of this machine. */
export async function serveFolder(folder: string): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void answer(folder, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = normalize(join(folder, pathname === '/' ? 'index.html' : pathname));
  const body = path.startsWith(folder + sep) ? await readFile(path).catch(() => undefined) : undefined;
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': securityPolicy,
    // Their names change with what is in them.
    'cache-control': pathname.startsWith('/assets/') ? 'max-age=3600, immutable' : 'no-store',
  });
  response.end(body);
}
