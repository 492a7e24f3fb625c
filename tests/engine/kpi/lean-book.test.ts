import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LeanBook } from '../../../engine/kpi/lean-book.ts';
import { breakdownOf, intervalsOf, snapshotOf } from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { randomSettings, replayHint, scenarioOf } from '../../random-scenario.ts';
import type { ScenarioSettings } from '../../scenarios.ts';

const HOUR = 3_600_000;
const SEED = Number(process.env['SWITCHYARD_SEED'] ?? 1_848);
const DESKS = Number(process.env['SWITCHYARD_DESKS'] ?? 60);

/** Desks of plain experts and customers: the ones that have a lean book. */
const plainSettings: fc.Arbitrary<ScenarioSettings> = randomSettings.map(({ experts, ...settings }) => ({
  ...settings,
  experts: (experts as Record<string, unknown>[]).map((group) => ({
    response: { accept: 0.7, reject: 0.2, answer: '40 s' },
    ...group,
  })),
  customers: { model: 'plain' },
  standing: { on: false },
}));

function everything({ world, now }: Simulation): unknown {
  return {
    whole: snapshotOf(world, now),
    parts: (['group', 'category', 'channel'] as const).map((by) => breakdownOf(world, by, now)),
    intervals: intervalsOf(world, now),
  };
}

describe('the lean book', () => {
  it('has the very numbers of the ordinary book, at any moment, and reading changes none', () => {
    let compared = 0;
    fc.assert(
      fc.property(plainSettings, (settings) => {
        try {
          const [lean, ordinary] = [false, true].map(
            (perExpert) => new Simulation(scenarioOf({ ...settings, figures: { perExpert, interval: '20 min' } })),
          ) as [Simulation, Simulation];
          if (lean.world.figures instanceof LeanBook) compared++;
          expect(ordinary.world.figures).not.toBeInstanceOf(LeanBook);
          for (const moment of [0.2 * HOUR, HOUR, 1.9 * HOUR, 3 * HOUR, 7 * HOUR]) {
            lean.run(moment);
            ordinary.run(moment);
            expect(lean.fingerprint).toBe(ordinary.fingerprint);
            const read = everything(lean);
            expect(read).toEqual(everything(ordinary));
            expect(everything(lean)).toEqual(read);
          }
        } catch (error) {
          throw new Error(`${(error as Error).message}\n${replayHint(settings)}`, { cause: error });
        }
      }),
      { numRuns: DESKS, seed: SEED, endOnFailure: process.env['SWITCHYARD_SHRINK'] === undefined },
    );
    // A policy that looks at records needs the ordinary book.
    expect(compared / DESKS).toBeGreaterThan(0.7);
  }, 300_000);

  it('goes on after a restore as if nothing had been', () => {
    const scenario = scenarioOf({
      experts: [{ count: 3, response: { accept: 0.6, reject: 0.2, answer: '50 s' } }],
      customers: { model: 'plain' },
      arrivals: [{ rate: '25 per hour' }],
      desk: { channels: { email: { firstReplyTimeout: '12 min' } } },
      horizon: '6 h',
      figures: { perExpert: false },
    });
    const whole = new Simulation(scenario);
    whole.run();
    const first = new Simulation(scenario);
    first.run(2.4 * HOUR);
    const second = Simulation.restore(structuredClone(first.save()));
    second.run();
    expect(second.world.figures).toBeInstanceOf(LeanBook);
    expect(everything(second)).toEqual(everything(whole));
  });
});
