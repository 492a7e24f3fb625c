import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnswerTo, Problem } from '../../server/protocol/index.ts';
import type { LiveDesk } from './live-desk.ts';
import type { RunRequest, RunRequestName } from './run-command.ts';
import type { RunStore } from './run-store.ts';

/** The shortest time between two askings, in milliseconds. */
const PERIOD = 1500;
/** What takes long is asked for less often: it may take up such a share of the time. */
const MOST_SHARE = 0.1;

interface Wanted<Name extends RunRequestName> {
  readonly desk: LiveDesk;
  readonly store: RunStore;
  readonly request: RunRequest<Name>;
}

interface Manner<Name extends RunRequestName> {
  /** What makes it worth asking again: time, or levers alone. */
  readonly changesWith?: 'time' | 'levers';
  /** Whether an answer stays what it is, until the run jumps. */
  readonly isFinal?: (answer: AnswerTo<Name>) => boolean;
}

/**
 * Something about a run that is too large to come with every picture: asked for again while the run moves, at most every second and a
 * half, and only while its host is on the page.
 */
export class PolledAnswer<Name extends RunRequestName> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #name: Name;
  readonly #manner: Manner<Name>;
  #wanted: Wanted<Name> | undefined;
  #key = '';
  #stop: (() => void) | undefined;
  #isOn = false;
  #isAsking = false;
  #askedAt = -Infinity;
  /** Where the run stood when it was asked about. */
  #askedFor = '';
  /** How long the last answer took, in milliseconds. */
  #took = 0;
  #timer = 0;

  /** The newest answer; undefined until there is one. */
  value: AnswerTo<Name> | undefined;
  problem: Problem | undefined;

  constructor(host: ReactiveControllerHost, name: Name, manner: Manner<Name> = {}) {
    this.#host = host;
    this.#name = name;
    this.#manner = manner;
    host.addController(this);
  }

  /** What is wanted, of which run; nothing when undefined. Another request begins anew. */
  set wanted(wanted: Wanted<Name> | undefined) {
    const key = wanted === undefined ? '' : `${wanted.store.run} ${JSON.stringify(wanted.request)}`;
    const isSame = key === this.#key && wanted?.store === this.#wanted?.store;
    this.#wanted = wanted;
    if (isSame) return;
    this.#key = key;
    this.value = undefined;
    this.problem = undefined;
    this.#askedFor = '';
    this.#askedAt = -Infinity;
    if (this.#isOn) this.#start();
  }

  hostConnected(): void {
    this.#isOn = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#isOn = false;
    this.#stop?.();
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #start(): void {
    this.#stop?.();
    this.#stop = this.#wanted?.store.listen(['joined', 'frame', 'details'], () => this.#look());
    this.#look();
  }

  #look(): void {
    const { store, desk } = this.#wanted ?? {};
    if (store?.frame === undefined || desk === undefined || !desk.isOpen || this.#isAsking || this.#timer !== 0) return;
    if (this.#standOf(store) === this.#askedFor) return;
    // Levers change seldom, and whoever pulled one waits to see it.
    const least = this.#manner.changesWith === 'levers' ? 0 : PERIOD;
    const rest = this.#askedAt + Math.max(least, this.#took / MOST_SHARE) - performance.now();
    if (rest <= 0) {
      void this.#ask();
      return;
    }
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#look();
    }, rest);
  }

  /** Another text when there may be another answer. */
  #standOf({ frame, details }: RunStore): string {
    const { epoch = 0, eventsPlayed = 0 } = frame?.header ?? {};
    const { changesWith, isFinal } = this.#manner;
    const isDone = this.value !== undefined && isFinal?.(this.value) === true;
    const stand = changesWith === 'levers' ? details?.levers.length : isDone ? 'final' : eventsPlayed;
    return [this.#key, epoch, stand].join(' ');
  }

  async #ask(): Promise<void> {
    const { desk, store, request } = this.#wanted!;
    const key = this.#key;
    this.#isAsking = true;
    this.#askedAt = performance.now();
    this.#askedFor = this.#standOf(store);
    const answer = await desk.request(this.#name, { ...request, run: store.run } as never);
    this.#isAsking = false;
    this.#took = performance.now() - this.#askedAt;
    if (key === this.#key) {
      this.problem = answer.ok ? undefined : answer.problem;
      if (answer.ok) this.value = answer.value;
      if (answer.ok && this.#manner.isFinal?.(answer.value) === true) this.#askedFor = this.#standOf(store);
      this.#host.requestUpdate();
    }
    if (this.#isOn) this.#look();
  }
}
