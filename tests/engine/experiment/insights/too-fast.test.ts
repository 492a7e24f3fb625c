import { expect, it } from 'vitest';
import { PACE_EDGES, PACE_WIDTH } from '../../../../engine/experiment/insights/pace-notes.ts';
import { curve, pooled, TOO_FAST } from '../../../../engine/experiment/insights/too-fast.ts';
import { parseScenario } from '../../../../engine/scenario/parse-scenario.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { armWith } from './played-arms.ts';

const notesOf = (bins: Readonly<Record<number, readonly [number, number, number]>>): Float64Array => {
  const notes = new Float64Array((PACE_EDGES.length + 1) * PACE_WIDTH);
  for (const [bin, parts] of Object.entries(bins)) notes.set(parts, Number(bin) * PACE_WIDTH);
  return notes;
};

it('the arms of one replication are put together', () => {
  const one = [notesOf({ 0: [1, 2, 0] }), notesOf({ 1: [3, 9, 1] })];
  const other = [notesOf({ 0: [4, 18, 3] }), notesOf({ 2: [5, 25, 5] })];
  expect(pooled([one, other])).toEqual([notesOf({ 0: [5, 20, 3] }), notesOf({ 1: [3, 9, 1], 2: [5, 25, 5] })]);
});

it('a bin has the mean of its stars and the share of four and five; one with too few reviews is left out', () => {
  // Under a minute 10 + 30 reviews with 30 + 100 stars, 2 + 18 of them good; 5 to 10 minutes 19 reviews in all.
  const rows = curve([notesOf({ 0: [10, 30, 2], 3: [19, 90, 19] }), notesOf({ 0: [30, 100, 18] })], 0.95);
  expect(rows.map(({ name }) => name)).toEqual(['under 1 min']);
  expect(rows[0]!.cells.map(({ value }) => value)).toEqual([3.25, 50, 40]);
});

it('says where stars are highest, and whether both ends are lower beyond chance', () => {
  const scenario = scenarioWith({});
  const arms = (runs: readonly Float64Array[]) =>
    TOO_FAST.arms(scenario).map(({ name }, place) => armWith(scenario, [], place === 0 ? runs : [], name));
  const said = (...runs: readonly Float64Array[]) =>
    TOO_FAST.tables(
      arms(runs).map((arm) => ({ ...arm, notes: arm.notes.length > 0 ? arm.notes : runs.map(() => notesOf({})) })),
      0.95,
    )[0]!;
  const clear = notesOf({ 0: [20, 40, 0], 3: [20, 90, 18], 8: [20, 60, 4] });
  expect(said(clear, clear, clear).verdict).toBe(
    'Too fast and too slow both lose. Stars are highest, 4.50 ± 0.00, where the first reply comes after 5 to 10 min; under 1 min they are 2.00 ± 0.00, 45 min and more 3.00 ± 0.00.',
  );
  expect(said(clear, clear, clear).drawn?.ticks).toEqual(['<1', '5–10', '45+']);
  const flat = notesOf({ 0: [20, 90, 0], 3: [20, 90, 18], 8: [20, 60, 4] });
  expect(said(flat, flat, flat).verdict).toContain('One end is lower beyond chance, the other is not.');
  expect(said(notesOf({})).verdict).toBe('There are too few reviews so far.');
});

it('bins are named by their edges', () => {
  const full = notesOf(Object.fromEntries(Array.from({ length: 9 }, (_, bin) => [bin, [20, 80, 10]])));
  const names = curve([full], 0.95).map(({ name }) => name);
  expect([names[0], names[3], names[8]]).toEqual(['under 1 min', '5 to 10 min', '45 min and more']);
});

it('everybody works at one pace in each way to play, and none of its settings is wrong', () => {
  const file =
    '{ name: two, arrivals: [{ rate: 30 per hour, scale: 2 }], experts: [{ count: 1 }, { name: b, count: 1 }] }';
  const parsed = parseScenario(file);
  if (!parsed.ok) throw new Error('does not check');
  for (const { set } of TOO_FAST.arms(parsed.value)) {
    expect(set).toContain('arrivals[0].scale=0.6');
    expect(set).toHaveLength(5);
    expect(parseScenario(file, { overrides: set }).ok).toBe(true);
  }
  expect(
    TOO_FAST.lacks(scenarioWith({ experts: [{ count: 3, response: { accept: 1, reject: 0, answer: '1 s' } }] })),
  ).toContain('plain');
});

it('each pace is compared with the usual one', () => {
  const scenario = scenarioWith({});
  const arms = TOO_FAST.arms(scenario).map(({ name }, place) =>
    armWith(scenario, [{ reviewScore: [40 + place, 10], emailFirstReply: [60_000 * place, 1] }], [notesOf({})], name),
  );
  const [, byPace] = TOO_FAST.tables(arms, 0.95);
  expect(byPace!.rows.map(({ cells }) => cells[2]!.value!)).toEqual(
    [-0.3, -0.2, -0.1, 0, 0.1, 0.2].map((value) => expect.closeTo(value, 9)),
  );
});
