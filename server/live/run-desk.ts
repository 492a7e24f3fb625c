/* oxlint-disable max-lines -- every way in which a run comes into being and leaves, in one place */
import { randomBytes } from 'node:crypto';
import { logOf, precedes, RunPlayer } from '../../engine/index.ts';
import type { CommandLog, PlayerOptions, RunMoment } from '../../engine/index.ts';
import type { CheckedRequest, Pace, RunListing } from '../protocol/index.ts';
import { Driver } from './driver.ts';
import { forkPlace } from './fork-place.ts';
import { engineLever } from './lever-forms.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import type { KeptRun, RunBook, RunEnd, RunEntry, RunRecipe } from './run-book.ts';
import { listingOf } from './run-listing.ts';
import type { Clock } from './run-motion.ts';
import { keptSource, prepareRun, sentSource, shippedSource } from './run-recipe.ts';
import type { PreparedRun, RecipeSource } from './run-recipe.ts';
import { RunSession, type SessionStart } from './run-session.ts';

/** What the runs of a server share. */
export interface DeskSurroundings {
  readonly book: RunBook;
  readonly limits: Limits;
  /** A clock that only goes forwards, ms. */
  readonly clock: Clock;
  /** The clock on the wall, milliseconds since 1970. */
  readonly wall: () => number;
}

/** Who wants to know what becomes of runs. */
export interface DeskObserver {
  /** Something besides the figures of a run has changed. */
  changed?(session: RunSession): void;
  /** Runs have come, gone, or changed how a list shows them. */
  listChanged?(): void;
  /** A run is gone for good. */
  deleted?(run: string): void;
  /** A run has begun, or was taken up where it stood. */
  admitted?(session: RunSession): void;
}

/** A run about to begin. */
interface Beginning {
  readonly prepared: PreparedRun;
  readonly name: string;
  readonly pace: Pace;
  readonly log: CommandLog;
  /** Where it goes before it is admitted; it begins at the last of them. */
  readonly moments: readonly (number | RunMoment)[];
  readonly parent?: string;
  readonly makePlayer: (options: Omit<PlayerOptions, 'log'>) => RunPlayer;
}

/** A run that could not be taken up again, and why. */
export interface LeftAsleep {
  readonly entry: RunEntry;
  readonly error: unknown;
}

/** Bytes that the checkpoints of one run may take. */
const CHECKPOINT_BYTES = 64 * 2 ** 20;

const PAUSED: Pace = { kind: 'paused' };

/** All runs of a server: started, found, forked, forgotten, and taken up again after a crash. */
export class RunDesk {
  readonly limits: Limits;
  readonly driver: Driver;
  readonly #around: DeskSurroundings;
  readonly #observers = new Set<DeskObserver>();
  /** Runs that are awake, the one used last behind the others. */
  readonly #awake = new Map<string, RunSession>();
  readonly #waking = new Map<string, Promise<RunSession>>();
  #isClosed = false;

  constructor(around: DeskSurroundings) {
    this.#around = around;
    this.limits = around.limits;
    this.driver = new Driver(around.clock, around.limits.eventsPerSecond);
  }

  observe(observer: DeskObserver): void {
    this.#observers.add(observer);
  }

  /** Runs that are awake. */
  get sessions(): readonly RunSession[] {
    return [...this.#awake.values()];
  }

  /** Every run, the newest first. */
  get listings(): readonly RunListing[] {
    return this.#around.book.list().map((entry) => this.#awake.get(entry.id)?.summary ?? listingOf(entry));
  }

  /** A run that is awake. */
  awake(id: string): RunSession | undefined {
    return this.#awake.get(id);
  }

  /**
   * A run by its name; one that sleeps is woken.
   *
   * @throws Refusal when there is none
   */
  async find(id: string): Promise<RunSession> {
    const waking = this.#waking.get(id);
    if (waking !== undefined) return waking;
    const session = this.#awake.get(id);
    if (session === undefined) return this.#wake(id);
    this.#awake.delete(id);
    this.#awake.set(id, session);
    return session;
  }

  async start(request: CheckedRequest<'startRun'>): Promise<RunSession> {
    const { source, levers = [], pace = PAUSED, at: moment = 0 } = request;
    const from = source.from === 'run' ? await this.find(source.run) : undefined;
    const { recipe } = from?.start ?? {};
    const changes = {
      seed: request.seed ?? recipe?.seed,
      overrides: [...(recipe?.overrides ?? []), ...(request.overrides ?? [])],
    };
    const text = recipe === undefined ? await sourceOf(source) : keptSource(recipe);
    const prepared = prepareRun(text, changes, this.limits);
    refuseDisorder(levers);
    const log = logOf(levers.map(({ lever, ...place }) => ({ ...engineLever(lever), ...place })));
    const name = request.name ?? prepared.scenario.name;
    const makePlayer: Beginning['makePlayer'] = (options) => new RunPlayer(prepared.scenario, { ...options, log });
    return this.#begin({ prepared, name, pace, log, moments: [...levers.slice(-1), moment], makePlayer });
  }

  /** A new run that is another one up to a moment, or up to before a lever, and free from there. */
  async fork({ run, at, name, lever, pace = PAUSED }: CheckedRequest<'fork'>): Promise<RunSession> {
    const parent = await this.find(run);
    const { log, moment } = forkPlace(parent.player, at);
    const pulled = lever === undefined ? undefined : engineLever(lever);
    const session = await this.#begin({
      prepared: parent.start,
      name: name ?? `${parent.start.name} (fork)`,
      pace: PAUSED,
      log,
      moments: [moment],
      parent: run,
      makePlayer: (options) => parent.player.branch(log, options),
    });
    if (pulled !== undefined) await this.#orForget(session, () => session.pull(pulled));
    if (pace.kind !== 'paused') session.setPace(pace);
    return session;
  }

  /** Forgets a run. */
  async delete(id: string): Promise<void> {
    const session = await (this.#waking.get(id) ?? this.#awake.get(id));
    if (session !== undefined) this.#sleep(session);
    if (!this.#around.book.delete(id, this.#around.wall())) throw unknownRun(id);
    for (const observer of this.#observers) observer.deleted?.(id);
    this.#listChanged();
  }

  /**
   * Has the runs go on that were going on when the server ended, however it ended; returns those that could not be taken up. Runs that
   * stood still are woken by whoever watches them, and half of the places stay free for them and for new ones.
   */
  async recover(): Promise<readonly LeftAsleep[]> {
    const left: LeftAsleep[] = [];
    const going = this.#around.book.list().filter(({ state }) => state === 'running');
    for (const entry of going.slice(0, Math.ceil(this.limits.runs / 2))) {
      if (this.#isClosed) break;
      await this.find(entry.id).catch((error: unknown) => {
        if (!this.#isClosed) left.push({ entry, error });
      });
    }
    return left;
  }

  /** The newest run that is not over and was begun from such a recipe; it is woken. */
  async unfinished(isLike: (recipe: RunRecipe) => boolean): Promise<RunSession | undefined> {
    const { book } = this.#around;
    const found = book.list().find(({ id, state }) => {
      if (state !== 'running' && state !== 'paused') return false;
      const kept = book.load(id);
      return kept !== undefined && isLike(kept.recipe);
    });
    return found === undefined ? undefined : this.find(found.id);
  }

  /** Writes down where every run stands. */
  noteWhereabouts(): void {
    for (const session of this.#awake.values()) if (session.isMoving) session.noteWhereabouts();
  }

  /** Ends playing; runs stay as they are in the book, and are taken up again by the next server. */
  close(): void {
    this.#isClosed = true;
    this.driver.stop();
    for (const session of this.#awake.values()) session.rest();
    this.#awake.clear();
  }

  async #begin({ prepared, name, pace, log, moments, parent, makePlayer }: Beginning): Promise<RunSession> {
    this.#makeRoom();
    const id = `r-${randomBytes(5).toString('hex')}`;
    const createdAt = this.#around.wall();
    const { recipe, scenario } = prepared;
    const start = { id, name, recipe, scenario, startedAt: createdAt, pace: PAUSED };
    const session = this.#admit(start, makePlayer);
    return this.#orForget(session, async () => {
      for (const moment of moments) await session.seek(moment);
      this.#refuseIfClosed();
      const { levers } = log;
      const forked = parent === undefined ? {} : { parent: { run: parent, ...session.player.moment } };
      this.#around.book.begin({ id, name, scenarioName: scenario.name, recipe, createdAt, pace, levers, ...forked });
      session.admit(forked.parent);
      this.#admitted(session);
      if (pace.kind !== 'paused') session.setPace(pace);
      this.#listChanged();
    });
  }

  #admit(start: SessionStart, makePlayer: Beginning['makePlayer']): RunSession {
    const session = new RunSession(
      start,
      (listening) => makePlayer({ listening, checkpoints: { bytes: CHECKPOINT_BYTES } }),
      { ...this.#around, changed: this.#changed, hurry: () => this.driver.wake() },
    );
    this.#awake.set(session.id, session);
    this.driver.add(session);
    return session;
  }

  async #wake(id: string): Promise<RunSession> {
    this.#refuseIfClosed();
    const kept = this.#around.book.load(id);
    if (kept === undefined || kept.deletedAt !== null) throw unknownRun(id);
    this.#makeRoom();
    const waking = this.#takeUp(kept);
    this.#waking.set(id, waking);
    try {
      return await waking;
    } finally {
      this.#waking.delete(id);
    }
  }

  async #takeUp(kept: KeptRun): Promise<RunSession> {
    const { id, name, recipe, levers, edge, stands, pace, bookmarks, parent } = kept;
    const prepared = prepareRun(keptSource(recipe), recipe, this.limits);
    const end = endOf(kept);
    const start = { ...prepared, id, name, startedAt: kept.createdAt, pace: PAUSED, bookmarks, end };
    const session = this.#admit(start, (options) => {
      return new RunPlayer(prepared.scenario, { ...options, log: logOf(levers), edge });
    });
    try {
      await session.seek(stands);
      this.#refuseIfClosed();
    } catch (error) {
      this.#sleep(session);
      throw error;
    }
    session.admit(parent ?? undefined);
    session.confirm(kept);
    this.#admitted(session);
    if (end === undefined && pace.kind !== 'paused' && session.state === 'ready') session.setPace(pace);
    this.#listChanged();
    return session;
  }

  /** A run that nobody watches and that does not move goes to sleep for a new one. */
  #makeRoom(): void {
    this.#refuseIfClosed();
    if (this.#awake.size < this.limits.runs) return;
    const idle = this.sessions.find((session) => session.viewers === 0 && !session.isMoving);
    if (idle !== undefined) return this.#sleep(idle);
    const message = `This server plays at most ${this.limits.runs} at the same time; there is no room for another run.`;
    throw new Refusal('too-many-runs', message, { remedy: 'Pause or stop a run that nobody watches.' });
  }

  #sleep(session: RunSession): void {
    session.rest();
    this.driver.remove(session);
    this.#awake.delete(session.id);
    this.#listChanged();
  }

  /** A run that cannot become what was asked for is not left behind. */
  async #orForget(session: RunSession, work: () => unknown): Promise<RunSession> {
    try {
      await work();
      return session;
    } catch (error) {
      this.#sleep(session);
      if (!this.#isClosed) this.#around.book.delete(session.id, this.#around.wall());
      this.#listChanged();
      throw error;
    }
  }

  /** What was on its way when the server ended is not begun any more. */
  #refuseIfClosed(): void {
    if (this.#isClosed) throw new Refusal('closing', 'The server is ending.');
  }

  readonly #changed = (session: RunSession): void => {
    if (session.isMoving) this.driver.wake();
    for (const observer of this.#observers) observer.changed?.(session);
    this.#listChanged();
  };

  #admitted(session: RunSession): void {
    for (const observer of this.#observers) observer.admitted?.(session);
  }

  #listChanged(): void {
    for (const observer of this.#observers) observer.listChanged?.();
  }
}

const unknownRun = (id: string): Refusal =>
  new Refusal('run-unknown', `There is no run ${id} here.`, { at: 'run', remedy: 'Look at the list of runs.' });

/** Levers are pulled one after the other. */
function refuseDisorder(levers: readonly RunMoment[]): void {
  const wrong = levers.findIndex((lever, index) => index > 0 && precedes(lever, levers[index - 1]!));
  if (wrong === -1) return;
  throw new Refusal('lever-refused', 'This lever comes before the one pulled before it.', { at: `levers.${wrong}` });
}

async function sourceOf(source: CheckedRequest<'startRun'>['source']): Promise<RecipeSource> {
  switch (source.from) {
    case 'shipped':
      return shippedSource(source.name);
    case 'text':
      return sentSource(source.text, source.fileName, source.files);
    case 'run':
      throw new Error('the recipe of another run is at hand');
  }
}

function endOf({ state, because }: RunEntry): RunEnd | undefined {
  switch (state) {
    case 'running':
    case 'paused':
      return undefined;
    case 'failed':
      return { state, because };
    case 'finished':
    case 'stopped':
      return { state };
  }
}
