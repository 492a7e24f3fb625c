import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Driver, type Driven } from '../../../server/live/driver.ts';

let driver: Driver | undefined;
afterEach(() => driver?.stop());

/** Plays so many events a slice, until it has had enough of them. */
class Counter implements Driven {
  eventsInSlices = 0;
  slices = 0;
  readonly #enough: number;
  readonly #aSlice: number;

  constructor(enough: number, aSlice: number) {
    this.#enough = enough;
    this.#aSlice = aSlice;
  }

  get isMoving(): boolean {
    return this.eventsInSlices < this.#enough;
  }

  playSlice(_deadline: number, mostEvents: number): 'more' | 'waits' {
    this.slices++;
    this.eventsInSlices += Math.min(this.#aSlice, mostEvents);
    return this.isMoving ? 'more' : 'waits';
  }
}

const clock = (): number => performance.now();

describe('the driver', () => {
  it('gives all runs their turns, and lets everything else happen in between', async () => {
    driver = new Driver(clock, 1e9);
    const [one, other] = [new Counter(500, 1), new Counter(500, 1)];
    driver.add(one);
    driver.add(other);
    let turns = 0;
    while (one.isMoving || other.isMoving) {
      await new Promise(setImmediate);
      turns++;
      expect(Math.abs(one.slices - other.slices)).toBeLessThanOrEqual(1);
    }
    expect(turns).toBeGreaterThanOrEqual(499);
    expect(driver.eventsPlayed).toBe(1000);
  });

  it('lets a run play no more than its share of events in a second', async () => {
    driver = new Driver(clock, 1000);
    const greedy = new Counter(Infinity, 1e6);
    const startedAt = clock();
    driver.add(greedy);
    await wait(450);
    const stretches = Math.ceil((clock() - startedAt) / 100) + 1;
    expect(greedy.eventsInSlices).toBeGreaterThanOrEqual(100);
    expect(greedy.eventsInSlices).toBeLessThanOrEqual(100 * stretches);
  });

  it('rests while nothing moves, and goes on when it is woken', async () => {
    driver = new Driver(clock, 1e9);
    let isMoving = false;
    let slices = 0;
    driver.add({
      get isMoving() {
        return isMoving;
      },
      eventsInSlices: 0,
      playSlice: () => (slices++, 'waits'),
    });
    await wait(120);
    expect(slices).toBe(0);
    isMoving = true;
    driver.wake();
    await wait(20);
    expect(slices).toBeGreaterThan(0);
    driver.stop();
    const before = slices;
    await wait(120);
    expect(slices).toBe(before);
  });
});
