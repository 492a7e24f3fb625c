import { describe, expect, it } from 'vitest';
import { breakdownOf, snapshotOf } from '../../../engine/kpi/snapshot.ts';
import { dashboardOf } from '../../../engine/kpi/dashboard.ts';
import { HAPPENING } from '../../../engine/log/happening.ts';
import { POLICY_NAMES } from '../../../engine/routing/policies.ts';
import type { Intervention } from '../../../engine/scenario/scenario.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';
import { deskOf, Umpire } from '../routing/policy-contract.ts';
import { accepts, desk, team } from './trace.ts';
import { Day, HOUR, MINUTE } from './day.ts';

const join = (group: string, count: number): Intervention => ({ at: 0, lever: 'join', group, count });

/** A moment at which nothing else happens. */
const MOMENT = 61 * MINUTE + 1;

/** One group that follows the behaviour model, short of people, with everything that is kept of single experts. */
const peopleOf = (policy: string, interventions: readonly object[] = []): ScenarioSettings => ({
  seed: `hired ${policy}`,
  horizon: '8 h',
  arrivals: [{ rate: '40 per hour' }],
  tickets: { channels: { email: 1, chat: 1 } },
  experts: [{ name: 'all', count: 4, archetype: 'cherry-picker' }],
  desk: { offering: { policy, batchEvery: '30 s' } },
  standing: { on: true, refresh: 'live' },
  interventions,
});

const pictureOf = (simulation: Simulation): unknown => {
  simulation.run();
  const { world, now } = simulation;
  return {
    fingerprint: simulation.fingerprint,
    figures: snapshotOf(world, now),
    experts: breakdownOf(world, 'expert', now),
    dashboards: [0, 3, 4, 8].map((expert) => dashboardOf(world, expert, now)),
  };
};

describe('experts hired beyond the plan', () => {
  // Where experts pick for themselves, planned ones have looked around before they came; their later looks come at other moments.
  it.each(POLICY_NAMES.filter((name) => name !== 'pull'))(
    'act, are asked and are counted as if they had been planned, under %s',
    (policy) => {
      const planned = new Simulation(
        scenarioWith(peopleOf(policy, [{ at: `${MOMENT} ms`, lever: 'join', group: 'all', count: 5 }])),
      );
      const live = new Simulation(scenarioWith(peopleOf(policy)));
      live.run(MOMENT);
      live.intervene(join('all', 5));
      expect(live.world.experts.count).toBe(planned.world.experts.count);
      expect(pictureOf(live)).toEqual(pictureOf(planned));
    },
  );

  it.each(POLICY_NAMES)(
    'in the middle of other groups are offered what they may be offered, and nothing else, under %s',
    (policy) => {
      const simulation = new Simulation(scenarioWith(deskOf(policy, 'not-the-last', 'hired')));
      const umpire = new Umpire(simulation.world, 'not-the-last');
      simulation.listen(umpire);
      const offered = new Set<number>();
      simulation.listen({
        happened: (what, _, expert) => void (what === HAPPENING.offerMade && offered.add(expert)),
      });
      for (const [moment, group] of [
        [20, 'some'],
        [25, 'all'],
        [30, 'few'],
        [40, 'all'],
      ] as const) {
        simulation.run(moment * MINUTE);
        simulation.intervene(join(group, 2));
      }
      const restored = Simulation.restore(simulation.save());
      simulation.run(72 * HOUR);
      restored.run(72 * HOUR);
      expect(umpire.faults).toEqual([]);
      expect(simulation.world.experts.count).toBe(16);
      expect([8, 9, 10, 11, 12, 13, 14, 15].filter((expert) => !offered.has(expert))).toEqual([]);
      expect(restored.fingerprint).toBe(simulation.fingerprint);
    },
  );

  it('have the places that the desk gives at that moment, or their group', () => {
    const settings = desk(['1 min'], {
      ...team({ ...accepts('10 s') }, { ...accepts('10 s'), unansweredCap: 7, pendingCap: 2 }),
    });
    const { simulation } = new Day(settings).until(2 * MINUTE);
    simulation.intervene({ at: 0, lever: 'cap', unanswered: 5 });
    simulation.intervene(join('A', 1));
    simulation.intervene(join('B', 1));
    const { experts } = simulation.world;
    expect([...experts.cap]).toEqual([5, 7, 5, 7]);
    expect([...experts.pendingCap]).toEqual([5, 2, 5, 2]);
    expect([...experts.group]).toEqual([0, 1, 0, 1]);
    expect([...experts.member]).toEqual([0, 0, 1, 1]);
  });

  it('are others than those who have left', () => {
    const { simulation } = new Day(desk(['1 min'], { experts: [{ name: 'A', count: 2, ...accepts('10 s') }] })).until(
      MINUTE,
    );
    simulation.intervene({ at: 0, lever: 'leave', group: 'A', count: 1 });
    simulation.intervene(join('A', 1));
    const { presence, experts } = simulation.world;
    expect([0, 1, 2].map((expert) => presence.isEmployed(expert))).toEqual([true, false, true]);
    expect([...experts.employedUntil]).toEqual([Infinity, MINUTE, Infinity]);
    expect([...experts.employedFrom]).toEqual([0, 0, MINUTE]);
  });

  it('come hundreds at a time, as often as the desk allows', () => {
    const simulation = new Simulation(scenarioWith(peopleOf('standing-weighted')));
    for (let time = 1; time <= 3; time++) {
      simulation.run(time * HOUR);
      simulation.intervene(join('all', 500));
    }
    simulation.run(4 * HOUR);
    expect(simulation.world.floor.employedInGroup[0]).toBe(1504);
    expect(simulation.world.waiting.count).toBe(0);
    expect(() => simulation.intervene(join('all', 501))).toThrow('Up to 500 experts can be hired at one moment');
  });
});
