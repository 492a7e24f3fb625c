import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArrivalSettings } from '../../../engine/arrivals/arrival-settings.ts';
import type { ArrivalStream } from '../../../engine/arrivals/arrival-stream.ts';
import { StatePart } from '../../../engine/state-part.ts';
import { daysOfDate } from '../../../engine/time/civil-date.ts';
import { localTimeOfText } from '../../../engine/time/local-calendar.ts';
import type { StreamOptions } from './streams.ts';
import { calendar, DAY, HOUR, MINUTE, momentsOf, SECOND, streamOf } from './streams.ts';

const EVERY_MINUTE = { law: 'constant', value: MINUTE } as const;

function minutesOf(settings: Partial<ArrivalSettings>, untilMinutes: number, options: StreamOptions = {}): number[] {
  return momentsOf(streamOf(settings, options), untilMinutes * MINUTE).map((moment) => moment / MINUTE);
}

describe('gaps', () => {
  test('of a constant length come exactly, the first after one gap', () => {
    expect(minutesOf({ gaps: EVERY_MINUTE }, 6)).toEqual([1, 2, 3, 4, 5]);
  });

  test('that are no whole milliseconds do not drift', () => {
    const stream = streamOf({ gaps: { law: 'constant', value: 0.3125 } });
    const moments = momentsOf(stream, Infinity, 1_000_000);
    // 0.3125 is a binary fraction, so its multiples are exact.
    expect(moments.every((moment, index) => moment === Math.floor((index + 1) * 0.3125))).toBe(true);
  });

  test('are walked through faster in a burst and slower on a holiday', () => {
    const bursts = [{ from: 3 * MINUTE, lasts: MINUTE, factor: 4 }];
    expect(minutesOf({ gaps: EVERY_MINUTE, bursts }, 6)).toEqual([1, 2, 3, 3.25, 3.5, 3.75, 4, 5]);
    const holidays = [{ date: daysOfDate(2026, 1, 6), factor: 0.5, closed: false }];
    const hourly = { gaps: { law: 'constant', value: HOUR }, scale: 0.25 } as const;
    const hours = minutesOf(hourly, 72 * 60, { calendar: calendar([2026, 1, 5], { holidays }) }).map(
      (each) => each / 60,
    );
    expect(hours).toEqual([4, 8, 12, 16, 20, 24, 32, 40, 48, 52, 56, 60, 64, 68]);
  });

  test('go on across a change of the clock', () => {
    const local = calendar([2026, 3, 29], {
      daylightSaving: [{ at: localTimeOfText('2026-03-29 02:00')!, shift: HOUR }],
    });
    expect(minutesOf({ gaps: { law: 'constant', value: HOUR } }, 300, { calendar: local })).toEqual([
      60, 120, 180, 240,
    ]);
  });

  test('of no length are refused, because time would stand still', () => {
    expect(() => streamOf({ gaps: { law: 'constant', value: 0 } })).toThrow(/apart/);
  });
});

describe('a stream', () => {
  test('begins at its start and ends before its end, and before the end of arrivals', () => {
    const window = { gaps: EVERY_MINUTE, from: 10 * MINUTE, until: 13 * MINUTE };
    expect(minutesOf(window, 100)).toEqual([11, 12]);
    expect(minutesOf(window, 100, { end: 12 * MINUTE })).toEqual([11]);
    const ended = streamOf(window, { end: 5 * MINUTE });
    expect([ended.nextAt, ended.nextCount]).toEqual([Infinity, 0]);
  });

  test('counts what it has brought', () => {
    const stream = streamOf({ gaps: EVERY_MINUTE });
    momentsOf(stream, 7.5 * MINUTE);
    expect([stream.arrivals, stream.nextAt, stream.nextCount]).toEqual([7, 8 * MINUTE, 1]);
  });

  test('is the same whatever other streams there are, and other streams and seeds differ', () => {
    const rate = 10 / HOUR;
    const alone = momentsOf(streamOf({ rate }), DAY);
    const others = [streamOf({ rate }, { index: 1 }), streamOf({ rate }, { index: 2 })].map((each) =>
      momentsOf(each, DAY),
    );
    expect(momentsOf(streamOf({ rate }, { index: 0 }), DAY)).toEqual(alone);
    expect(others[0]).not.toEqual(alone);
    expect(others[1]).not.toEqual(others[0]);
    expect(momentsOf(streamOf({ rate }, { seed: 'another' }), DAY)).not.toEqual(alone);
  });

  test('has arrivals at half the distance when its scale is twice as large', () => {
    const slow = momentsOf(streamOf({ rate: 1 / HOUR }), 100 * DAY);
    const fast = momentsOf(streamOf({ rate: 1 / HOUR, scale: 2 }), 50 * DAY);
    expect(fast.length).toBe(slow.length);
    for (const [index, moment] of slow.entries()) expect(Math.abs(fast[index]! - moment / 2)).toBeLessThanOrEqual(1);
  });
});

describe('the lever', () => {
  test('counts from its moment on, also in the middle of a gap', () => {
    const stream = streamOf({ gaps: EVERY_MINUTE });
    stream.advance();
    stream.setFactor(90 * SECOND, 2);
    expect(momentsOf(stream, 3 * MINUTE).map((moment) => moment / SECOND)).toEqual([105, 135, 165]);
    stream.setFactor(180 * SECOND, 1);
    expect(stream.nextAt).toBe(210 * SECOND);
  });

  test('stops a stream at 0, which goes on later with the rest of the gap', () => {
    const stream = streamOf({ gaps: EVERY_MINUTE });
    stream.setFactor(45 * SECOND, 0);
    expect([stream.nextAt, stream.nextCount]).toEqual([Infinity, 0]);
    stream.setFactor(100 * SECOND, 1);
    expect([stream.nextAt, stream.nextCount]).toEqual([115 * SECOND, 1]);
  });

  test('at its old position changes nothing, to the rounding of a sum', () => {
    const kinds: Partial<ArrivalSettings>[] = [
      { rate: 30 / HOUR },
      { rate: { every: HOUR, cycle: 'day', counts: [1, 50, 3, 0, 20] } },
      { rate: { formula: '30+25*sin(2*pi*t)', unit: HOUR } },
      { gaps: { law: 'lognormal', mean: MINUTE, cv: 2 }, dayFactor: { cv: 0.5 } },
      { population: { size: 5, thinking: { law: 'exponential', mean: MINUTE } } },
    ];
    for (const settings of kinds) {
      const stream = streamOf(settings);
      const touched = streamOf(settings);
      for (let step = 1; step < 200; step++) {
        if (touched.nextAt === Infinity) break;
        touched.setFactor(touched.nextAt - Math.floor((touched.nextAt % 97) / 4), 1);
        expect(Math.abs(touched.nextAt - stream.nextAt)).toBeLessThanOrEqual(1);
        touched.advance();
        stream.advance();
      }
    }
  });

  test('leaves candidates that a formula has thinned out before it thinned out', () => {
    const settings = { rate: { formula: '60*max(0,sin(2*pi*t))^8', unit: HOUR } };
    const [stream, touched] = [streamOf(settings), streamOf(settings)];
    for (let minute = 1; minute < 2000; minute++) {
      while (touched.nextAt < minute * MINUTE) touched.advance();
      while (stream.nextAt < minute * MINUTE) stream.advance();
      touched.setFactor(minute * MINUTE, 1);
      expect(Math.abs(touched.nextAt - stream.nextAt)).toBeLessThanOrEqual(1);
    }
    expect(stream.arrivals).toBeGreaterThan(200);
  });
});

describe('recorded times', () => {
  const times = [5, 10, 10, 40, 90].map((second) => second * SECOND);

  test('are arrivals, those outside the stream’s time left out', () => {
    expect(momentsOf(streamOf({ times }))).toEqual(times);
    expect(momentsOf(streamOf({ times, from: 10 * SECOND, until: 90 * SECOND }))).toEqual(times.slice(1, 4));
  });

  test('count as often as scale, bursts and lever say', () => {
    const bursts = [{ from: 0, lasts: 20 * SECOND, factor: 3 }];
    const stream = streamOf({ times, scale: 2, bursts });
    const counts: number[] = [];
    for (; stream.nextAt < Infinity; stream.advance()) {
      if (stream.nextAt === 90 * SECOND) stream.setFactor(50 * SECOND, 0);
      counts.push(stream.nextCount);
    }
    expect(counts).toEqual([6, 6, 6, 2, 0]);
  });

  test('count 1 or 2 at a factor of 1.5, on average 1.5', () => {
    const many = Array.from({ length: 10_000 }, (_, second) => second * SECOND);
    const stream = streamOf({ times: many, scale: 1.5 });
    let sum = 0;
    for (; stream.nextAt < Infinity; stream.advance()) {
      expect([1, 2]).toContain(stream.nextCount);
      sum += stream.nextCount;
    }
    expect(Math.abs(sum - 15_000)).toBeLessThan(4.5 * Math.sqrt(10_000 * 0.25));
  });
});

describe('a finite population', () => {
  test('of one customer writes after thinking, and again after thinking when done', () => {
    const stream = streamOf({ population: { size: 1, thinking: { law: 'constant', value: 10 * SECOND } } });
    expect([stream.nextAt, stream.nextCount]).toEqual([10 * SECOND, 1]);
    stream.advance();
    expect([stream.nextAt, stream.nextCount]).toEqual([Infinity, 0]);
    stream.customerDone(25 * SECOND);
    expect([stream.nextAt, stream.nextCount]).toEqual([35 * SECOND, 1]);
  });

  test('thinks faster in a burst and under the lever', () => {
    const bursts = [{ from: 20 * SECOND, lasts: 5 * SECOND, factor: 2 }];
    const stream = streamOf({ population: { size: 1, thinking: { law: 'constant', value: 10 * SECOND } }, bursts });
    stream.advance();
    stream.customerDone(16 * SECOND);
    expect(stream.nextAt).toBe(23 * SECOND); // 4 s, then 6 s at double speed
    stream.setFactor(18 * SECOND, 2);
    expect(stream.nextAt).toBe(21 * SECOND); // 8 s are left: 4 s in 2 s, 4 s at fourfold speed in 1 s
  });

  test('of 20 who each take 30 s to be served has the throughput of theory', () => {
    const stream = streamOf({ population: { size: 20, thinking: { law: 'exponential', mean: 90 * SECOND } } });
    const inService: number[] = [];
    const until = 2 * DAY;
    let requests = 0;
    for (;;) {
      const done = inService[0] ?? Infinity;
      if (Math.min(done, stream.nextAt) > until) break;
      if (done <= stream.nextAt) {
        inService.shift();
        stream.customerDone(done);
      } else {
        inService.push(stream.nextAt + 30 * SECOND);
        stream.advance();
        requests++;
      }
    }
    // Each customer's cycle lasts 90 s + 30 s on average, with a variance of (90 s)²; renewal theory.
    const expected = (20 * until) / (120 * SECOND);
    const deviation = Math.sqrt(expected) * (90 / 120);
    expect(Math.abs(requests - expected)).toBeLessThan(4.5 * deviation);
  });
});

/** What save and restore do, in the small: ordinary fields are copied, typed arrays and parts within them too. */
function copyState(from: StatePart, to: StatePart): void {
  const source = from as unknown as Record<string, unknown>;
  const target = to as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(source)) {
    if (value instanceof StatePart) copyState(value, target[name] as StatePart);
    else target[name] = value instanceof Float64Array ? value.slice() : value;
  }
}

test('a copy of the ordinary fields goes on as the original does, levers and all', () => {
  const kinds: Partial<ArrivalSettings>[] = [
    { rate: 30 / HOUR, batch: { law: 'geometric', mean: 3, from: 0 } },
    { rate: { every: HOUR, cycle: 'week', counts: [1, 50, 3, 0, 20] }, dayFactor: { cv: 0.5 } },
    { rate: { formula: '30+25*sin(2*pi*t)', unit: HOUR } },
    { gaps: { law: 'lognormal', mean: MINUTE, cv: 2 }, bursts: [{ from: HOUR, lasts: HOUR, factor: 3 }] },
    { population: { size: 40, thinking: { law: 'exponential', mean: MINUTE } } },
    { times: Array.from({ length: 500 }, (_, index) => index * index * 100), scale: 1.3 },
  ];
  /** Plays arrivals with a lever every few, and with customers who are done at once, and says what it saw. */
  const play = (stream: ArrivalStream, isPopulation: boolean, steps: number): number[] => {
    const log: number[] = [];
    for (let step = 0; step < steps && stream.nextAt < Infinity; step++) {
      const now = stream.nextAt;
      log.push(now, stream.nextCount);
      stream.advance();
      if (isPopulation && step % 3 !== 0) stream.customerDone(now);
      if (step % 7 === 0) stream.setFactor(now, 0.5 + (step % 5));
    }
    return log;
  };
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.nat(60), (settings, steps) => {
      const isPopulation = settings.population !== undefined;
      const original = streamOf(settings);
      play(original, isPopulation, steps);
      const restored = streamOf(settings);
      play(restored, isPopulation, 17);
      copyState(original, restored);
      expect(play(restored, isPopulation, 50)).toEqual(play(original, isPopulation, 50));
    }),
    { numRuns: 100 },
  );
});
