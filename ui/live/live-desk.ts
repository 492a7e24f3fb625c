import type {
  Answer,
  AnswerTo,
  Comparison,
  Request,
  RequestName,
  Role,
  RunListing,
  RunId,
} from '../../server/protocol/index.ts';
import { ROLE_FOR, ROLES } from '../../server/protocol/index.ts';
import type { LiveConnection, ConnectionState } from './live-connection.ts';
import { Listeners } from './listeners.ts';
import { RunStore } from './run-store.ts';

/** What can change that is no run’s own. */
export type DeskSlice = 'connection' | 'runs' | 'comparisons';

interface Watched {
  readonly store: RunStore;
  watchers: number;
}

/** Everything this page has from its server: one connection, the runs it watches, the list of all. */
export class LiveDesk {
  readonly connection: LiveConnection;
  readonly #listeners = new Listeners<DeskSlice>();
  readonly #watched = new Map<RunId, Watched>();
  #runs: readonly RunListing[] = [];
  #comparisons: readonly Comparison[] = [];

  constructor(connection: LiveConnection) {
    this.connection = connection;
    const { socket } = connection;
    socket.on('frame', (run, frame) => this.#watched.get(run)?.store.takeFrame(frame));
    socket.on('events', (batch) => this.#watched.get(batch.run)?.store.events.take(batch));
    socket.on('details', (details) => this.#watched.get(details.summary.run)?.store.takeDetails(details));
    socket.on('alerts', ({ run, alerts }) => this.#watched.get(run)?.store.takeAlerts(alerts));
    socket.on('slowed', ({ run, framesPerSecond }) => this.#watched.get(run)?.store.slowed(framesPerSecond));
    socket.on('runs', (runs) => this.#takeRuns(runs));
    socket.on('comparison', (comparison) => this.#takeComparison(comparison));
    connection.listen(['state'], () => this.#listeners.tell('connection'));
    connection.listen(['welcome'], () => this.#welcomed());
  }

  listen(slices: readonly DeskSlice[], changed: () => void): () => void {
    return this.#listeners.listen(slices, changed);
  }

  get state(): ConnectionState {
    return this.connection.state;
  }

  get isOpen(): boolean {
    return this.connection.state.kind === 'open';
  }

  get role(): Role {
    return this.connection.welcome?.role ?? 'viewer';
  }

  /** The one run that a member of a class may watch. */
  get onlyRun(): RunId | undefined {
    return this.connection.welcome?.onlyRun;
  }

  get runs(): readonly RunListing[] {
    return this.#runs;
  }

  get comparisons(): readonly Comparison[] {
    return this.#comparisons;
  }

  /** Why a request would be turned down before it is made; undefined if nothing speaks against it. */
  obstacleTo(name: RequestName): string | undefined {
    if (!this.isOpen) return 'There is no connection to the server.';
    const asks = ROLE_FOR[name];
    if (ROLES.indexOf(this.role) >= ROLES.indexOf(asks)) return undefined;
    return asks === 'operator'
      ? 'Viewers watch; only an operator can do this.'
      : 'Viewers watch; taking part needs the expert’s token.';
  }

  request<Name extends RequestName>(name: Name, request: Request<Name>): Promise<Answer<AnswerTo<Name>>> {
    return this.connection.request(name, request);
  }

  /** Watches a run until `leave` has been called as often. Its store fills when the server has answered. */
  watch(run: RunId): RunStore {
    const known = this.#watched.get(run) ?? { store: new RunStore(run, this.connection), watchers: 0 };
    known.watchers++;
    this.#watched.set(run, known);
    if (known.watchers === 1 && this.isOpen) void this.#join(known.store);
    return known.store;
  }

  leave(run: RunId): void {
    const known = this.#watched.get(run);
    if (known === undefined || --known.watchers > 0) return;
    this.#watched.delete(run);
    known.store.watch.stop();
    if (this.isOpen) void this.request('leaveRun', { run });
  }

  #welcomed(): void {
    this.#takeRuns(this.connection.welcome?.runs ?? []);
    for (const { store } of this.#watched.values()) void this.#join(store);
  }

  async #join(store: RunStore): Promise<void> {
    const answer = await this.request('watchRun', { run: store.run });
    if (this.#watched.get(store.run)?.store !== store) return;
    if (answer.ok) store.join(answer.value);
    else store.refuse(answer.problem);
  }

  #takeRuns(runs: readonly RunListing[]): void {
    this.#runs = runs;
    this.#listeners.tell('runs');
  }

  #takeComparison(comparison: Comparison): void {
    this.#comparisons = [
      ...this.#comparisons.filter((known) => known.comparison !== comparison.comparison),
      comparison,
    ];
    this.#listeners.tell('comparisons');
  }
}
