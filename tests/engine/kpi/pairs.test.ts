import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';

/** One expert who rejects half of the offers, and is offered a ticket again until it is accepted. */
function rejectedWith(distinctTickets: boolean): { percent: number; of: number; arrived: number } {
  const scenario = scenarioWith(
    {
      seed: 'pairs',
      horizon: '2 d',
      arrivals: [{ rate: '10 per hour' }],
      experts: [{ count: 1, response: { accept: 0.5, reject: 0.5, answer: '10 s' } }],
      desk: { cap: { unanswered: 'unlimited' }, reoffer: { to: 'anyone' } },
      tickets: { work: { email: '1 s' } },
      figures: { distinctTickets },
      closing: 'drain',
    },
    ['plain'],
  );
  const simulation = new Simulation(scenario);
  simulation.run();
  const { rejected, arrived } = snapshotOf(simulation.world, simulation.now).figures;
  return { percent: rejected!.value!, of: rejected!.sampleSize!, arrived: arrived!.value! };
}

describe('tickets counted instead of offers (D-3)', () => {
  it('count once with what became of the last offer: nothing is rejected that was accepted in the end', () => {
    const { percent, of, arrived } = rejectedWith(true);
    expect(percent).toBe(0);
    expect(of).toBe(arrived);
  });

  it('counted as offers, half of them are', () => {
    const { percent, of, arrived } = rejectedWith(false);
    expect(of).toBeGreaterThan(1.7 * arrived);
    expect(Math.abs(percent - 50)).toBeLessThan((4.5 * 50) / Math.sqrt(of));
  });
});
