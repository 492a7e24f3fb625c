import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { grantOfRequest, isLocalName, isOwnOrigin } from '../access/request-grant.ts';
import type { Gatekeeper } from '../access/gatekeeper.ts';
import type { ComparisonDesk } from '../compare/comparison-desk.ts';
import type { RunDesk } from '../live/run-desk.ts';
import type { Comparison } from '../protocol/index.ts';
import { Audience } from './audience.ts';
import { Dispatcher, type CountRequest } from './dispatcher.ts';
import { RequestBudget } from './request-budget.ts';
import { ROOM } from './rooms.ts';
import { Seating } from './seating.ts';
import type { Patience } from './slow-viewers.ts';
import { Viewer, type LiveServerSocket, type LiveSocket } from './viewer.ts';

export interface GatewayOptions {
  readonly http: HttpServer;
  readonly desk: RunDesk;
  readonly comparisons: ComparisonDesk;
  readonly gatekeeper: Gatekeeper;
  /** A clock that only goes forwards, ms. */
  readonly clock: () => number;
  /** Port that the server listens on; cookies are named after it. */
  readonly port: () => number;
  /** Whether only this machine can reach the server; then it answers to no other name. */
  readonly isLoopback: boolean;
  /** Pages of other origins that may connect, such as the one of a development server. */
  readonly allowedOrigins: readonly string[];
  readonly patience: Patience;
  readonly count: CountRequest;
}

/** Whoever does not say hello by then is not served. */
const HELLO_MS = 10_000;

/** The sockets: lets connections in, hands every message to the dispatcher, and looks after who watches what. */
export class Gateway {
  readonly audience: Audience;
  readonly seating: Seating;
  readonly io: LiveServerSocket;
  readonly #options: GatewayOptions;
  readonly #dispatcher: Dispatcher;

  constructor(options: GatewayOptions) {
    this.#options = options;
    const { http, desk, gatekeeper, comparisons, clock, patience, count } = options;
    this.io = new Server(http, {
      serveClient: false,
      transports: ['websocket', 'polling'],
      maxHttpBufferSize: desk.limits.messageBytes,
      perMessageDeflate: false,
      httpCompression: false,
      allowRequest: (request, decide) => decide(...this.#mayConnect(request)),
    });
    const audience = new Audience({ io: this.io, desk, gatekeeper, clock, patience });
    const seating = new Seating(this.io, desk);
    this.audience = audience;
    this.seating = seating;
    this.#dispatcher = new Dispatcher({ desk, comparisons, gatekeeper, audience, seating }, clock, count);
    comparisons.observe(this.#compared);
    this.io.on('connection', (socket) => this.#connected(socket));
    this.audience.start();
  }

  /** How many are connected. */
  get connections(): number {
    return this.io.of('/').sockets.size;
  }

  /** Tells everybody and closes all connections. */
  async close(): Promise<void> {
    this.audience.stop();
    this.seating.stop();
    this.io.emit('dropped', {
      code: 'closing',
      message: 'The server is ending.',
      remedy: 'Runs go on when it is back.',
    });
    await this.io.close();
  }

  #mayConnect(request: IncomingMessage): [string | null, boolean] {
    const { isLoopback, allowedOrigins, desk } = this.#options;
    if (!isOwnOrigin(request, allowedOrigins)) return ['Pages of other sites may not connect.', false];
    if (isLoopback && !isLocalName(request.headers.host)) return ['This server answers to localhost only.', false];
    if (this.io.engine.clientsCount >= desk.limits.connections) return ['Too many connections.', false];
    return [null, true];
  }

  #connected(socket: LiveSocket): void {
    const { desk, clock, gatekeeper, port } = this.#options;
    const { requestsPerSecond, requestsAtOnce } = desk.limits;
    const budget = new RequestBudget(requestsPerSecond, requestsAtOnce, clock());
    const viewer = new Viewer(socket, budget, grantOfRequest(socket.request, gatekeeper, port()));
    socket.data.viewer = viewer;
    const timer = setTimeout(() => {
      if (viewer.grant === undefined) socket.disconnect(true);
    }, HELLO_MS);
    socket.on('disconnect', () => {
      clearTimeout(timer);
      this.audience.gone(viewer);
      this.seating.gone(viewer);
    });
    socket.onAny((name: string, ...args: unknown[]) => void this.#message(viewer, name, args));
  }

  async #message(viewer: Viewer, name: string, args: readonly unknown[]): Promise<void> {
    const reply = args.at(-1);
    const hasReply = typeof reply === 'function';
    const answer = await this.#dispatcher.answer(viewer, name, hasReply ? args.slice(0, -1) : args);
    if (hasReply) (reply as (answer: unknown) => void)(answer);
  }

  readonly #compared = (comparison: Comparison): void => {
    const rooms = [ROOM.details(comparison.runA), ROOM.details(comparison.runB)];
    this.io.to(rooms).emit('comparison', comparison);
  };
}
