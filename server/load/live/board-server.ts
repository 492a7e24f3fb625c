import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { isLoopbackHost } from '../../live-server.ts';
import { environmentTrouble } from '../../trouble.ts';
import { boardPage } from './board-page.ts';
import type { BoardState } from './load-board.ts';

/** Whoever has looked within this time is still there, and is shown the end, ms. */
const STILL_THERE = 3000;

/** Serves the page of a load under way on loopback. */
export class BoardServer {
  readonly #server: Server;
  readonly #state: () => BoardState;
  #lookedAt = -Infinity;
  #hasShownEnd = false;

  private constructor(state: () => BoardState) {
    this.#state = state;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** @throws Trouble when the port is taken */
  static async start(port: number, state: () => BoardState): Promise<BoardServer> {
    const board = new BoardServer(state);
    try {
      board.#server.listen(port, '127.0.0.1');
      await once(board.#server, 'listening');
    } catch (cause) {
      throw environmentTrouble(`The live page cannot have port ${port}`, cause);
    }
    return board;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Ends it; pages that are open have time to show the end first. */
  async close(): Promise<void> {
    const until = performance.now() + STILL_THERE;
    while (
      this.#state().phase === 'over' &&
      !this.#hasShownEnd &&
      performance.now() < until &&
      performance.now() - this.#lookedAt < STILL_THERE
    )
      await setTimeout(100);
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer({ method, url, headers }: IncomingMessage, response: ServerResponse): void {
    const [name = ''] = (headers.host ?? '').split(/:\d+$/);
    // Another name that leads here is a page that wants to reach into this machine.
    if (!isLoopbackHost(name)) return void response.writeHead(403).end();
    if (method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end();
    if (url === '/') return this.#page(response);
    if (url === '/state.json') return this.#tell(response);
    response.writeHead(404).end();
  }

  #page(response: ServerResponse): void {
    const nonce = randomBytes(12).toString('base64');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    });
    response.end(boardPage(this.#state().name, nonce));
  }

  #tell(response: ServerResponse): void {
    const state = this.#state();
    this.#lookedAt = performance.now();
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(state), () => (this.#hasShownEnd ||= state.phase === 'over'));
  }
}
