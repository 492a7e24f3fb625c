import { expect, it } from 'vitest';
import { CHERRY_DETECTOR, detect } from '../../../../engine/experiment/insights/cherry-detector.ts';
import { MIX_SAMPLES, MIX_WIDTH } from '../../../../engine/experiment/insights/mix-notes.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { armWith } from './played-arms.ts';

/** Experts with the same gap in every column. */
const notesOf = (...experts: readonly (readonly [planted: 0 | 1, gap: number])[]): Float64Array =>
  Float64Array.from(experts.flatMap(([planted, gap]) => [planted, ...Array<number>(MIX_WIDTH - 1).fill(gap)]));

// Four planted: two above 0.25, one below, one with too few offers. Four others: one above, two below, one exactly on it.
const NOTES = notesOf([1, 0.6], [1, 0.3], [1, 0.2], [1, NaN], [0, 0.26], [0, 0.1], [0, -0.4], [0, 0.25]);

it('flags only above the threshold, and misses whom it cannot judge', () => {
  expect(detect(NOTES, 0, 0.25)).toEqual({ hits: 2, falseAlarms: 1, misses: 2, quiet: 3, judged: 7 });
  expect(detect(NOTES, 0, 0.5)).toEqual({ hits: 1, falseAlarms: 0, misses: 3, quiet: 4, judged: 7 });
});

it('precision, recall and false alarms are those of all runs together', () => {
  // A second run: one planted and found, one other and accused: 3 hits of 5 flagged, 3 of 5 planted, 2 of 5 others.
  const scenario = scenarioWith({ experts: [{ count: 2, archetype: 'cherry-picker' }] });
  const arm = armWith(scenario, [], [NOTES, notesOf([1, 0.9], [0, 0.9])]);
  const [byThreshold, bySample] = CHERRY_DETECTOR.tables([arm], 0.95);
  const rule = byThreshold!.rows.find(({ name }) => name === 'G > 0.25 (the rule)')!;
  expect(rule.cells.map(({ value }) => value!)).toEqual([60, 60, 40, 4.5].map((value) => expect.closeTo(value, 9)));
  expect(byThreshold!.verdict).toMatch(
    /^After 30 offers the rule finds 60 ± .* % of the cherry pickers; 60 ± .* % of those it flags are some, and 40 ± .* % of the others are accused\.$/,
  );
  expect(byThreshold!.drawn?.ticks).toHaveLength(byThreshold!.rows.length);
  expect(bySample!.drawn?.ticks).toHaveLength(bySample!.rows.length);
  expect(bySample!.rows).toHaveLength(MIX_SAMPLES.length + 1);
});

it('needs planted ones, and has them pick less in its other ways to play', () => {
  expect(CHERRY_DETECTOR.lacks(scenarioWith({}))).toContain('cherry-picker');
  const scenario = scenarioWith({
    experts: [
      { name: 'a', count: 1 },
      { name: 'b', count: 2, archetype: 'cherry-picker' },
    ],
  });
  expect(CHERRY_DETECTOR.lacks(scenario)).toBeUndefined();
  expect(CHERRY_DETECTOR.arms(scenario).map(({ set }) => set)).toEqual([
    [],
    ['experts[1].behaviour.temperament.cherryPicking=0.5'],
    ['experts[1].behaviour.temperament.cherryPicking=0.35'],
    ['experts[1].behaviour.temperament.cherryPicking=0.2'],
  ]);
});
