import { describe, expect, it } from 'vitest';
import { figureCatalogue } from '../../../engine/kpi/catalogue/catalogue.ts';
import { exceptionReport, exceptionsOf, type ExceptionHour } from '../../../engine/kpi/exception-report.ts';
import { intervalsOf, type IntervalRow } from '../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';

const HOUR = 3_600_000;
const scenario = scenarioWith({});
const catalogue = figureCatalogue(scenario);

/** Hours in which figures have these values, of so many cases each. */
const hours = (values: Readonly<Record<string, readonly (number | null)[]>>, cases = 100): IntervalRow[] => {
  const length = Math.max(...Object.values(values).map((each) => each.length));
  return Array.from({ length }, (_, hour) => ({
    name: String(hour),
    from: hour * HOUR,
    until: (hour + 1) * HOUR,
    figures: Object.fromEntries(
      Object.entries(values).map(([key, each]) => [
        key,
        { value: each[hour] ?? null, numerator: null, denominator: null, sampleSize: cases },
      ]),
    ),
  }));
};
const report = (rows: readonly IntervalRow[]): readonly ExceptionHour[] =>
  exceptionReport(rows, catalogue, scenario.figures);
const told = (found: readonly ExceptionHour[]): unknown[] =>
  found.map(({ from, changes }) => [
    from / HOUR,
    changes.map(({ definition, before, after, is, trend }) => [
      definition.key,
      before.verdict.word,
      after.verdict.word,
      is,
      trend,
    ]),
  ]);

describe('the exception report', () => {
  it('tells every change of band and nothing else', () => {
    // Rejected: great below 5, okay below 15, watch up to 20, poor above it.
    expect(told(report(hours({ rejected: [4.999, 5, 14.999, 15, 20, 20.001, 3] })))).toEqual([
      [1, [['rejected', 'great', 'okay', 'worse', 'rising']]],
      [3, [['rejected', 'okay', 'watch', 'worse', 'rising']]],
      [5, [['rejected', 'watch', 'poor', 'worse', 'rising']]],
      [6, [['rejected', 'poor', 'great', 'better', 'falling']]],
    ]);
    expect(report(hours({ rejected: [1, 2, 3, 4] }))).toEqual([]);
  });

  it('compares with the last hour that had a band, and passes over those with too few cases', () => {
    const [hour] = report(hours({ rejected: [4, null, null, 30] }));
    expect(hour).toMatchObject({ from: 3 * HOUR, changes: [{ since: 0, before: { value: 4 }, after: { value: 30 } }] });
    expect(report(hours({ rejected: [4, 30] }, 19))).toEqual([]);
  });

  it('tells since when a figure had been in the band that it leaves, and how long it stays in the other', () => {
    const all = report(hours({ rejected: [4, 3, 30, 25, null, 22, 4, 4] })).flatMap(({ changes }) => changes);
    expect(all.map(({ since, until }) => [since, until])).toEqual([
      [0, 6 * HOUR],
      [2 * HOUR, null],
    ]);
    const target = report(hours({ solution: [20, 30] }))[0]?.changes[0]?.target;
    expect(target).toMatchObject({ kind: 'at most', value: 24, unit: 'hours' });
  });

  it('of a run leaves out the interval that is not over', () => {
    const simulation = new Simulation(
      scenarioWith({ seed: 'half', horizon: '9 h', arrivals: [{ rate: '300 per hour' }], experts: [{ count: 30 }] }, [
        'realistic',
      ]),
    );
    const { scenario: played } = simulation.world;
    const expected = (now: number, whole: number): readonly ExceptionHour[] =>
      exceptionReport(intervalsOf(simulation.world, now).slice(0, whole), figureCatalogue(played), played.figures);
    for (const hour of [2.5, 4.5, 5.5]) {
      simulation.run(hour * HOUR);
      expect(exceptionsOf(simulation.world, hour * HOUR)).toEqual(expected(hour * HOUR, Math.floor(hour)));
    }
    simulation.run();
    expect(exceptionsOf(simulation.world, 9 * HOUR)).toEqual(expected(9 * HOUR, 9));
    expect(expected(9 * HOUR, 9).length).toBeGreaterThan(1);
  });

  it('tells too fast from too slow, neither better than the other', () => {
    // Email first replies in minutes: poor below 2, fast below 5, good to 15, slow above.
    expect(told(report(hours({ emailFirstReply: [4, 16] })))).toEqual([
      [1, [['emailFirstReply', 'okay', 'okay', 'different', 'rising']]],
    ]);
  });

  it('names the best and the worst of an hour: by bands, then by how far the value has gone', () => {
    const [hour] = report(hours({ rejected: [4, 30], timedOut: [4, 7], emailFirstReply: [1, 8] }));
    expect(hour?.worst?.definition.key).toBe('rejected');
    expect(hour?.best?.definition.key).toBe('emailFirstReply');
    const [second] = report(hours({ rejected: [4, 6], timedOut: [4, 9] }));
    expect(second?.worst?.definition.key).toBe('timedOut');
    expect(second?.best).toBeNull();
  });

  it('has the trend of three hours', () => {
    const trends = report(hours({ rejected: [9, 3, 8, 4] })).map(({ changes }) => changes[0]?.trend);
    expect(trends).toEqual(['falling', 'falling', 'rising']);
  });

  it('is that of the bands of a run, worked out anew', () => {
    const simulation = new Simulation(
      scenarioWith(
        { seed: 'exceptions', horizon: '2 d', arrivals: [{ rate: '60 per hour' }], experts: [{ count: 12 }] },
        ['realistic'],
      ),
    );
    simulation.run();
    const rows = intervalsOf(simulation.world, simulation.now);
    const wordOf = (value: number): number => [5, 15].filter((edge) => value >= edge).length + (value > 20 ? 1 : 0);
    const expected: number[] = [];
    let last: number | undefined;
    for (const { from, figures } of rows) {
      const { value, sampleSize } = figures['rejected']!;
      if (value === null || sampleSize! < 20) continue;
      if (last !== undefined && wordOf(value) !== last) expected.push(from);
      last = wordOf(value);
    }
    const found = exceptionReport(rows, catalogue, simulation.world.scenario.figures)
      .filter(({ changes }) => changes.some(({ definition }) => definition.key === 'rejected'))
      .map(({ from }) => from);
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual(expected);
  });
});
