import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../../engine/kpi/catalogue/bands.ts';
import { DURATION_FIGURES } from '../../../../engine/kpi/catalogue/speed.ts';
import { snapshotOf } from '../../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import { scenarioWith } from '../../../scenarios.ts';

const settings = scenarioWith({}).figures;

/** A desk whose experts accept at once and take these times to reply, in minutes, one each by category. */
function deskWith(minutes: readonly number[]): ReturnType<typeof snapshotOf> {
  const categories = Object.fromEntries(minutes.map((time, index) => [`c${index}`, { work: `${time} min` }]));
  const arrivals = minutes.map((_, index) => ({
    name: `s${index}`,
    times: ['1 min'],
    categories: { [`c${index}`]: 1 },
  }));
  const scenario = scenarioWith(
    {
      horizon: '3 h',
      arrivals,
      tickets: { categories: { ticket: { weight: 0 }, ...categories }, difficultyShapesWork: false },
      experts: [{ count: 200 }],
    },
    ['plain'],
  );
  const simulation = new Simulation(scenario);
  simulation.run();
  return snapshotOf(simulation.world, simulation.now);
}

const emailFirstReply = DURATION_FIGURES.find(({ key }) => key === 'emailFirstReply')!;
const wordOf = (value: number | null, sample: number | null): string | undefined =>
  bandOf(emailFirstReply, value, sample, settings)?.word;

describe('first reply times', () => {
  it('of 2, 4, 6, 8 and 40 minutes have a good mean of 12 and a median of 6 (kpis §7.3)', () => {
    const { figures } = deskWith([2, 4, 6, 8, 40]);
    const { value, sampleSize } = figures['emailFirstReply']!;
    expect(value).toBe(12);
    expect(wordOf(value, sampleSize)).toBe('good');
    // Within 3 %, the width of a bin.
    expect(figures['emailFirstReplyP50']!.value).toBeCloseTo(6, 0);
  });

  it('of 1 and 29 minutes, fifty each, have a good mean of 15 that the percentiles contradict (kpis §7.3)', () => {
    const { figures, durations } = deskWith(Array.from({ length: 100 }, (_, index) => (index < 50 ? 1 : 29)));
    const { value, sampleSize } = figures['emailFirstReply']!;
    expect(value).toBe(15);
    expect(wordOf(value, sampleSize)).toBe('good');
    expect(figures['emailFirstReplyP10']!.value! / 1).toBeCloseTo(1, 1);
    expect(figures['emailFirstReplyP90']!.value! / 29).toBeCloseTo(1, 1);
    expect(durations['emailFirstReply']!.bins.map(([, , count]) => count)).toEqual([50, 50]);
    expect(figures['hastyFirstReplies']!.value).toBe(50);
    expect(figures['slowFirstReplies']!.value).toBe(50);
  });
});
