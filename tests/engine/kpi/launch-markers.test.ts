import { describe, expect, it } from 'vitest';
import { launchMarkers, volumeOf } from '../../../engine/kpi/launch-markers.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';

const HOUR = 3_600_000;

/** A ticket every hour from half past midnight on, over nine days, and whatever else is given. */
const desk = (more: object = {}): Simulation =>
  new Simulation(
    scenarioWith({
      horizon: '9 d',
      warmUp: '0 s',
      calendar: { starts: '2026-01-05' },
      arrivals: [{ name: 'usual', times: Array.from({ length: 216 }, (_, hour) => `${hour * 60 + 30} min`) }],
      ...more,
    }),
  );

describe('launches beside the volume', () => {
  it('counts the tickets of each day from reporting intervals, whatever their length', () => {
    for (const interval of ['1 h', '5 h', '3 d']) {
      const simulation = desk({ figures: { interval } });
      simulation.run(8.5 * 24 * HOUR);
      const periods = volumeOf(simulation.world, 'week', 8.5 * 24 * HOUR);
      expect(periods.map(({ name }) => name)).toEqual(['2026-W02', '2026-W03']);
      expect(periods.reduce((sum, { tickets }) => sum + tickets, 0)).toBeCloseTo(204, 6);
      if (interval === '1 h') expect(periods.map(({ tickets }) => tickets)).toEqual([168, 36]);
    }
  });

  it('finds the bursts of streams and the levers that bring tickets, in order, and no other lever', () => {
    const simulation = desk({
      arrivals: [
        { name: 'usual', rate: '1 per hour', bursts: [{ from: '26 h', lasts: '2 h', factor: 4 }] },
        { name: 'app', rate: '1 per hour' },
      ],
      interventions: [
        { at: '5 d', lever: 'burst', count: 40, stream: 'app' },
        { at: '1 d', lever: 'arrival-factor', factor: 2 },
        { at: '2 d', lever: 'standing', on: false },
      ],
    });
    expect(launchMarkers(simulation.world)).toEqual([
      { at: 24 * HOUR, lasts: 8 * 24 * HOUR, label: 'arrivals × 2' },
      { at: 26 * HOUR, lasts: 2 * HOUR, label: 'usual × 4' },
      { at: 120 * HOUR, lasts: 0, label: '40 tickets at once of app' },
    ]);
  });

  it('a factor lasts until the next one for its stream or for all, and one of 1 is an end', () => {
    const simulation = desk({
      arrivals: [
        { name: 'mail', rate: '1 per hour' },
        { name: 'app', rate: '1 per hour' },
      ],
      interventions: [
        { at: '1 d', lever: 'arrival-factor', factor: 2, stream: 'app' },
        { at: '2 d', lever: 'arrival-factor', factor: 3, stream: 'mail' },
        { at: '3 d', lever: 'arrival-factor', factor: 1, stream: 'app' },
        { at: '5 d', lever: 'arrival-factor', factor: 1 },
        { at: '8 d', lever: 'arrival-factor', factor: 0.5 },
      ],
    });
    const day = 24 * HOUR;
    expect(launchMarkers(simulation.world)).toEqual([
      { at: day, lasts: 2 * day, label: 'arrivals of app × 2' },
      { at: 2 * day, lasts: 3 * day, label: 'arrivals of mail × 3' },
      { at: 8 * day, lasts: day, label: 'arrivals × 0.5' },
    ]);
    const marked = volumeOf(simulation.world, 'day', 9 * day).map(({ markers }) => markers.length);
    expect(marked).toEqual([0, 1, 2, 1, 1, 0, 0, 0, 1]);
  });

  it('shows 48 tickets instead of 24 on the day of a lever that sends 24 at once', () => {
    const simulation = desk({ interventions: [{ at: '7 d 12 h', lever: 'burst', count: 24 }] });
    simulation.run();
    const [monday, , , , , , , next] = volumeOf(simulation.world, 'day');
    expect(monday).toMatchObject({ tickets: 24, baseline: 24, uplift: 1, markers: [] });
    expect(next).toMatchObject({ name: '2026-01-12', tickets: 48, baseline: 24, uplift: 2 });
    expect(next?.markers).toEqual(['24 tickets at once']);
  });

  it('knows a lever that was pulled while it ran', () => {
    const simulation = desk();
    simulation.run(36 * HOUR);
    simulation.world.levers.apply({ at: 36 * HOUR, lever: 'burst', count: 5 });
    expect(launchMarkers(simulation.world)).toEqual([{ at: 36 * HOUR, lasts: 0, label: '5 tickets at once' }]);
  });

  it('leaves out what came before the end of the warm-up', () => {
    const simulation = desk({ warmUp: '1 d' });
    simulation.run();
    const periods = volumeOf(simulation.world, 'day');
    expect(periods[0]).toMatchObject({ name: '2026-01-06', tickets: 24 });
    expect(periods).toHaveLength(8);
  });
});
