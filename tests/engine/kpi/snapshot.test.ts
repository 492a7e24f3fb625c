import { describe, expect, it } from 'vitest';
import {
  breakdownOf,
  figuresOf,
  intervalsOf,
  snapshotOf,
  totalsOf,
  type Breakdown,
} from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';

const HOUR = 3_600_000;

const desk = (settings: ScenarioSettings = {}): Simulation =>
  new Simulation(
    scenarioWith({
      horizon: '6 h',
      arrivals: [{ rate: '20 per hour' }],
      experts: [
        { name: 'early', count: 2 },
        { name: 'late', count: 3, archetype: 'newcomer' },
      ],
      ...settings,
    }),
  );

describe('a snapshot', () => {
  it('is plain data that survives JSON', () => {
    const simulation = desk();
    simulation.run();
    const snapshot = snapshotOf(simulation.world, simulation.now);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  });

  it('has no value for what has not happened, rather than 0', () => {
    const { figures } = snapshotOf(desk().world, 0);
    for (const key of ['rejected', 'acceptance', 'emailFirstReplyP50', 'reviewScore', 'occupancy', 'waiting'])
      expect(figures[key]!.value, key).toBeNull();
    for (const key of ['arrived', 'turnedAway', 'capBlockedTime']) expect(figures[key]!.value, key).toBe(0);
  });

  it('gives the two parts of a quotient, so that replications can be combined', () => {
    const simulation = desk();
    simulation.run();
    const { rejected, acceptance } = snapshotOf(simulation.world, simulation.now).figures;
    expect(rejected!.value).toBe((100 * rejected!.numerator!) / rejected!.denominator!);
    expect(acceptance!.value).toBeCloseTo(acceptance!.numerator! / acceptance!.denominator! / 1000, 9);
  });

  it('may be taken between two events: time averages go on, counts do not', () => {
    const simulation = desk();
    simulation.run(2 * HOUR);
    const [now, later] = [2 * HOUR, 2.5 * HOUR].map((moment) => snapshotOf(simulation.world, moment).figures);
    expect(later!['onlineTime']!.value! - now!['onlineTime']!.value!).toBeCloseTo(0.5 * 5, 9);
    expect(later!['arrived']).toEqual(now!['arrived']);
  });

  it('says the same of all figures without the distributions', () => {
    const simulation = desk();
    simulation.run(3 * HOUR);
    const { figures, conservation } = snapshotOf(simulation.world, 3.5 * HOUR);
    expect(totalsOf(simulation.world, 3.5 * HOUR)).toEqual({ figures, conservation });
  });

  it('says the same of some figures when only they are asked for', () => {
    const simulation = desk();
    simulation.run(3 * HOUR);
    const { figures } = snapshotOf(simulation.world, 3.5 * HOUR);
    const { rejected, emailFirstReplyP50 } = figures;
    const some = figuresOf(simulation.world, ['rejected', 'emailFirstReplyP50', 'unknown'], 3.5 * HOUR);
    expect(some).toEqual({ rejected, emailFirstReplyP50 });
  });

  it('changes nothing in the run', () => {
    const [read, unread] = [desk(), desk()];
    for (let hour = 1; hour <= 6; hour++) {
      read.run(hour * HOUR);
      snapshotOf(read.world, hour * HOUR);
      for (const by of ['group', 'interval', 'expert'] as const) breakdownOf(read.world, by, hour * HOUR);
    }
    unread.run();
    expect(read.fingerprint).toBe(unread.fingerprint);
    expect(snapshotOf(read.world, 6 * HOUR)).toEqual(snapshotOf(unread.world, 6 * HOUR));
  });
});

describe('a breakdown', () => {
  const simulation = desk();
  simulation.run();
  const { world, now } = simulation;
  const total = (by: Breakdown, key: string): number =>
    breakdownOf(world, by, now).reduce((sum, { figures }) => sum + figures[key]!.numerator!, 0);
  const whole = snapshotOf(world, now).figures;

  it.each(['group', 'category', 'channel', 'expert', 'interval'] as const)('by %s adds up to the whole', (by) => {
    for (const key of ['rejected', 'timedOut', 'offersAccepted', 'turnedAway'])
      expect(total(by, key), key).toBe(whole[key]!.numerator);
  });

  it.each(['group', 'expert', 'interval'] as const)('by %s adds up to the whole in time, too', (by) => {
    expect(total(by, 'busyShare')).toBe(whole['busyShare']!.numerator);
  });

  it('names groups, categories, channels and experts', () => {
    const names = (by: Breakdown): string[] => breakdownOf(world, by, now).map(({ name }) => name);
    expect(names('group')).toEqual(['early', 'late']);
    expect(names('expert')).toEqual(['early 1', 'early 2', 'late 1', 'late 2', 'late 3']);
    expect(names('channel')).toEqual(['email', 'chat', 'voice']);
    expect(names('category')).toEqual(Object.keys(world.scenario.tickets.categories));
  });

  it('says nothing about what makes no sense for a part', () => {
    const [row] = breakdownOf(world, 'category', now);
    expect(row!.figures['occupancy']!.value).toBeNull();
    expect(row!.figures['waiting']!.value).toBeNull();
  });

  it('by expert is empty where single experts are not kept apart', () => {
    const other = desk({ figures: { perExpert: false } });
    expect(breakdownOf(other.world, 'expert', 0)).toEqual([]);
  });

  it('can be of some figures only', () => {
    const [row] = breakdownOf(world, 'group', now, ['rejected', 'timedOut']);
    expect(Object.keys(row!.figures)).toEqual(['rejected', 'timedOut']);
  });
});

describe('reporting intervals', () => {
  it('are closed one after another, the last one up to now', () => {
    const simulation = desk({ figures: { interval: '90 min' } });
    simulation.run(4 * HOUR);
    const rows = intervalsOf(simulation.world, 4 * HOUR);
    expect(rows.map(({ from, until }) => [from / HOUR, until / HOUR])).toEqual([
      [0, 1.5],
      [1.5, 3],
      [3, 4],
    ]);
  });

  it('end with the horizon; what comes while the desk drains is in one more', () => {
    const cut = desk();
    cut.run();
    expect(intervalsOf(cut.world, cut.now)).toHaveLength(6);
    const drained = desk({ closing: 'drain' });
    drained.run();
    const rows = intervalsOf(drained.world, drained.now);
    expect(rows.at(-1)!.from).toBe(6 * HOUR);
    expect(rows.at(-1)!.until).toBe(drained.now);
    expect(rows.at(-1)!.figures['arrived']!.value).toBe(0);
  });

  it('are made longer where a run would have more than twenty thousand', () => {
    const { world } = desk({ horizon: '400 d', figures: { interval: '10 min' } });
    expect(world.figures.ledger.interval).toBe(4 * 600_000);
  });
});
