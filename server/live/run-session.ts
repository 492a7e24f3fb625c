/* oxlint-disable max-lines -- one run and everything that can be asked of it; how it moves is in run-motion.ts */
import type {
  HappeningListener,
  Lever,
  RunMoment,
  RunPlayer,
  Scenario,
  StampedAct,
  StampedLever,
  World,
} from '../../engine/index.ts';
import type { Pace, RunDetails, RunFailure, RunState, RunSummary } from '../protocol/index.ts';
import { EventFeed } from './event-feed.ts';
import { makeFrame } from './frame-maker.ts';
import { pulledLevers } from './lever-forms.ts';
import { OpenDesk } from './open-desk.ts';
import { Refusal } from './refusal.ts';
import type { Bookmark, RunBook, RunEnd, RunEntry, RunParent, RunRecipe, Whereabouts } from './run-book.ts';
import { RunMotion, type Clock, type SliceOutcome } from './run-motion.ts';
import { SeriesRecorder } from './series-recorder.ts';

/** What is known of a run before it is played. */
export interface SessionStart {
  readonly id: string;
  readonly name: string;
  readonly recipe: RunRecipe;
  readonly scenario: Scenario;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly pace: Pace;
  readonly bookmarks?: readonly Bookmark[];
  readonly end?: RunEnd | undefined;
}

/** What a session needs of the world around it. */
export interface SessionSurroundings {
  readonly book: RunBook;
  /** A clock that only goes forwards, ms. */
  readonly clock: Clock;
  /** The clock on the wall, milliseconds since 1970. */
  readonly wall: () => number;
  /** Something besides the figures has changed. */
  readonly changed: (session: RunSession) => void;
  /** Something may happen sooner than was thought. */
  readonly hurry: () => void;
}

/** Events that are played at most before somebody outside does something: some milliseconds. */
const CATCH_UP_EVENTS = 5000;

/** Makes listeners for a run about to be played. */
export type Listening = readonly ((world: World) => HappeningListener)[];

/** One run being driven: what is asked of it happens between two slices of events, and is kept before it is acknowledged. */
export class RunSession {
  readonly id: string;
  readonly start: SessionStart;
  readonly feed: EventFeed;
  readonly recorder: SeriesRecorder;
  /** Where people outside take part; undefined where everybody is simulated. */
  readonly openDesk: OpenDesk | undefined;
  /** How many watch it. */
  viewers = 0;
  readonly #around: SessionSurroundings;
  readonly #motion: RunMotion;
  #isKept = false;
  #parent: RunParent | undefined;
  #bookmarks: readonly Bookmark[];
  #end: RunEnd | undefined;
  #failure: RunFailure | undefined;
  #frames = 0;

  constructor(start: SessionStart, makePlayer: (listening: Listening) => RunPlayer, around: SessionSurroundings) {
    this.id = start.id;
    this.start = start;
    this.#around = around;
    this.feed = new EventFeed(start.id);
    this.recorder = new SeriesRecorder(start.scenario);
    this.#bookmarks = start.bookmarks ?? [];
    this.#end = start.end;
    const openDesk = isOpen(start.scenario) ? new OpenDesk(this) : undefined;
    this.openDesk = openDesk;
    const player = makePlayer(openDesk === undefined ? [this.feed.hear] : [this.feed.hear, openDesk.hear]);
    this.#motion = new RunMotion(player, start.pace, { clock: around.clock, observer: this });
    this.played();
  }

  get player(): RunPlayer {
    return this.#motion.player;
  }

  get scenario(): Scenario {
    return this.start.scenario;
  }

  /** Whether a slice would play anything now or later. */
  get isMoving(): boolean {
    return this.#motion.isMoving;
  }

  get eventsInSlices(): number {
    return this.#motion.eventsInSlices;
  }

  /** How soon something happens by itself, where people outside wait for it, ms. */
  get timeToNext(): number | undefined {
    return this.openDesk === undefined ? undefined : this.#motion.timeToNext;
  }

  /** Whether the run is on its way to another moment and shows nothing meanwhile. */
  get isJumping(): boolean {
    return this.#motion.isJumping;
  }

  get state(): RunState {
    if (this.#end !== undefined && this.#end.state !== 'finished') return this.#end.state;
    return this.player.isFinished ? 'finished' : 'ready';
  }

  get summary(): RunSummary {
    const { scenario, recipe } = this.start;
    const parent = this.#parent;
    return {
      run: this.id,
      name: this.start.name,
      scenario: scenario.name,
      seed: scenario.seed,
      policy: this.player.world.policy.name,
      state: this.state,
      pace: this.#motion.pace,
      now: this.player.now,
      edge: this.player.edge.at,
      horizon: scenario.horizon,
      warmUp: scenario.warmUp,
      interval: scenario.figures.interval,
      experts: this.player.world.experts.count,
      viewers: this.viewers,
      isAwake: true,
      startedAt: new Date(this.start.startedAt).toISOString(),
      overrides: recipe.overrides,
      ...(parent !== undefined && { forkedFrom: { run: parent.run, at: parent.at } }),
    };
  }

  get details(): RunDetails {
    const { player } = this;
    const isWhole = player.isFinished && player.isAtEdge;
    return {
      summary: this.summary,
      epoch: this.feed.epoch,
      levers: pulledLevers(this.scenario, player.log.levers),
      bookmarks: this.#bookmarks.map(({ number, at, label }) => ({ bookmark: number, at, label })),
      ...(this.#failure !== undefined && { failure: this.#failure }),
      ...(isWhole && { fingerprint: player.fingerprint }),
    };
  }

  /** Differs whenever a frame would. */
  get pictureKey(): string {
    const { simulation, now, edge } = this.player;
    return `${this.feed.epoch} ${simulation.eventsPlayed} ${now} ${edge.at} ${this.state} ${JSON.stringify(this.#motion.pace)}`;
  }

  /** A complete picture at this moment. */
  frame(): ArrayBuffer {
    const { player } = this;
    return makeFrame(player.world, {
      epoch: this.feed.epoch,
      sequence: this.#frames++,
      now: player.now,
      edge: player.edge.at,
      eventsPlayed: player.simulation.eventsPlayed,
      pace: this.#motion.pace,
      state: this.state,
      madeAt: this.#around.wall(),
    });
  }

  /** Plays until `deadline` of the clock; a run that breaks off ends as failed. */
  playSlice(deadline: number, mostEvents: number): SliceOutcome {
    const { pace, isJumping } = this.#motion;
    const wasFinished = this.player.isFinished;
    try {
      const outcome = this.#motion.playSlice(deadline, mostEvents);
      if (this.player.isFinished && !wasFinished) this.#finish();
      if (pace !== this.#motion.pace || isJumping !== this.isJumping) this.#around.changed(this);
      return outcome;
    } catch (error) {
      this.#fail(error);
      return 'waits';
    }
  }

  /** Plays what is due by now. */
  catchUp(): void {
    this.#refuseIfOver();
    try {
      this.#motion.catchUp(CATCH_UP_EVENTS);
    } catch (error) {
      this.#fail(error);
      throw error;
    }
    this.#around.hurry();
  }

  /** Writes down what people outside did, before anybody is told. What cannot be kept cannot be taken back either, and the run ends. */
  keep(acts: readonly StampedAct[]): void {
    if (!this.#isWritten) {
      if (acts.length > 0) this.#refuseIfOver();
      return;
    }
    try {
      this.#around.book.append(this.id, acts, this.#whereabouts);
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  setPace(pace: Pace): void {
    if (pace.kind !== 'paused') this.#refuseIfOver();
    this.#motion.setPace(pace);
    if (this.#isWritten) this.#around.book.setPace(this.id, pace, this.#whereabouts);
    this.#around.changed(this);
  }

  /** Plays one event, or to the end of the reporting interval, and pauses. */
  async step(what: 'event' | 'interval'): Promise<void> {
    this.#refuseIfOver();
    if (what === 'event') this.#motion.playEvent();
    else await this.#awake(this.#motion.playTo(this.player.endOfInterval));
    this.#keepPlace();
    this.#around.changed(this);
  }

  /** Goes to a moment, forwards or back. */
  async seek(to: number | 'edge' | RunMoment): Promise<void> {
    const { edge } = this.player;
    if (typeof to === 'number') this.#refuseBeyondEnd(to, 'to');
    this.#refuseIfOpen(to);
    await this.#awake(this.#motion.jump(to === 'edge' || to === edge.at ? edge : to));
    this.#keepPlace();
  }

  /** The clock of people outside is not moved while they work. */
  #refuseIfOpen(to: number | 'edge' | RunMoment): void {
    if (this.openDesk === undefined || !this.#isWritten || to === 'edge') return;
    throw new Refusal('desk-open', 'People outside take part in this run: its clock cannot be moved.', {
      remedy: 'Stop the run, or fork it at that moment.',
    });
  }

  /** A run that stood still is on its way somewhere, and whoever drives it has to know. */
  #awake(underWay: Promise<void>): Promise<void> {
    this.#around.changed(this);
    return underWay;
  }

  /** Pulls a lever now; it is kept when this returns. */
  pull(lever: Lever): void {
    if (this.#end !== undefined) this.#refuseIfOver();
    const pulled = this.player.pull(lever);
    if (!pulled.ok) throw refusalOf(pulled.problem);
    this.#keepLever(pulled.value);
    this.#around.changed(this);
  }

  /** A lever that cannot be kept cannot be taken back either: the run is not what the book says any more, and ends. */
  #keepLever(lever: StampedLever): void {
    try {
      this.#around.book.append(this.id, [lever], this.#whereabouts);
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  /** Ends the run where it stands; it can still be looked at and forked. */
  stop(): void {
    this.#refuseIfOver();
    this.#motion.halt();
    this.#close({ state: 'stopped' });
  }

  addBookmark(label: string, at = this.player.now): void {
    this.#refuseBeyondEnd(at, 'at');
    const bookmark = this.#around.book.addBookmark(this.id, { at, label });
    this.#bookmarks = [...this.#bookmarks, bookmark].toSorted((one, other) => one.at - other.at);
    this.#around.changed(this);
  }

  removeBookmark(number: number): void {
    if (!this.#around.book.removeBookmark(this.id, number))
      throw new Refusal('bookmark-unknown', `This run has no bookmark ${number}.`, { at: 'bookmark' });
    this.#bookmarks = this.#bookmarks.filter((bookmark) => bookmark.number !== number);
    this.#around.changed(this);
  }

  /** Where somebody has brought the run is written down at once: it may stand there for long, and nobody writes down what stands. */
  #keepPlace(): void {
    if (this.#isWritten && !this.isJumping) this.#around.book.setPace(this.id, this.#motion.pace, this.#whereabouts);
  }

  /** Writes down where the run stands; may be told as often as one likes. */
  noteWhereabouts(): void {
    if (this.#isWritten && !this.isJumping) this.#around.book.noteWhereabouts(this.id, this.#whereabouts);
  }

  /** Is played no more by this server, and stays in the book as it is. */
  rest(): void {
    this.noteWhereabouts();
    this.#motion.halt();
  }

  /** Is in the book from now on: whatever is asked of it is written down before it is acknowledged. */
  admit(parent: RunParent | undefined): void {
    this.#isKept = true;
    this.#parent = parent;
  }

  /** Compares a run that was taken up with what the book says of it: another fingerprint is another run. */
  confirm({ edge, fingerprint }: Pick<RunEntry, 'edge' | 'fingerprint'>): void {
    const { moment } = this.player;
    const isThere = moment.eventsPlayed === edge.eventsPlayed && moment.at === edge.at;
    if (!isThere || fingerprint === '' || fingerprint === this.player.fingerprint) return;
    this.#fail(new Error('This version of the program plays the run differently than the one that began it.'));
  }

  get nextLook(): number {
    return this.recorder.next;
  }

  played(): void {
    const { world, now } = this.player;
    this.recorder.look(world, now);
  }

  jumping(): void {
    this.feed.isMuted = true;
    if (this.openDesk !== undefined) this.openDesk.isMuted = true;
  }

  jumped(): void {
    this.feed.isMuted = false;
    this.feed.jump(this.feed.epoch + 1);
    if (this.openDesk === undefined) return;
    this.openDesk.isMuted = false;
    this.openDesk.takeUp();
  }

  get #isWritten(): boolean {
    return this.#isKept && this.#end === undefined;
  }

  get #whereabouts(): Whereabouts {
    const { player } = this;
    return {
      moment: player.moment,
      get fingerprint() {
        return player.fingerprint;
      },
    };
  }

  #refuseBeyondEnd(moment: number, at: string): void {
    const { edge } = this.player;
    const isOver = this.#end !== undefined && this.#end.state !== 'finished';
    const farthest = isOver ? edge.at : Math.max(edge.at, this.scenario.horizon);
    if (moment > farthest) throw new Refusal('moment-out-of-range', `This run goes up to ${farthest} ms.`, { at });
  }

  #refuseIfOver(): void {
    const { state } = this;
    if (state === 'ready') return;
    throw new Refusal('run-over', `This run is ${state}.`, {
      remedy: 'Go back to a moment before its end, or fork it there.',
    });
  }

  #finish(): void {
    if (this.#end === undefined) this.#close({ state: 'finished' });
    else this.#around.changed(this);
  }

  #close(end: RunEnd): void {
    if (this.#isWritten) this.#around.book.end(this.id, end, this.#whereabouts);
    this.#end = end;
    this.#around.changed(this);
  }

  #fail(error: unknown): void {
    const { player } = this;
    const message = error instanceof Error ? error.message : String(error);
    const { eventsPlayed } = player.simulation;
    const { seed } = this.scenario;
    const replay = `npx --no -- switchyard runs replay ${this.id}`;
    this.#failure = { message, seed, eventsPlayed, at: player.now, replay };
    this.#motion.halt();
    this.#close({ state: 'failed', because: message });
  }
}

const isOpen = ({ experts }: Scenario): boolean => experts.some(({ response }) => response === 'outside');

function refusalOf({ code, message, remedy }: { code: string; message: string; remedy?: string }): Refusal {
  const more = remedy === undefined ? {} : { remedy };
  if (code === 'behind-edge') return new Refusal('behind-the-edge', message, more);
  return new Refusal(code === 'run-over' ? 'run-over' : 'lever-refused', message, { ...more, at: 'lever' });
}
