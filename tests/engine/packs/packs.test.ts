import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PACK_FIGURES } from '../../../engine/packs/pack-catalogue.ts';
import { PACK_NAMES } from '../../../engine/packs/pack-settings.ts';
import { breakdownOf, figuresOf, snapshotOf } from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { randomSettings, replayHint, scenarioOf } from '../../random-scenario.ts';
import { played, withCaseTypes } from './pack-runs.ts';

/** What usually takes days or weeks, within the hours of a test; the run is saved in the middle of a coaching. */
const SOON = {
  qualityReview: { sampledShare: 0.5, reviewTime: '20 min', appraisalTime: '40 min' },
  cohorts: {
    customers: 60,
    joiningMean: '10 min',
    lapsingMean: '8 h',
    stepTime: '10 min',
    purchaseMean: '3 h',
    chartSteps: 3,
  },
  morale: { stepTime: '15 min', redTileLoss: 200, leavingPerMonth: 200, hiringTime: '20 min' },
  training: { coachingTime: '45 min', everyTime: '50 min', awayTime: '10 min', windowTime: '20 min' },
  upstream: { stepTime: '10 min', ordersPerStep: 6, shockTime: '30 min', shockLastsTime: '1 h', contactMean: '10 min' },
};
const ALL = { ...Object.fromEntries(PACK_NAMES.map((name) => [name, {}])), ...SOON };
const keys = Object.values(PACK_FIGURES).flatMap((figures) => figures.map(({ key }) => key));
const CASE_TYPES = [
  ['onboarding-call', 'refund', 'cancellation'],
  ['group-report', 'portal-report', 'post'],
  ['post', 'comment', 'direct-message'],
];
const DESKS = 15;
const HOUR = 3_600_000;

function onDesksWithAll(check: (scenario: ReturnType<typeof scenarioOf>) => void): void {
  fc.assert(
    fc.property(randomSettings, (drawn) => {
      const settings = {
        ...withCaseTypes(drawn, CASE_TYPES[Number(drawn['seed']) % CASE_TYPES.length] ?? []),
        packs: ALL,
      };
      try {
        check(scenarioOf(settings));
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${replayHint(settings)}`, { cause: error });
      }
    }),
    { numRuns: DESKS, seed: 905 },
  );
}

it('figures of packs have names of their own', () => {
  expect(new Set(keys).size).toBe(keys.length);
});

it('a run with every pack is the same in slices, and goes on after a restore', () => {
  onDesksWithAll((scenario) => {
    const whole = new Simulation(scenario);
    whole.run();
    const sliced = new Simulation(scenario);
    for (let slice = 0; sliced.run(Infinity, 13) !== 'finished'; slice++)
      if (slice % 20 === 0) snapshotOf(sliced.world, sliced.now);
    const first = new Simulation(scenario);
    first.run(0.8 * HOUR);
    const restored = Simulation.restore(first.save());
    restored.run();
    for (const other of [sliced, restored]) {
      expect(other.fingerprint).toBe(whole.fingerprint);
      expect(figuresOf(other.world, keys, other.now)).toEqual(figuresOf(whole.world, keys, whole.now));
    }
  });
});

it('what is counted by interval adds up to the whole, above and below the line', () => {
  onDesksWithAll((scenario) => {
    const simulation = new Simulation({ ...scenario, warmUp: 0 });
    simulation.run();
    const { world, now } = simulation;
    const whole = figuresOf(world, keys, now);
    const rows = breakdownOf(world, 'interval', now, keys);
    for (const figure of Object.values(PACK_FIGURES).flat()) {
      if (figure.estimator === 'count' || figure.estimator === 'quotient') continue;
      const sum = rows.reduce((total, { figures }) => total + (figures[figure.key]?.numerator ?? 0), 0);
      expect(sum, figure.key).toBeCloseTo(whole[figure.key]?.numerator ?? 0, 6);
    }
  });
});

it('a pack that is off leaves no trace: no figures, no state', () => {
  const run = played({ horizon: '2 h' });
  expect(run.simulation.world.packs).toBeUndefined();
  expect(Object.keys(snapshotOf(run.simulation.world).figures).filter((key) => keys.includes(key))).toEqual([]);
});
