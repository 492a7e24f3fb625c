const WINDOW_MS = 10 * 60_000;
const MOST_ADDRESSES = 10_000;

interface Failures {
  count: number;
  readonly until: number;
}

/** Counts wrong tokens, codes and passwords of an address, and ends the trying. */
export class FailedAttempts {
  readonly #byAddress = new Map<string, Failures>();
  readonly #most: number;

  /** @param most after so many an address is not listened to for the rest of ten minutes */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether an address has failed so often lately that it is not listened to. */
  isBarred(address: string, now: number): boolean {
    const failures = this.#byAddress.get(address);
    return failures !== undefined && failures.until > now && failures.count >= this.#most;
  }

  failed(address: string, now: number): void {
    const failures = this.#byAddress.get(address);
    if (failures !== undefined && failures.until > now) {
      failures.count++;
      return;
    }
    if (this.#byAddress.size >= MOST_ADDRESSES) this.#forget(now);
    this.#byAddress.set(address, { count: 1, until: now + WINDOW_MS });
  }

  #forget(now: number): void {
    for (const [address, { until }] of this.#byAddress) if (until <= now) this.#byAddress.delete(address);
    const [oldest] = this.#byAddress.keys();
    if (this.#byAddress.size >= MOST_ADDRESSES && oldest !== undefined) this.#byAddress.delete(oldest);
  }
}
