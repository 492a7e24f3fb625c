import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';

/** Mean minutes that rerouting adds when each offer is ignored with this chance, and how many tickets that rests on. */
function addedWait(ignored: number): { minutes: number; tickets: number } {
  const scenario = scenarioWith(
    {
      seed: `reroute ${ignored}`,
      horizon: '100 d',
      arrivals: [{ rate: '4 per min' }],
      tickets: { work: { email: 0 } },
      experts: [{ count: 'unlimited', response: { accept: 1 - ignored, reject: 0, answer: 0 } }],
      desk: { channels: { email: { offerTimeout: '5 min' } }, cap: { unanswered: 'unlimited' } },
      closing: 'drain',
    },
    ['plain'],
  );
  const simulation = new Simulation({ ...scenario, horizon: scenario.horizon / 20 });
  simulation.run();
  const { acceptance } = snapshotOf(simulation.world, simulation.now).figures;
  return { minutes: acceptance!.value! / 60, tickets: acceptance!.sampleSize! };
}

describe('the cost of rerouting', () => {
  it.each([
    [0.05, 0.26],
    [0.1, 0.56],
    [0.15, 0.88],
    [0.3, 2.14],
  ])('with %d of the offers ignored for 5 minutes is 5 t ÷ (1 − t) = %d min (kpis §7.8)', (ignored, rounded) => {
    const exact = (5 * ignored) / (1 - ignored);
    expect(exact).toBeCloseTo(rounded, 2);
    const { minutes, tickets } = addedWait(ignored);
    // The number of ignored offers is geometric, with variance t ÷ (1 − t)².
    const standardError = (5 * Math.sqrt(ignored)) / (1 - ignored) / Math.sqrt(tickets);
    expect(Math.abs(minutes - exact) / standardError, `${minutes} min over ${tickets} tickets`).toBeLessThan(4.5);
    expect(standardError / exact).toBeLessThan(0.03);
  });
});
