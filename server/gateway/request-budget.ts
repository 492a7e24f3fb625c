/** Tokens that fill up over time: so many requests a second, and some more after a pause. */
export class RequestBudget {
  readonly #perSecond: number;
  readonly #most: number;
  #left: number;
  #at: number;

  /** Moments are milliseconds of a clock that only goes forwards. */
  constructor(perSecond: number, most: number, now: number) {
    this.#perSecond = perSecond;
    this.#most = most;
    this.#left = most;
    this.#at = now;
  }

  /** Takes one; whether there was one. */
  take(now: number): boolean {
    this.#left = Math.min(this.#most, this.#left + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
