import { describe, expect, it } from 'vitest';
import { suspicionsOf } from '../../../engine/kpi/suspicions.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';

/** Three days of a desk with five of one archetype and five steady ones. */
function after(archetype: string, cherryPicking: object = {}, perExpert = true): Simulation {
  const simulation = new Simulation(
    scenarioWith({
      seed: 'suspicions',
      horizon: '3 d',
      warmUp: '0 s',
      arrivals: [{ rate: '30 per hour' }],
      tickets: { difficulty: { law: 'beta', a: 1.6, b: 5 } },
      experts: [
        { name: 'watched', count: 5, archetype },
        { name: 'others', count: 5 },
      ],
      customers: { model: 'people' },
      // Standing looks at the record of experts, so that it would be kept.
      standing: { on: perExpert },
      figures: { perExpert, cherryPicking },
    }),
  );
  simulation.run();
  return simulation;
}

describe('whom the desk suspects of cherry-picking', () => {
  it('are the cherry-pickers, and nobody else', () => {
    expect(suspicionsOf(after('cherry-picker').world)).toEqual({ suspected: 5, pickers: 5, rightly: 5 });
  });

  it('are none where there are none', () => {
    expect(suspicionsOf(after('steady').world)).toEqual({ suspected: 0, pickers: 0, rightly: 0 });
  });

  it('are all at no gap worth speaking of, and none at a gap out of reach: precision falls in one case, recall in the other', () => {
    const eager = suspicionsOf(after('cherry-picker', { gap: -10 }).world);
    expect(eager).toEqual({ suspected: 10, pickers: 5, rightly: 5 });
    expect(suspicionsOf(after('cherry-picker', { gap: 10 }).world)).toEqual({ suspected: 0, pickers: 5, rightly: 0 });
  });

  it('are none before they have had enough offers', () => {
    expect(suspicionsOf(after('cherry-picker', { fewestOffers: 100_000 }).world)).toEqual({
      suspected: 0,
      pickers: 0,
      rightly: 0,
    });
  });

  it('are unknown where experts are not kept apart', () => {
    expect(suspicionsOf(after('cherry-picker', {}, false).world)).toBeUndefined();
  });
});
