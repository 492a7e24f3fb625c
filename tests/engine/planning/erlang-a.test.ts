import { describe, expect, test } from 'vitest';
import { ErlangA, fewestExperts } from '../../../engine/planning/erlang-a.ts';

/** Closed forms at 40 digits, worked out by an independent program; time in minutes. */
const KNOWN_WITH_PATIENCE = [
  {
    model: { arrivalRate: 10 / 3, serviceRate: 1 / 3, patienceRate: 0.2, experts: 14 },
    waits: 0.145260114296,
    abandons: 0.0139837441224,
    meanWait: 0.069918720612,
    meanQueue: 0.23306240204,
    occupancy: 0.704297325627,
    within: [[1 / 3, 0.916792091864]],
  },
  {
    model: { arrivalRate: 3.5, serviceRate: 1 / 3, patienceRate: 0.2, experts: 13 },
    waits: 0.281254515414,
    abandons: 0.0330426753638,
    meanWait: 0.165213376819,
    meanQueue: 0.578246818867,
    occupancy: 0.781003992975,
    within: [[1 / 3, 0.816309501899]],
  },
  {
    model: { arrivalRate: 5, serviceRate: 1, patienceRate: 1, experts: 5 },
    waits: 0.559506714935,
    abandons: 0.175467369768,
    meanWait: 0.175467369768,
    meanQueue: 0.877336848839,
    occupancy: 0.824532630232,
    within: [
      [0.25, 0.626002313189],
      [1, 0.813092800511],
    ],
  },
] as const;

const KNOWN_WITHOUT_PATIENCE = [
  { arrivalRate: 1.5, serviceRate: 1, experts: 2, waits: 0.642857142857, within: [0.5, 0.49934235374] },
  { arrivalRate: 4, serviceRate: 1, experts: 5, waits: 0.554112554113, within: [0.25, 0.568456708947] },
  { arrivalRate: 10 / 3, serviceRate: 1 / 3, experts: 14, waits: 0.174131933595, within: [1 / 3, 0.888350019179] },
  { arrivalRate: 3.5, serviceRate: 1 / 3, experts: 13, waits: 0.368845636159, within: [1 / 3, 0.720612292848] },
  { arrivalRate: 4.2, serviceRate: 0.5, experts: 12, waits: 0.183888630393, within: [1 / 3, 0.899079779895] },
] as const;

/** Smallest staffing for a share within a threshold, by Erlang C; independent computation. Seconds, tickets in half an hour. */
const STAFFING = [
  { tickets: 100, work: 180, share: 0.8, within: 20, experts: 14, level: 0.888350019179, oneLess: 0.795594788418 },
  { tickets: 100, work: 240, share: 0.8, within: 20, experts: 17, level: 0.810435136447, oneLess: 0.689952935691 },
  { tickets: 200, work: 240, share: 0.8, within: 20, experts: 32, level: 0.848511851796, oneLess: 0.776599790733 },
  { tickets: 50, work: 300, share: 0.9, within: 30, experts: 13, level: 0.93816961893, oneLess: 0.878043482167 },
  { tickets: 20, work: 600, share: 0.8, within: 60, experts: 10, level: 0.874906585382, oneLess: 0.751936108805 },
  { tickets: 400, work: 180, share: 0.85, within: 15, experts: 47, level: 0.88567583501, oneLess: 0.83878980606 },
  { tickets: 10, work: 1200, share: 0.8, within: 300, experts: 9, level: 0.825192330386, oneLess: 0.618313388676 },
] as const;

const closeTo = (value: number, expected: number): void => expect(value / expected).toBeCloseTo(1, 10);

describe('Erlang A', () => {
  test.each(KNOWN_WITH_PATIENCE)('$model.experts experts have the exact figures', ({ model, within, ...expected }) => {
    const queue = new ErlangA(model);
    for (const figure of ['waits', 'abandons', 'meanWait', 'meanQueue', 'occupancy'] as const) {
      closeTo(queue[figure], expected[figure]);
    }
    for (const [time, share] of within) closeTo(queue.servedWithin(time), share);
  });

  test('thirteen experts for 100 tickets of three minutes in half an hour, as a published guide has it', () => {
    const queue = new ErlangA({ arrivalRate: 100 / 30, serviceRate: 1 / 3, patienceRate: 1 / 5, experts: 13 });
    expect(queue.servedWithin(20 / 60)).toBeCloseTo(0.8582, 4);
    expect(queue.abandons).toBeCloseTo(0.025, 4);
  });

  test('whom patience never ends is served at last, or leaves', () => {
    const queue = new ErlangA({ arrivalRate: 9, serviceRate: 1, patienceRate: 0.3, experts: 7 });
    expect(queue.servedWithin(1e4)).toBeCloseTo(1 - queue.abandons, 12);
    expect(queue.servedWithin(0)).toBeCloseTo(1 - queue.waits, 12);
  });

  test('as much patience as work: the number in the system is a Poisson variable', () => {
    // Of Poisson(2), at least 1 with one expert: 1 − e^−2; E[Q] = 2 − (1 − e^−2).
    const queue = new ErlangA({ arrivalRate: 2, serviceRate: 1, patienceRate: 1, experts: 1 });
    expect(queue.waits).toBeCloseTo(1 - Math.exp(-2), 13);
    expect(queue.meanQueue).toBeCloseTo(1 + Math.exp(-2), 13);
  });

  test('nobody at the desk serves nobody', () => {
    const queue = new ErlangA({ arrivalRate: 2, serviceRate: 1, patienceRate: 1, experts: 0 });
    expect([queue.waits, queue.servedWithin(5)]).toEqual([1, 0]);
    expect(queue.abandons).toBeCloseTo(1, 12);
  });

  test('a large desk with a long threshold neither overflows nor underflows', () => {
    // 2,000 experts that lack 1 %: fluid abandonment of 1 %, everybody who stays is served within hours.
    const queue = new ErlangA({ arrivalRate: 2020, serviceRate: 1, patienceRate: 0.5, experts: 2000 });
    expect(queue.abandons).toBeGreaterThan(1 / 101);
    expect(queue.abandons).toBeLessThan(0.016);
    expect(queue.servedWithin(10)).toBeCloseTo(1 - queue.abandons, 9);
  });
});

describe('Erlang C', () => {
  test.each(KNOWN_WITHOUT_PATIENCE)('$experts experts at $arrivalRate have the exact figures', (known) => {
    const queue = new ErlangA({ ...known, patienceRate: 0 });
    closeTo(queue.waits, known.waits);
    closeTo(queue.servedWithin(known.within[0]), known.within[1]);
  });

  test('keeps its mean queue next to the edge of what can be served', () => {
    // One expert at 99.9999 %: ρ² ÷ (1 − ρ).
    const queue = new ErlangA({ arrivalRate: 0.999999, serviceRate: 1, patienceRate: 0, experts: 1 });
    expect(queue.meanQueue / (0.999999 ** 2 / 1e-6)).toBeCloseTo(1, 9);
  });

  test('is what Erlang A becomes when customers hardly ever leave', () => {
    const patient = new ErlangA({ arrivalRate: 4, serviceRate: 1, patienceRate: 1e-9, experts: 5 });
    expect(patient.waits).toBeCloseTo(0.554112554113, 7);
    expect(patient.servedWithin(1)).toBeCloseTo(0.796153383247, 7);
  });

  test('a desk that cannot keep up serves nobody in time', () => {
    const queue = new ErlangA({ arrivalRate: 5, serviceRate: 1, patienceRate: 0, experts: 5 });
    expect([queue.waits, queue.meanWait, queue.servedWithin(100)]).toEqual([1, Infinity, 0]);
  });
});

describe('the fewest experts', () => {
  test.each(STAFFING)('$experts for $tickets tickets of $work s, $share within $within s', (row) => {
    const levelOf = (experts: number): number =>
      new ErlangA({
        arrivalRate: row.tickets / 1800,
        serviceRate: 1 / row.work,
        patienceRate: 0,
        experts,
      }).servedWithin(row.within);
    const fewest = fewestExperts({ atLeast: 1, atMost: 1000 }, (experts) => levelOf(experts) >= row.share);
    expect(fewest).toBe(row.experts);
    closeTo(levelOf(row.experts), row.level);
    closeTo(levelOf(row.experts - 1), row.oneLess);
  });

  test('are found for every answer, and none when the most are not enough', () => {
    for (let answer = 2; answer <= 40; answer++) {
      expect(fewestExperts({ atLeast: 2, atMost: 40 }, (experts) => experts >= answer)).toBe(answer);
    }
    expect(fewestExperts({ atLeast: 2, atMost: 40 }, (experts) => experts > 40)).toBeUndefined();
  });
});

test('where there is never an idle expert, those who are served in the end are as many as do not leave', () => {
  const desk = new ErlangA({ arrivalRate: 100, serviceRate: 1, patienceRate: 1, experts: 10 });
  expect(desk.waits).toBeCloseTo(1, 12);
  // Ten at work all the time end ten of a hundred.
  expect(desk.abandons).toBeCloseTo(0.9, 12);
  expect(desk.servedWithin(100)).toBeCloseTo(0.1, 12);
  // A tenth of them are as patient as that: ln 10 is where the line stands on average, and half of those served wait less.
  expect(desk.servedWithin(Math.log(10))).toBeGreaterThan(0.04);
  expect(desk.servedWithin(Math.log(10))).toBeLessThan(0.06);
  expect(desk.servedWithin(1)).toBeLessThan(1e-3);
});
