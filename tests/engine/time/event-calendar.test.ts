import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imageOf, restoreImage } from '../../../engine/state-copy.ts';
import { EventCalendar } from '../../../engine/time/event-calendar.ts';

interface Entry {
  readonly time: number;
  readonly subject: number;
}

/** What the calendar promises, the slow and obvious way: entries in the order in which they are to be played. */
class SortedList {
  now = 0;
  readonly entries: Entry[] = [];

  add(time: number, subject: number): void {
    const place = this.entries.findIndex((entry) => entry.time > time);
    this.entries.splice(place < 0 ? this.entries.length : place, 0, { time, subject });
  }
}

/** Asked a million times, so only a difference is worth the price of an expectation. */
function expectEqual(seen: readonly unknown[], due: readonly unknown[]): void {
  if (seen.some((value, index) => value !== due[index])) expect(seen).toEqual(due);
}

type Step =
  | { readonly does: 'schedule' | 'timer'; readonly delay: number }
  | { readonly does: 'cancel'; readonly which: number }
  | { readonly does: 'advance' };

/** A calendar and a sorted list that take the same steps. */
class Pair {
  readonly calendar = new EventCalendar();
  readonly list = new SortedList();
  readonly #timers = new Map<number, number>();
  #lastSubject = 0;

  take(step: Step): void {
    if (step.does === 'advance') this.#advance();
    else if (step.does === 'cancel') this.#cancel(step.which);
    else this.#begin(step.does, step.delay);
  }

  #advance(): void {
    const next = this.list.entries.shift();
    if (this.calendar.advance() !== (next !== undefined)) throw new Error('only one of them has an entry left');
    if (next === undefined) return;
    this.list.now = next.time;
    this.#timers.delete(next.subject);
    const { kind, subject, detail } = this.calendar;
    expectEqual([kind, subject, detail], [next.subject % 7, next.subject, -next.subject]);
  }

  #cancel(which: number): void {
    const place = which % Math.max(1, this.list.entries.length);
    const [victim] = this.list.entries.splice(place, 1);
    if (victim === undefined) return;
    const timer = this.#timers.get(victim.subject)!;
    expectEqual([this.calendar.timeOf(timer)], [victim.time]);
    this.calendar.cancel(timer);
    this.#timers.delete(victim.subject);
  }

  #begin(does: 'schedule' | 'timer', delay: number): void {
    const subject = ++this.#lastSubject;
    const time = this.list.now + delay;
    const kind = subject % 7;
    this.list.add(time, subject);
    const timer =
      does === 'schedule'
        ? this.calendar.schedule(time, kind, subject, -subject)
        : this.calendar.startTimer(delay, kind, subject, -subject);
    expectEqual([timer > 0, timer | 0], [true, timer]);
    this.#timers.set(subject, timer);
  }

  compare(): void {
    const { now, size, nextTime } = this.calendar;
    const { entries } = this.list;
    expectEqual([now, size, nextTime], [this.list.now, entries.length, entries[0]?.time ?? Infinity]);
  }
}

function playAll(calendar: EventCalendar): Entry[] {
  const played: Entry[] = [];
  while (calendar.advance()) played.push({ time: calendar.now, subject: calendar.subject });
  return played;
}

/** `looks` says whether the earliest entry is looked up after every step or only when played: that must not matter. */
function agree(looks: boolean): (steps: readonly Step[]) => void {
  return (steps) => {
    const pair = new Pair();
    for (const step of steps) {
      pair.take(step);
      if (looks) pair.compare();
    }
    pair.compare();
    expect(playAll(pair.calendar)).toEqual(pair.list.entries);
  };
}

const begins = (delays: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  fc.record({ does: fc.constantFrom('schedule' as const, 'timer' as const), delay: delays });
const cancels = fc.record({ does: fc.constant('cancel' as const), which: fc.nat() });
const advances = fc.record({ does: fc.constant('advance' as const) });

const steps = (
  delays: fc.Arbitrary<number>,
  weights: readonly [number, number, number],
  size: number,
): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: weights[0], arbitrary: begins(delays) },
      { weight: weights[1], arbitrary: cancels },
      { weight: weights[2], arbitrary: advances },
    ),
    { maxLength: size, size: 'max' },
  );

const few = fc.constantFrom(0, 1, 2, 31, 32, 33);
const anyScale = fc.oneof(
  few,
  fc.nat({ max: 2000 }),
  fc.nat({ max: 2 ** 30 }),
  fc.nat({ max: 2 ** 31 - 1 }).map((wide) => wide * 2 ** 11),
);
const acrossBlocks = fc.oneof(
  few,
  fc.constantFrom(2 ** 30 - 1, 2 ** 30, 2 ** 31, 2 ** 35, 2 ** 41),
  fc.nat({ max: 2 ** 31 - 1 }),
);

describe('the calendar plays what a sorted list would play, in the same order', () => {
  test.each([
    ['few moments, so that most are shared', few, [4, 1, 3]],
    ['moments of every scale', anyScale, [4, 1, 3]],
    ['moments weeks and decades ahead', acrossBlocks, [4, 1, 4]],
    ['mostly cancelled', fc.nat({ max: 3000 }), [4, 3, 1]],
  ] as const)('%s', (_, delays, weights) => {
    const looked = fc.property(steps(delays, weights, 300), agree(true));
    fc.assert(looked, { seed: 1, numRuns: 40 });
    const unlooked = fc.property(steps(delays, weights, 300), agree(false));
    fc.assert(unlooked, { seed: 2, numRuns: 40 });
  });

  test('thousands of entries pending, the columns grown several times', () => {
    const grown = fc.property(steps(fc.nat({ max: 100_000 }), [12, 1, 2], 6000), agree(false));
    fc.assert(grown, { seed: 3, numRuns: 2 });
  });
});

test('entries of one moment are played in the order in which they were scheduled, whatever was played in between', () => {
  const calendar = new EventCalendar();
  calendar.schedule(1_000_000, 1, 1);
  calendar.schedule(400, 1, 2);
  calendar.schedule(999_990, 1, 3);
  calendar.advance();
  calendar.schedule(1_000_000, 1, 4);
  calendar.advance();
  calendar.startTimer(10, 1, 5);
  calendar.schedule(1_000_000, 1, 6);
  expect(playAll(calendar).map((entry) => entry.subject)).toEqual([1, 4, 5, 6]);
});

describe('a cancelled entry neither moves the clock nor keeps the run alive', () => {
  const three = (): { calendar: EventCalendar; timers: number[] } => {
    const calendar = new EventCalendar();
    return { calendar, timers: [100, 200, 300].map((time) => calendar.schedule(time, 0, time)) };
  };

  test.each([
    ['first', 0, [200, 300]],
    ['middle', 1, [100, 300]],
    ['last', 2, [100, 200]],
  ])('the %s', (_, which, left) => {
    const { calendar, timers } = three();
    expect(calendar.nextTime).toBe(100);
    calendar.cancel(timers[which]!);
    expect(calendar.nextTime).toBe(left[0]);
    expect(calendar.size).toBe(2);
    expect(playAll(calendar).map((entry) => entry.time)).toEqual(left);
  });

  test('all of them', () => {
    const { calendar, timers } = three();
    for (const timer of timers) calendar.cancel(timer);
    expect(calendar.size).toBe(0);
    expect(calendar.nextTime).toBe(Infinity);
    expect(calendar.advance()).toBe(false);
    expect(calendar.now).toBe(0);
  });
});

describe('what cannot be is a bug', () => {
  test('scheduling in the past, between milliseconds or never', () => {
    const calendar = new EventCalendar();
    calendar.schedule(50, 0, 0);
    calendar.advance();
    expect(() => calendar.schedule(49, 0, 0)).toThrow('not in the past');
    expect(() => calendar.schedule(50.5, 0, 0)).toThrow('whole millisecond');
    expect(() => calendar.startTimer(Infinity, 0, 0)).toThrow('whole millisecond');
    expect(() => calendar.startTimer(NaN, 0, 0)).toThrow('whole millisecond');
    expect(calendar.schedule(50, 0, 0)).toBeGreaterThan(0);
  });

  test('cancelling what was played, was cancelled or never was', () => {
    const calendar = new EventCalendar();
    const played = calendar.schedule(1, 0, 0);
    calendar.advance();
    const cancelled = calendar.schedule(2, 0, 0);
    calendar.cancel(cancelled);
    for (const timer of [played, cancelled, 0, -1, 1, 100_000]) {
      expect(() => calendar.cancel(timer)).toThrow('still to come');
    }
  });
});

test('a calendar restored from its state goes on as the one that was saved', () => {
  const saved = new EventCalendar();
  for (let nth = 0; nth < 2000; nth++) {
    saved.schedule(saved.now + ((nth * 7919) % 5000), nth % 5, nth);
    const timer = saved.startTimer(3000, 0, -nth);
    if (nth % 3 > 0) saved.cancel(timer);
    if (nth % 2 === 0) saved.advance();
  }
  const image = imageOf(saved);
  const restored = new EventCalendar();
  restoreImage(restored, image);
  saved.schedule(saved.now + 10, 1, 77);
  restored.schedule(restored.now + 10, 1, 77);
  expect(restored.size).toBe(saved.size);
  expect(playAll(restored)).toEqual(playAll(saved));
});
