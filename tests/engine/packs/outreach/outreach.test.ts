import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { onRandomDesks, played, type PlayedRun } from '../pack-runs.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type EventOf<Type extends SimulationEvent['type']> = Extract<SimulationEvent, { type: Type }>;

const of = <Type extends SimulationEvent['type']>(events: readonly SimulationEvent[], type: Type): EventOf<Type>[] =>
  events.filter((event): event is EventOf<Type> => event.type === type);

function check({ events, simulation, value }: PlayedRun, inTime: number, flagUpTo = 7): number {
  const { warmUp } = simulation.world.scenario;
  const flags = of(events, 'nps-answered').filter(({ score }) => score <= flagUpTo);
  const flaggedAt = new Map(flags.map(({ ticket, at }) => [ticket, at]));
  const reached = of(events, 'customer-reached');
  const lost = of(events, 'customer-lost');
  for (const { ticket, at, hadLeft, workMs } of reached) {
    const flag = flags.find((each) => each.ticket === ticket);
    expect(flag?.leftContact).toBe(true);
    expect(at - workMs).toBeGreaterThanOrEqual(flag!.at);
    const left = lost.some((each) => each.ticket === ticket && each.at < at);
    if (!lost.some((each) => each.ticket === ticket && each.at === at)) expect(hadLeft).toBe(left);
  }
  // One person does one thing at a time.
  const inOrder = reached.toSorted((one, other) => one.at - other.at);
  inOrder.forEach(({ at, workMs }, index) => {
    if (index > 0) expect(at - workMs).toBeGreaterThanOrEqual(inOrder[index - 1]!.at);
  });
  const counted = flags.filter(({ at }) => at >= warmUp);
  const contact = counted.filter(({ leftContact }) => leftContact).length;
  const done = reached.filter(({ ticket }) => flaggedAt.get(ticket)! >= warmUp);
  const timeOf = ({ ticket, at }: { ticket: number; at: number }): number => at - flaggedAt.get(ticket)!;
  const won = done.filter(({ wonBack }) => wonBack);
  const same = (key: string, above: number, below: number): void => {
    if (below === 0) expect(value(key), key).toBeNull();
    else expect(value(key), key).toBeCloseTo(above / below, 9);
  };
  same('flagsRaised', counted.length, 1);
  same('outreachRate', 100 * done.length, contact);
  same('outreachInTime', 100 * done.filter((each) => timeOf(each) <= inTime).length, contact);
  same('timeToOutreach', done.reduce((sum, each) => sum + timeOf(each), 0) / HOUR, done.length);
  same('wonBackShare', 100 * won.length, done.length);
  same('wonBack', won.length, 1);
  same('wonBackAfterLeaving', won.filter(({ hadLeft }) => hadLeft).length, 1);
  return done.length;
}

describe('reaching out', () => {
  it('is what the log says, one flag after another, on random desks', () => {
    let done = 0;
    const soon = { flagUpTo: 10, opensTime: '0 s', closesTime: '24 h', workMedian: '4 min', inTime: '10 min' };
    onRandomDesks({ outreach: soon }, (run) => {
      done += check(run, 10 * 60_000, 10);
    });
    expect(done).toBeGreaterThan(15);
  });

  const week = (seed: number, outreach: ScenarioSettings, customers: ScenarioSettings = {}): PlayedRun =>
    played({
      seed: String(seed),
      horizon: '8 d',
      closing: 'drain',
      arrivals: [{ rate: '6 per hour' }],
      experts: [{ count: 4 }],
      customers,
      packs: { outreach },
    });

  it('begins in business hours only, Monday to Friday', () => {
    const run = week(4, { workSigma: 0 });
    expect(check(run, DAY)).toBeGreaterThan(3);
    for (const { at, workMs } of of(run.events, 'customer-reached')) {
      const reading = run.simulation.world.localCalendar.isoOf(at - workMs);
      expect(Number(reading.slice(11, 13)), reading).toBeGreaterThanOrEqual(9);
      expect(Number(reading.slice(11, 13)), reading).toBeLessThan(17);
      expect([1, 2, 3, 4, 5], reading).toContain(new Date(`${reading.slice(0, 10)}T12:00:00Z`).getUTCDay());
    }
  });

  it('never happens when nobody is there to do it, and to every flag when all are taken up', () => {
    expect(week(4, { people: 0 }).value('outreachRate')).toBe(0);
    expect(week(4, { takenShare: 1 }).value('outreachRate')).toBe(100);
    expect(week(4, { wonShare: 1, dayLoss: 0 }).value('wonBackShare')).toBe(100);
    expect(week(4, { wonShare: 0 }).value('wonBack')).toBe(0);
  });

  it('knows who had left before the survey was answered, when the matter was long closed', () => {
    const leaving = {
      behaviour: {
        leaving: { dissatisfiedShare: 1, leavesBelow: 1 },
        reviews: { emailMedian: '4 d' },
        nps: { answeredShare: 1 },
      },
    };
    const run = week(4, { flagUpTo: 10, opensTime: '0 s', closesTime: '24 h', takenShare: 1, people: 3 }, leaving);
    const lostAt = new Map(of(run.events, 'customer-lost').map(({ ticket, at }) => [ticket, at]));
    const after = of(run.events, 'nps-answered').filter(({ ticket, at }) => (lostAt.get(ticket) ?? Infinity) < at);
    const reached = new Set(of(run.events, 'customer-reached').map(({ ticket }) => ticket));
    const theirs = after.filter(({ ticket }) => reached.has(ticket));
    expect(theirs.length).toBeGreaterThan(5);
    const told = of(run.events, 'customer-reached').filter(({ hadLeft }) => hadLeft);
    expect(told.map(({ ticket }) => ticket)).toEqual(expect.arrayContaining(theirs.map(({ ticket }) => ticket)));
  });

  it('wins fewer when it takes longer, and keeps customers who would have left', () => {
    const quick = { opensTime: '0 s', closesTime: '24 h', takenShare: 1, people: 3, wonShare: 1, dayLoss: 0 };
    const slow = { ...quick, workMedian: '30 h', dayLoss: 0.3 };
    const leaving = { behaviour: { leaving: { dissatisfiedShare: 1 } } };
    let [kept, lost] = [0, 0];
    for (const seed of [1, 2, 3]) {
      const none = week(seed, { people: 0 }, leaving);
      const some = week(seed, quick, leaving);
      expect(some.value('wonBackShare')!).toBeGreaterThan(week(seed, slow, leaving).value('wonBackShare')!);
      const left = (run: PlayedRun): number =>
        of(run.events, 'customer-lost').filter(({ because }) => because === 'experience').length;
      kept += left(some);
      lost += left(none);
    }
    expect(kept).toBeLessThan(lost);
  });
});
