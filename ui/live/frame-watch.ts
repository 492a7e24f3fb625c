/** A picture this old, in milliseconds, is called old. */
export const STALE_AFTER = 2000;

/**
 * Looks once in half a second how old the picture is. Only a run that moves can be stale: a paused one sends nothing new.
 */
export class FrameWatch {
  readonly #changed: () => void;
  #seenAt = performance.now();
  #timer = 0;
  #isMoving = false;
  #isStale = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isStale(): boolean {
    return this.#isStale;
  }

  /** How long ago the newest picture came, in milliseconds. */
  get age(): number {
    return performance.now() - this.#seenAt;
  }

  seen(isMoving: boolean): void {
    this.#seenAt = performance.now();
    this.#isMoving = isMoving;
    this.#judge();
    if (isMoving && this.#timer === 0) this.#timer = window.setInterval(() => this.#judge(), STALE_AFTER / 4);
    if (!isMoving) this.stop();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#isMoving = false;
    this.#isStale = false;
  }

  #judge(): void {
    const wasStale = this.#isStale;
    this.#isStale = this.#isMoving && this.age > STALE_AFTER;
    // While it is stale its age is shown, and grows.
    if (this.#isStale || wasStale) this.#changed();
  }
}
