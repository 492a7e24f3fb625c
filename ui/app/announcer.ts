import type { Alert } from '../../engine/index.ts';

/** Nothing is said sooner after something else; whoever listens has to do other things too. */
const QUIET = 10_000;

/** What is said aloud of a run: that it was paused or is over, and what has just become serious. Never every figure. */
export class Announcer {
  readonly #say: (text: string) => void;
  readonly #clock: () => number;
  #saidAt = -Infinity;
  #known: ReadonlySet<string> = new Set();
  #waiting: string | undefined;

  /** @param clock milliseconds, from any moment on */
  constructor(say: (text: string) => void, clock: () => number = () => performance.now()) {
    this.#say = say;
    this.#clock = clock;
  }

  /** Another run: what is wrong with it now is not new. */
  begin(alerts: readonly Alert[]): void {
    this.#known = new Set(alerts.map(({ key }) => key));
    this.#waiting = undefined;
  }

  /** Looks at what needs to be looked at; says the first serious thing that was not there before. */
  look(alerts: readonly Alert[]): void {
    const isNew = ({ key, severity }: Alert): boolean => severity === 'serious' && !this.#known.has(key);
    const found = alerts.find(isNew);
    this.#known = new Set(alerts.map(({ key }) => key));
    if (found !== undefined) this.#waiting = found.sentence;
    // What has passed meanwhile is not worth saying.
    else if (this.#waiting !== undefined && !alerts.some(({ sentence }) => sentence === this.#waiting))
      this.#waiting = undefined;
    if (this.#waiting === undefined || this.#clock() < this.#saidAt + QUIET) return;
    this.#saidAt = this.#clock();
    this.#say(this.#waiting);
    this.#waiting = undefined;
  }
}
