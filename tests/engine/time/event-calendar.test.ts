import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EventCalendar } from '../../../engine/time/event-calendar.ts';

/** What the calendar promises, the slow and obvious way. */
class SortedList {
  now = 0;
  readonly entries: { time: number; rank: number; subject: number }[] = [];
  #rank = 0;

  add(time: number, subject: number): void {
    this.entries.push({ time, rank: this.#rank++, subject });
    this.entries.sort((one, other) => one.time - other.time || one.rank - other.rank);
  }

  remove(subject: number): void {
    this.entries.splice(
      this.entries.findIndex((entry) => entry.subject === subject),
      1,
    );
  }
}

/** Plays every entry that is left and lists the subjects in the order in which they came. */
function playAll(calendar: EventCalendar): number[] {
  const played: number[] = [];
  while (calendar.advance()) played.push(calendar.subject);
  return played;
}

type Step =
  | { readonly do: 'schedule' | 'timer' | 'ring timer'; readonly delay: number }
  | { readonly do: 'cancel'; readonly which: number }
  | { readonly do: 'advance' };

const step = (delays: fc.Arbitrary<number>, timerDelays: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('schedule' as const), delay: delays }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('timer' as const), delay: timerDelays }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('ring timer' as const), delay: timerDelays }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat() }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('advance' as const) }) },
  );

/** Takes the same steps on the calendar and on the sorted list, and compares all that can be read after each. */
function agree(steps: Iterable<Step>): void {
  const calendar = new EventCalendar();
  const list = new SortedList();
  const timers = new Map<number, number>();
  let subject = 0;
  for (const taken of steps) {
    if (taken.do === 'advance') {
      const next = list.entries.shift();
      expect(calendar.advance()).toBe(next !== undefined);
      if (next === undefined) continue;
      list.now = next.time;
      timers.delete(next.subject);
      expect(calendar.subject).toBe(next.subject);
      expect(calendar.kind).toBe(next.subject % 7);
      expect(calendar.detail).toBe(-next.subject);
    } else if (taken.do === 'cancel') {
      const victim = list.entries[taken.which % Math.max(1, list.entries.length)];
      if (victim === undefined) continue;
      const timer = timers.get(victim.subject)!;
      expect(calendar.timeOf(timer)).toBe(victim.time);
      calendar.cancel(timer);
      timers.delete(victim.subject);
      list.remove(victim.subject);
    } else {
      subject++;
      list.add(list.now + taken.delay, subject);
      const timer = begin(calendar, taken.do, taken.delay, subject);
      expect(timer).toBeGreaterThan(0);
      expect(timer | 0).toBe(timer);
      timers.set(subject, timer);
    }
    expect(calendar.now).toBe(list.now);
    expect(calendar.size).toBe(list.entries.length);
    expect(calendar.nextTime).toBe(list.entries[0]?.time ?? Infinity);
  }
  expect(playAll(calendar)).toEqual(list.entries.map((entry) => entry.subject));
}

function begin(calendar: EventCalendar, road: string, delay: number, subject: number): number {
  const kind = subject % 7;
  if (road === 'schedule') return calendar.schedule(calendar.now + delay, kind, subject, -subject);
  if (road === 'timer') return calendar.startTimer(delay, kind, subject, -subject);
  return calendar.startRingTimer(calendar.ringOf(delay), kind, subject, -subject);
}

describe('in the order of a sorted list', () => {
  const few = fc.constantFrom(0, 1, 5, 300);

  test('few delays, so that ties and rings abound', () => {
    fc.assert(fc.property(fc.array(step(fc.nat({ max: 12 }), few), { maxLength: 300 }), agree), {
      seed: 1,
      numRuns: 200,
    });
  });

  test('forty delays, more than there are rings', () => {
    fc.assert(
      fc.property(fc.array(step(fc.nat({ max: 50 }), fc.nat({ max: 40 })), { minLength: 200, maxLength: 600 }), agree),
      { seed: 2, numRuns: 60 },
    );
  });
});
