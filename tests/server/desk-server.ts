import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { LiveServer, type LiveServerOptions } from '../../server/live-server.ts';
import { openRunBook } from '../../server/catalogue/run-book/open-run-book.ts';
import type { RunBook } from '../../server/live/run-book.ts';
import { PROTOCOL_VERSION } from '../../server/protocol/index.ts';
import type {
  Answer,
  Answers,
  ClientToServer,
  Problem,
  Request,
  RequestName,
  ServerToClient,
} from '../../server/protocol/index.ts';

type ClientSocket = Socket<ServerToClient, ClientToServer>;

/** A client as a page would be: real sockets, real bytes. */
export class DeskClient {
  readonly socket: ClientSocket;

  constructor(port: number, headers: Readonly<Record<string, string>> = {}) {
    this.socket = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      extraHeaders: headers,
      reconnection: false,
      forceNew: true,
    });
  }

  /** What comes back for a request, whatever it is. */
  ask<Name extends RequestName>(name: Name, request: Request<Name>): Promise<Answer<Answers[Name]>> {
    return this.say(name, request) as Promise<Answer<Answers[Name]>>;
  }

  /** Sends anything at all. */
  async say(name: string, ...args: readonly unknown[]): Promise<Answer<unknown>> {
    const socket = this.socket.timeout(20_000) as unknown as { emitWithAck(...said: unknown[]): Promise<unknown> };
    return (await socket.emitWithAck(name, ...args)) as Answer<unknown>;
  }

  /** The value of a request that is expected to succeed. */
  async get<Name extends RequestName>(name: Name, request: Request<Name>): Promise<Answers[Name]> {
    const answer = await this.ask(name, request);
    if (answer.ok) return answer.value;
    throw new Error(`${name} was refused: ${JSON.stringify(answer.problem)}`);
  }

  /** Why a request that is expected to be refused was refused. */
  async refusal<Name extends RequestName>(name: Name, request: Request<Name>): Promise<Problem> {
    const answer = await this.ask(name, request);
    if (!answer.ok) return answer.problem;
    throw new Error(`${name} was not refused`);
  }

  /** The next message of a kind that fits. */
  next<Name extends keyof ServerToClient>(
    name: Name,
    fits: (...args: Parameters<ServerToClient[Name]>) => boolean = () => true,
  ): Promise<Parameters<ServerToClient[Name]>> {
    return new Promise((resolve) => {
      const heard = (...args: unknown[]): void => {
        const said = args as Parameters<ServerToClient[Name]>;
        if (!fits(...said)) return;
        this.socket.off(name, heard as never);
        resolve(said);
      };
      this.socket.on(name, heard as never);
    });
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** A real server on a port of its own, and what was opened on it; `close` ends all of it. */
export class DeskServer {
  readonly server: LiveServer;
  readonly token: string;
  readonly #clients: DeskClient[] = [];

  private constructor(server: LiveServer, token: string) {
    this.server = server;
    this.token = token;
  }

  static async start(options: Partial<LiveServerOptions> = {}): Promise<DeskServer> {
    const token = randomBytes(12).toString('hex');
    const book: RunBook = openRunBook({ file: undefined, what: 'tests', now: Date.now() });
    const server = await LiveServer.start({ host: '127.0.0.1', port: 0, keys: { token }, book, ...options });
    return new DeskServer(server, options.keys?.token ?? token);
  }

  get port(): number {
    return this.server.port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** A client that has said nothing yet. */
  connect(headers?: Readonly<Record<string, string>>): DeskClient {
    const client = new DeskClient(this.port, headers);
    this.#clients.push(client);
    return client;
  }

  /** A client that has been welcomed. */
  async welcome(token = this.token): Promise<DeskClient> {
    const client = this.connect();
    await client.get('hello', { version: PROTOCOL_VERSION, token });
    return client;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    await this.server.close();
  }
}
