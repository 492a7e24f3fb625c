import { describe, expect, it } from 'vitest';
import { reaches, targetIn, targetText, type Target } from '../../../../engine/kpi/scorecards/target.ts';

const target = (kind: Target['kind'], value: number, upTo?: number): Target => ({
  kind,
  value,
  unit: 'percent',
  source: 'S1',
  ...(upTo !== undefined && { upTo }),
});

describe('a target', () => {
  it.each<[Target['kind'], number, boolean]>([
    ['at least', 74, true],
    ['at least', 73.999, false],
    ['at most', 74, true],
    ['at most', 74.001, false],
    ['under', 73.999, true],
    ['under', 74, false],
    ['over', 74.001, true],
    ['over', 74, false],
  ])('%s 74: %d is reached: %s', (kind, value, isReached) => {
    expect(reaches(value, target(kind, 74))).toBe(isReached);
  });

  it('between two ends takes both in', () => {
    const zone = target('between', 75, 85);
    expect([74.9, 75, 80, 85, 85.1].map((value) => reaches(value, zone))).toEqual([false, true, true, true, false]);
  });

  it('of a time is told in the unit of its figure, and of a share not at all where the figure is a time', () => {
    const hours: Target = { kind: 'at most', value: 8, unit: 'hours', source: 'S4' };
    expect(targetIn(hours, 'minutes')).toMatchObject({ value: 480, unit: 'minutes' });
    expect(targetIn({ ...hours, upTo: 24 }, 'seconds')).toMatchObject({ value: 28_800, upTo: 86_400 });
    expect(targetIn(hours, 'percent')).toBeUndefined();
    expect(targetIn(target('at least', 74), 'hours')).toBeUndefined();
    expect(targetIn(hours, 'hours')).toBe(hours);
  });

  it.each([
    [target('at least', 74), 'percent', '≥ 74 %'],
    [target('between', 0.5, 3), 'percent', '0.5 to 3 %'],
    [{ ...target('at least', 4.8), unit: 'stars' }, 'stars', '≥ 4.8'],
    [{ ...target('at most', 480), unit: 'minutes' }, 'minutes', '≤ 8 h'],
    [{ ...target('under', 60), unit: 'seconds' }, 'seconds', '< 60 s'],
    [{ ...target('at most', 100), unit: 'percent' }, 'percent', '≤ 100 %'],
    [{ ...target('between', 5, 15), unit: 'minutes' }, 'minutes', '5 to 15 min'],
  ] as const)('%o reads well', (aim, unit, text) => {
    expect(targetText(aim, { unit, estimator: 'mean' })).toBe(text);
  });
});
