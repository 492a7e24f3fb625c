import { expect, it } from 'vitest';
import { snapshotOf } from '../../../engine/index.ts';
import { figureOf, fingerprintOf } from '../../../server/report/report.ts';
import { smallDesk } from '../small-desk.ts';
import { finishedRun, reportOf, resultsOf } from './reports.ts';

it('the report of one run has the values that the run has', () => {
  const simulation = finishedRun(smallDesk());
  const { figures } = snapshotOf(simulation.world, simulation.now);
  const report = reportOf(smallDesk(), 1);
  expect(report.figures.map(({ definition }) => definition.key)).toEqual(Object.keys(figures));
  for (const { definition, value, sampleSize } of report.figures) {
    const expected = figures[definition.key]!;
    if (expected.value === null) expect(value, definition.key).toBeNull();
    else expect(value, definition.key).toBeCloseTo(expected.value, 9);
    expect(sampleSize, definition.key).toBe(expected.sampleSize);
  }
  expect(report).toMatchObject({ fingerprint: simulation.fingerprint, eventsPlayed: simulation.eventsPlayed });
});

it('several runs give means of counts, and groups add up to the whole', () => {
  const scenario = smallDesk();
  const report = reportOf(scenario, 4, ['group']);
  const arrived = resultsOf(scenario, 4).map(({ conservation }) => conservation.tickets.created);
  expect(figureOf(report.figures, 'arrived')!.value).toBeCloseTo(arrived.reduce((sum, count) => sum + count, 0) / 4, 9);
  expect(report.conservation.created).toBe(arrived.reduce((sum, count) => sum + count, 0));
  const [[dimension, rows] = ['', []]] = report.breakdowns;
  expect([dimension, rows.map(({ name }) => name)]).toEqual(['group', ['steady', 'others']]);
  const paid = rows.map(({ figures }) => figureOf(figures, 'paid')!.value!);
  expect(paid[0]! + paid[1]!).toBeCloseTo(figureOf(report.figures, 'paid')!.value!, 9);
});

it('the fingerprint of several runs tells them apart, and their order', () => {
  const [one, two] = ['00000000000000ff', '93e0e362e0ce243f'] as const;
  expect(fingerprintOf([one])).toBe(one);
  expect(fingerprintOf([one, two])).toMatch(/^[0-9a-f]{16}$/);
  const all = [
    [one, two],
    [two, one],
    [one, one],
    [two, two],
    [one, two, two],
  ].map(fingerprintOf);
  expect(new Set(all).size).toBe(all.length);
  // Either half of one of them makes the difference.
  const halves = ['93e0e36200000000', '00000000e0ce243f', '93e0e362e0ce243f'].map((other) =>
    fingerprintOf([one, other]),
  );
  expect(new Set(halves).size).toBe(3);
});
