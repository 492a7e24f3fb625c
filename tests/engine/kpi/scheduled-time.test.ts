import { describe, expect, it } from 'vitest';
import { ScheduledTime } from '../../../engine/kpi/scheduled-time.ts';
import { snapshotOf } from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';

const HOUR = 3_600_000;

const GROUPS = [
  { name: 'all day', count: 2, schedule: 'always' },
  {
    name: 'shift',
    count: 3,
    noShow: 0.5,
    schedule: { shifts: [{ days: 'daily', from: '08:00', to: '16:00', breaks: [{ at: '12:00', lasts: '1 h' }] }] },
    costPerHour: 20,
  },
  { name: 'pool', count: 4, schedule: { every: '6 h', cycle: 'day', staffed: [0, 4, 2, 1] } },
  { name: 'as they like', count: 1, schedule: { online: '1 h', offline: '1 h' } },
  { name: 'later', count: 2, schedule: 'always', joins: '20 h' },
];

const worldWith = (settings: Record<string, unknown> = {}): Simulation['world'] =>
  new Simulation(scenarioWith({ horizon: '2 d', experts: GROUPS, ...settings })).world;

describe('scheduled time', () => {
  it('is what the roster says, breaks and those who stay away included', () => {
    const scheduled = new ScheduledTime(worldWith());
    const hours = [0, 1, 2, 4].map((group) => scheduled.upTo(group, 24 * HOUR) / HOUR);
    expect(hours).toEqual([2 * 24, 3 * 8, 6 * (0 + 4 + 2 + 1), 2 * 4]);
  });

  it('is not known where experts come and go as they like', () => {
    expect(new ScheduledTime(worldWith()).upTo(3, 24 * HOUR)).toBeNaN();
  });

  it('counts from the end of the warm-up to the horizon', () => {
    const scheduled = new ScheduledTime(worldWith({ warmUp: '10 h', horizon: '1 d' }));
    expect(scheduled.upTo(1, 72 * HOUR) / HOUR).toBe(3 * 6);
    expect(scheduled.upTo(0, 72 * HOUR) / HOUR).toBe(2 * 14);
  });

  it('is the same in one step, in many, and after going back', () => {
    const world = worldWith();
    const inSteps = new ScheduledTime(world);
    for (let hour = 0; hour <= 31; hour++) inSteps.upTo(1, hour * HOUR);
    const whole = new ScheduledTime(world).upTo(1, 31.5 * HOUR);
    expect(inSteps.upTo(1, 31.5 * HOUR)).toBe(whole);
    expect(inSteps.upTo(1, 9 * HOUR)).toBe(3 * HOUR);
  });

  it('is that of those who work here: levers hire people and send them away, planned or not', () => {
    const simulation = new Simulation(
      scenarioWith({
        horizon: '1 d',
        experts: GROUPS.slice(0, 2),
        interventions: [{ at: '2 h', lever: 'join', group: 'all day', count: 1 }],
      }),
    );
    const pull = (hour: number, lever: 'join' | 'leave', group: string, count: number): void => {
      simulation.run(hour * HOUR);
      simulation.intervene({ at: 0, lever, group, count });
    };
    pull(6, 'leave', 'all day', 2);
    pull(10, 'join', 'shift', 2);
    pull(12, 'leave', 'shift', 4);
    simulation.run();
    const scheduled = new ScheduledTime(simulation.world);
    // One all day, one until 6:00, one from 2:00 to 6:00; three from 8:00, two more from 10:00, four of the five until 12:00.
    expect([0, 1].map((group) => scheduled.upTo(group, 24 * HOUR) / HOUR)).toEqual([24 + 6 + 4, 8 + 2 * 4 + 2 * 2]);
    expect(snapshotOf(simulation.world, simulation.now).figures['rosterCost']!.value).toBeCloseTo(20 * 20, 9);
  });

  it('costs what the groups cost an hour', () => {
    const simulation = new Simulation(scenarioWith({ horizon: '1 d', experts: GROUPS.slice(0, 2) }));
    simulation.run();
    const { figures } = snapshotOf(simulation.world, simulation.now);
    expect(figures['rosterCost']!.value).toBeCloseTo(24 * 20, 9);
    expect(figures['scheduledTime']!.value).toBe(2 * 24 + 24);
  });
});
