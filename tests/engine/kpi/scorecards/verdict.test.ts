import { expect, it } from 'vitest';
import { verdictOf, type Judged } from '../../../../engine/kpi/scorecards/verdict.ts';

const judged: Judged = {
  value: 80,
  sampleSize: 50,
  fewest: 10,
  band: null,
  target: { kind: 'at least', value: 74, unit: 'percent', source: 'S1' },
};

it('a target is reached or missed', () => {
  expect(verdictOf(judged)).toMatchObject({ word: 'on target', is: 'good' });
  expect(verdictOf({ ...judged, value: 73 })).toMatchObject({ word: 'off target', is: 'bad' });
});

it('a band says more than a target, and keeps its own word', () => {
  const band = { word: 'okay', mark: '◐', note: 'slow' } as const;
  expect(verdictOf({ ...judged, band })).toEqual({ ...band, is: 'fair' });
});

it('nothing is said of what has no value, rests on too few, or has nothing to reach', () => {
  expect(verdictOf({ ...judged, value: null })).toBeUndefined();
  expect(verdictOf({ ...judged, sampleSize: 9 })).toBeUndefined();
  expect(verdictOf({ ...judged, target: null })).toBeUndefined();
  expect(verdictOf({ ...judged, sampleSize: 9, fewest: null })).toBeDefined();
});
