import { io, type Socket } from 'socket.io-client';
import {
  ANSWER_CHECKS,
  PROTOCOL_VERSION,
  wrongFields,
  type Answer,
  type AnswerTo,
  type ClientToServer,
  type Problem,
  type Request,
  type RequestName,
  type ServerToClient,
  type Welcome,
} from '../../server/protocol/index.ts';
import { Listeners } from './listeners.ts';

/** How it stands between this page and its server. */
export type ConnectionState =
  /** Never been there yet, or gone since `since` (milliseconds of this page’s clock) and tried so many times. */
  | { readonly kind: 'connecting' | 'lost'; readonly since: number; readonly attempt: number }
  | { readonly kind: 'open' }
  /** Not let in, or let in under another protocol, or shown out: nothing is tried again by itself. */
  | { readonly kind: 'refused' | 'skewed' | 'dropped'; readonly problem: Problem };

type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** How long an answer may take, in milliseconds; playing to another moment takes longer than a setting. */
const PATIENCE = 8000;
const LONG_PATIENCE = 60_000;
const LONG: ReadonlySet<RequestName> = new Set(['seek', 'fork', 'step', 'startRun', 'watchRun', 'ticketStory']);

interface ConnectionOptions {
  /** Where the server is; the page’s own when left out. */
  readonly address?: string;
  /** The printed token or the code of a class, where the address of the page had one. */
  readonly token?: string | undefined;
}

/** The one socket of the page: greets, asks and is answered, comes back when it is lost. */
export class LiveConnection {
  readonly socket: LiveSocket;
  readonly #token: string | undefined;
  readonly #listeners = new Listeners<'state' | 'welcome'>();
  #state: ConnectionState = { kind: 'connecting', since: performance.now(), attempt: 0 };
  #welcome: Welcome | undefined;

  constructor({ address = document.baseURI, token }: ConnectionOptions = {}) {
    this.#token = token;
    const { origin, pathname } = new URL('socket.io', address);
    this.socket = io(origin, {
      path: pathname,
      transports: ['websocket'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 5000,
    });
    this.socket.on('connect', () => void this.#greet());
    this.socket.on('disconnect', (reason) => this.#lost(reason === 'io server disconnect'));
    this.socket.on('dropped', (problem) => this.#dropped(problem));
    this.socket.io.on('reconnect_attempt', (attempt) => this.#tried(attempt));
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** What the server said when it let us in, the last time it did. */
  get welcome(): Welcome | undefined {
    return this.#welcome;
  }

  /** `welcome` is told each time the server has let us in, the first time and after a break. */
  listen(topics: readonly ('state' | 'welcome')[], changed: () => void): () => void {
    return this.#listeners.listen(topics, changed);
  }

  /** Asks for something; a server that says nothing is a refusal too, so that there is always an answer. */
  async request<Name extends RequestName>(name: Name, request: Request<Name>): Promise<Answer<AnswerTo<Name>>> {
    if (!this.socket.connected) return { ok: false, problem: NOT_CONNECTED };
    const patience = LONG.has(name) ? LONG_PATIENCE : PATIENCE;
    try {
      // Typed by name here, which the overloads of socket.io cannot be for a name that varies.
      const socket = this.socket.timeout(patience) as unknown as AnyEmitter;
      return checked(name, (await socket.emitWithAck(name, request)) as Answer<AnswerTo<Name>>);
    } catch {
      return { ok: false, problem: this.socket.connected ? noAnswer(patience) : NOT_CONNECTED };
    }
  }

  /** Tries again at once, also after a refusal. */
  retry(): void {
    this.#setState({ kind: 'connecting', since: performance.now(), attempt: 0 });
    this.socket.disconnect().connect();
  }

  close(): void {
    this.socket.disconnect();
  }

  async #greet(): Promise<void> {
    const token = this.#token === undefined ? {} : { token: this.#token };
    const answer = await this.request('hello', { version: PROTOCOL_VERSION, ...token });
    if (!answer.ok) return this.#refused(answer.problem);
    if (answer.value.version !== PROTOCOL_VERSION) return this.#refused(SKEWED);
    this.#welcome = answer.value;
    this.#state = { kind: 'open' };
    this.#listeners.tell('state', 'welcome');
  }

  #refused(problem: Problem): void {
    // Lost before it could answer: socket.io tries again.
    if (!this.socket.connected) return;
    this.#setState({ kind: problem.code === 'version-skew' ? 'skewed' : 'refused', problem });
    this.socket.disconnect();
  }

  #lost(isByServer: boolean): void {
    if (this.#state.kind === 'open') this.#setState({ kind: 'lost', since: performance.now(), attempt: 0 });
    // A server that ends closes its sockets, and socket.io leaves it at that; a new one may be there in a moment.
    if (isByServer && this.#state.kind === 'lost') this.socket.connect();
  }

  #dropped(problem: Problem): void {
    // A server that ends may be there again in a moment: that is a connection lost, like any other.
    if (problem.code !== 'closing') this.#setState({ kind: 'dropped', problem });
  }

  #tried(attempt: number): void {
    const state = this.#state;
    if (state.kind === 'connecting' || state.kind === 'lost') this.#setState({ ...state, attempt });
  }

  #setState(state: ConnectionState): void {
    this.#state = state;
    this.#listeners.tell('state');
  }
}

/** An answer of a form that nobody here knows is a refusal, too. */
function checked<Name extends RequestName>(name: Name, answer: Answer<AnswerTo<Name>>): Answer<AnswerTo<Name>> {
  const check = name in ANSWER_CHECKS ? ANSWER_CHECKS[name as keyof typeof ANSWER_CHECKS] : undefined;
  if (check === undefined || !answer.ok) return answer;
  const read = check.safeParse(answer.value);
  return read.success ? answer : { ok: false, problem: unreadable(wrongFields(read.error)) };
}

interface AnyEmitter {
  emitWithAck(name: string, request: unknown): Promise<unknown>;
}

const NOT_CONNECTED: Problem = {
  code: 'failed',
  message: 'There is no connection to the server.',
  remedy: 'It is being looked for; try again when it is back.',
};

const unreadable = (wrong: string): Problem => ({
  code: 'bad-message',
  message: `The server has answered in a form that this page does not know: ${wrong}.`,
  remedy: 'Reload the page.',
});

const SKEWED: Problem = {
  code: 'version-skew',
  message: 'The server has been updated and speaks another version than this page.',
  remedy: 'Reload the page.',
};

const noAnswer = (patience: number): Problem => ({
  code: 'failed',
  message: `The server has not answered within ${patience / 1000} s.`,
  remedy: 'It may have much to do: try again, or slow the run down.',
});
