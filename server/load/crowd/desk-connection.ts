import { io, type Socket } from 'socket.io-client';
import { PROTOCOL_VERSION, type Answer } from '../../protocol/index.ts';

/** Where a server is, and what lets somebody in. */
export interface ServerAddress {
  readonly url: string;
  readonly token: string;
}

type Heard = Parameters<Socket['on']>[1];

interface Wire {
  close(): void;
  pause(): void;
  resume(): void;
}

const PATIENCE = 15_000;

/** A connection like that of a page: makes itself again when it is lost, and says hello each time. */
export class DeskConnection {
  /** How often it was made again. */
  reconnects = 0;
  /** Until it has been welcomed and set up for the first time; fails when that went wrong. */
  readonly joined: Promise<void>;
  readonly #socket: Socket;
  readonly #token: string;
  #isClosed = false;
  /** Whether the server has said welcome on this connection. */
  #isWelcome = false;
  #connections = 0;

  /** `whenUp` is called whenever the connection has been welcomed; `failed` with what went wrong then, and puts it into a sentence. */
  constructor({ url, token }: ServerAddress, whenUp: () => Promise<void>, failed: (why: string) => string) {
    this.#token = token;
    let up = (): void => {};
    let down = (_error: Error): void => {};
    this.joined = new Promise((resolve, reject) => {
      up = resolve;
      down = reject;
    });
    this.#socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
    });
    this.#socket.on('disconnect', () => (this.#isWelcome = false));
    this.#socket.on('connect', () => {
      if (this.#connections++ > 0) this.reconnects++;
      void this.#meet(whenUp).then(up, (error: unknown) => {
        if (this.#isClosed || !this.#socket.connected) return;
        down(new Error(failed(error instanceof Error ? error.message : String(error))));
      });
    });
  }

  async #meet(whenUp: () => Promise<void>): Promise<void> {
    const welcome = await this.ask('hello', { version: PROTOCOL_VERSION, token: this.#token });
    if (!welcome.ok) throw new Error(`${welcome.problem.code}: ${welcome.problem.message}`);
    this.#isWelcome = true;
    await whenUp();
  }

  /**
   * Sends a request, and waits for what is answered.
   *
   * @throws Error when nothing is answered, or there is no connection
   */
  async ask<Value>(name: string, request: object): Promise<Answer<Value>> {
    // The package would keep it and send it before the next hello.
    if (!this.#isWelcome && name !== 'hello') throw new Error('there is no connection');
    const socket = this.#socket.timeout(PATIENCE) as unknown as { emitWithAck(...said: unknown[]): Promise<unknown> };
    return (await socket.emitWithAck(name, request)) as Answer<Value>;
  }

  /** What is below the package, while there is a connection. */
  get #wire(): Wire | undefined {
    const { engine } = this.#socket.io as unknown as { engine?: { transport?: { ws?: Wire | null } | null } | null };
    return engine?.transport?.ws ?? undefined;
  }

  on(name: string, heard: Heard): void {
    this.#socket.on(name, heard);
  }

  /** Cuts the connection as a network would; it is made again. Nothing where there is none at this moment. */
  drop(): void {
    this.#wire?.close();
  }

  /** Nothing more is read, or it is read again: what comes piles up on the way. */
  setReading(isReading: boolean): void {
    if (isReading) this.#wire?.resume();
    else this.#wire?.pause();
  }

  close(): void {
    this.#isClosed = true;
    this.#socket.disconnect();
  }
}

/** Milliseconds since 1970, to fractions of one. */
export const wallClock = (): number => performance.timeOrigin + performance.now();
