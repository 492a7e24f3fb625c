import { describe, expect, it } from 'vitest';
import { HAPPENING } from '../../../engine/log/happening.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';
import { Day } from './day.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const EXPLORATION = 0.05;
const OTHERS = 9;

interface Habit {
  readonly accept: number;
  readonly reject: number;
}

/** Nine experts with a clean record and one with a habit; offers end within a second, so that nobody is ever full. */
const deskWith = ({ accept, reject }: Habit, standing: object = { on: true }) => ({
  seed: `habit ${accept} ${reject}`,
  horizon: '8 d',
  arrivals: [{ rate: '240 per hour' }],
  tickets: { channels: { email: 1 }, difficulty: 0.25, work: { email: 0 }, categories: { ticket: {} } },
  experts: [
    { name: 'clean', count: OTHERS, response: { accept: 1, reject: 0, answer: 0 } },
    { name: 'habitual', count: 1, response: { accept, reject, answer: 0 } },
  ],
  desk: {
    channels: { email: { offerTimeout: '1 s' } },
    offering: { policy: 'standing-weighted', exploration: EXPLORATION },
    cap: { unanswered: 'unlimited', pendingPerExpert: 'unlimited' },
  },
  customers: { model: 'plain' },
  standing,
});

type Knots = readonly (readonly [share: number, factor: number])[];
// The table of weights, platform model §5.4.
const REJECTED: Knots = [
  [0, 1],
  [0.05, 1],
  [0.15, 0.85],
  [0.2, 0.7],
  [0.4, 0.4],
  [1, 0.4],
];
const TIMED_OUT: Knots = [
  [0, 1],
  [0.05, 1],
  [0.1, 0.8],
  [0.15, 0.55],
  [0.3, 0.25],
  [1, 0.25],
];

function factorOf(knots: Knots, share: number): number {
  const next = knots.findIndex(([knot]) => knot >= share);
  const [x1, y1] = knots[next]!;
  const [x0, y0] = knots[Math.max(0, next - 1)]!;
  return x1 === x0 ? y1 : y0 + ((share - x0) / (x1 - x0)) * (y1 - y0);
}

interface Outcome {
  /** Offers of the habitual expert ÷ offers of a clean one, from the fourth day on. */
  readonly volume: number;
  /** The same from theory, for the weights that the record earns by the table, hour by hour. */
  readonly expected: number;
  /** The largest difference between a weight and what the record earns by the table. */
  readonly weightFault: number;
  readonly offers: number;
  readonly lowestWeight: number;
}

const outcomes = new Map<string, Outcome>();

/** The run of a habit, played once. */
function outcomeOf(habit: Habit, knots: Knots): Outcome {
  const key = JSON.stringify(habit);
  const outcome = outcomes.get(key) ?? play(habit, knots);
  outcomes.set(key, outcome);
  return outcome;
}

function play(habit: Habit, knots: Knots): Outcome {
  const simulation = new Simulation(scenarioWith(deskWith(habit)));
  const { standing } = simulation.world;
  const offers = new Float64Array(OTHERS + 1);
  let refused = 0;
  simulation.listen({
    happened: (what, _ticket, expert) => {
      if (what === HAPPENING.offerMade) offers[expert]!++;
      if (what === HAPPENING.offerRejected || what === HAPPENING.offerExpired) refused++;
    },
  });
  simulation.run(3 * DAY);
  const before = offers.slice();
  const refusedBefore = refused;
  let weightFault = 0;
  let expected = 0;
  let lowestWeight = Infinity;
  const hours = 5 * 24;
  for (let hour = 0; hour < hours; hour++) {
    const earned = factorOf(knots, (refused + 30 * 0.05) / (offers[OTHERS]! + 30));
    const weight = standing.weightOf(OTHERS);
    weightFault = Math.max(weightFault, Math.abs(weight - earned));
    lowestWeight = Math.min(lowestWeight, weight);
    expected += ((1 - EXPLORATION) * (earned / (OTHERS + earned)) + EXPLORATION / (OTHERS + 1)) / hours;
    simulation.run(3 * DAY + (hour + 1) * HOUR);
  }
  const own = offers[OTHERS]! - before[OTHERS]!;
  const clean = offers.subarray(0, OTHERS).reduce((sum, count, expert) => sum + count - before[expert]!, 0);
  const share = (refused - refusedBefore) / own;
  return {
    volume: own / (clean / OTHERS),
    // Of all first offers `expected` come here, and the refused part of them goes to the nine as well.
    expected: expected / ((1 - expected + expected * share) / OTHERS),
    weightFault,
    offers: own,
    lowestWeight,
  };
}

const rejecting = (share: number): Habit => ({ accept: 1 - share, reject: share });
const ignoring = (share: number): Habit => ({ accept: 1 - share, reject: 0 });

describe('offers to an expert with a habit, beside identical ones with a clean record', () => {
  const inProportion = (outcome: Outcome): void => {
    // An event at the very moment of the refresh may count in one of the two.
    expect(outcome.weightFault).toBeLessThan(0.005);
    // Offers are a sum of independent choices; clean experts have thousands.
    const deviation = 1 / Math.sqrt(outcome.offers) + 0.01;
    expect(Math.abs(outcome.volume / outcome.expected - 1), JSON.stringify(outcome)).toBeLessThan(4 * deviation);
  };

  it.each([0.03, 0.1, 0.2, 0.3, 0.4])('follow the table for rejections of %d (K-06)', (share) => {
    inProportion(outcomeOf(rejecting(share), REJECTED));
  });

  it.each([0.03, 0.1, 0.2, 0.3])('follow the table for time-outs of %d', (share) => {
    inProportion(outcomeOf(ignoring(share), TIMED_OUT));
  });

  it('do not fall while the share is great (K-07)', () => {
    expect(outcomeOf(rejecting(0.03), REJECTED).lowestWeight).toBe(1);
    expect(outcomeOf(ignoring(0.03), TIMED_OUT).lowestWeight).toBe(1);
  });

  it('fall steadily as the habit grows, and faster for ignoring than for rejecting (K-05)', () => {
    const rejected = [0.1, 0.2, 0.4].map((share) => outcomeOf(rejecting(share), REJECTED).volume);
    const ignored = [0.1, 0.2, 0.4].map((share) => outcomeOf(ignoring(share), TIMED_OUT).volume);
    expect(rejected).toEqual(rejected.toSorted((a, b) => b - a));
    expect(ignored).toEqual(ignored.toSorted((a, b) => b - a));
    ignored.forEach((volume, index) => expect(volume).toBeLessThan(rejected[index]!));
  });
});

describe('the refresh of weights', () => {
  const changes = (standing: object, horizon = '30 h'): Day =>
    new Day({ ...deskWith(ignoring(0.3), standing), horizon }).toTheEnd();

  it('comes with each full hour, and reports changes alone', () => {
    const day = changes({ on: true, refresh: 'hourly' });
    const moments = day.timesOf('standingChanged');
    expect(moments.length).toBeGreaterThan(20);
    expect(moments.every((at) => at % HOUR === 0)).toBe(true);
    // The nine others never change.
    expect(new Set(day.of('standingChanged').map(({ expert }) => expert))).toEqual(new Set([OTHERS]));
    for (let index = 1; index < moments.length; index++) {
      const [before, after] = [day.of('standingChanged')[index - 1]!, day.of('standingChanged')[index]!];
      expect(after.amount).not.toBe(before.amount);
    }
  });

  it('comes at the very moment of what changes the record when it is live', () => {
    const day = changes({ on: true, refresh: 'live' });
    const causes = new Set(
      day.entries.filter(({ what, expert }) => expert === OTHERS && what !== 'standingChanged').map(({ at }) => at),
    );
    const moments = day.timesOf('standingChanged');
    expect(moments.filter((at) => at % HOUR !== 0).length).toBeGreaterThan(100);
    expect(moments.every((at) => at % HOUR === 0 || causes.has(at))).toBe(true);
    // After the first missed offer: (1 + 1.5) ÷ 31 instead of 1.5 ÷ 30.
    const first = day.of('offerExpired')[0]!;
    const offers = day.of('offerMade').filter(({ at, expert }) => expert === OTHERS && at <= first.at).length;
    const share = 2.5 / (offers + 30);
    const weight = share <= 0.05 ? 1 : 1 - ((share - 0.05) / 0.05) * 0.2;
    expect(day.of('standingChanged').find(({ at }) => at >= first.at)!.amount).toBeCloseTo(weight, 12);
  });

  it('does not exist while standing is off', () => {
    const eventsWith = (on: boolean): number =>
      new Simulation(scenarioWith(deskWith(ignoring(0.3), { on }))).world.calendar.size;
    expect(eventsWith(true)).toBe(eventsWith(false) + 1);
    expect(changes({ on: false }).of('standingChanged')).toEqual([]);
  });

  it('goes on exactly after a restore, live or hourly', () => {
    for (const refresh of ['live', 'hourly']) {
      const simulation = new Simulation(scenarioWith(deskWith(ignoring(0.3), { on: true, refresh })));
      simulation.run(5.5 * HOUR);
      const restored = Simulation.restore(simulation.save());
      simulation.run(12 * HOUR);
      restored.run(12 * HOUR);
      expect(restored.fingerprint, refresh).toBe(simulation.fingerprint);
    }
  });
});

describe('turning standing off and on', () => {
  it('gives everybody the weight 1, and the record its weight again', () => {
    const simulation = new Simulation(scenarioWith(deskWith(ignoring(0.3))));
    const { standing, calendar } = simulation.world;
    simulation.run(6.2 * HOUR);
    const weight = standing.weightOf(OTHERS);
    expect(weight).toBeLessThan(0.6);
    standing.turn(false);
    expect(standing.weightOf(OTHERS)).toBe(1);
    simulation.run(8.2 * HOUR);
    expect(standing.weightOf(OTHERS)).toBe(1);
    standing.turn(true);
    expect(standing.weightOf(OTHERS)).toBeLessThan(0.6);
    // One hour is due, at the next full one.
    simulation.run(9 * HOUR - 1);
    const before = standing.weightOf(OTHERS);
    simulation.run(9 * HOUR);
    expect(standing.weightOf(OTHERS)).not.toBe(before);
    expect(calendar.now).toBeLessThanOrEqual(9 * HOUR);
  });
});
