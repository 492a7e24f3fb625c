import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../../engine/kpi/catalogue/bands.ts';
import { figureCatalogue } from '../../../../engine/kpi/catalogue/catalogue.ts';
import {
  conflictsAmong,
  isFalling,
  readTogetherWith,
  type ReadFigure,
} from '../../../../engine/kpi/scorecards/conflicts.ts';
import { PAIRINGS } from '../../../../engine/kpi/scorecards/pairings.ts';
import { PACK_DEFAULTS } from '../../../../engine/packs/pack-settings.ts';
import { scenarioWith } from '../../../scenarios.ts';

const { figures } = scenarioWith({});
const catalogue = figureCatalogue({ figures, packs: PACK_DEFAULTS });
const known = (values: Readonly<Record<string, number | null>>, sampleSize = 500): ReadFigure[] =>
  catalogue.map((column) => {
    const value = values[column.key] ?? null;
    const band = bandOf(column, value, sampleSize, figures) ?? null;
    return { column, value, sampleSize, band, fewest: column.fewest ?? null };
  });
const pairs = (readings: readonly ReadFigure[]): string[] => conflictsAmong(readings).map(({ key }) => key);

describe('figures that contradict each other', () => {
  it('are pointed out when one looks good and the other does not', () => {
    const [conflict] = conflictsAmong(known({ rejected: 1, timedOut: 30 }));
    expect(conflict).toMatchObject({ good: 'rejected', bad: 'timedOut' });
    expect(conflict!.sentence).toBe(
      'Rejected at 1 % looks good, but Timed out at 30 %: offers are ignored instead of rejected, and each ignored one costs the customer the whole limit.',
    );
    expect(pairs(known({ rejected: 30, timedOut: 1 }))).toEqual(['timedOut rejected']);
  });

  it('a mean that hides a broken half is one: fifty at 1 min and fifty at 29', () => {
    // Mean 15.0 is good by its band; nine in ten wait longer than the mean says.
    expect(pairs(known({ emailFirstReply: 15, emailFirstReplyP90: 31 }))).toEqual([
      'emailFirstReply emailFirstReplyP90',
    ]);
    expect(pairs(known({ emailFirstReply: 15, emailFirstReplyP90: 29 }))).toEqual([]);
  });

  it('a mean hides the slow tail of its own channel, and of no other', () => {
    expect(pairs(known({ chatFirstReply: 40, emailFirstReplyP90: 31 }))).toEqual([]);
    expect(pairs(known({ chatFirstReply: 40, chatFirstReplyP90: 181 }))).toEqual(['chatFirstReply chatFirstReplyP90']);
    expect(pairs(known({ chatFirstReply: 40, chatFirstReplyP90: 180 }))).toEqual([]);
  });

  it('agree when both are good, both are bad, or one is not known', () => {
    expect(pairs(known({ rejected: 1, timedOut: 1 }))).toEqual([]);
    expect(pairs(known({ rejected: 30, timedOut: 30 }))).toEqual([]);
    expect(pairs(known({ rejected: 1 }))).toEqual([]);
  });

  it('say nothing while they rest on too few', () => {
    expect(pairs(known({ rejected: 1, timedOut: 30 }, 12))).toEqual([]);
  });

  it('of a target count as those of a band: solved soon, and opened again', () => {
    expect(pairs(known({ solution: 3, reopenings: 0.6 }))).toEqual(['solution reopenings']);
    expect(pairs(known({ solution: 30, reopenings: 0.6 }))).toEqual([]);
  });
});

describe('a fall', () => {
  it.each<[readonly (number | null)[], boolean]>([
    [[10, 10, 9, 9], true],
    [[10, 10, 9.6, 9.6], false],
    [[9, 9, 10, 10], false],
    [[10, 5], false],
    [[10, null, 10, 9, null, 9], true],
    [[-10, -10, -12, -12], true],
    [[], false],
  ])('%j: %s', (history, falls) => {
    expect(isFalling(history)).toBe(falls);
  });
});

it('a figure names the one it has to be read with', () => {
  const column = (key: string) => catalogue.find((figure) => figure.key === key)!;
  expect(readTogetherWith(column('rejected'), catalogue)?.key).toBe('timedOut');
  expect(readTogetherWith(column('controllableScore'), catalogue)?.key).toBe('reviewScore');
  expect(readTogetherWith(column('paid'), catalogue)).toBeUndefined();
});

it('every pairing gives its reason as a clause', () => {
  for (const { because, good, bad } of PAIRINGS) {
    expect(because).not.toMatch(/\.$/);
    expect([good, bad].every((side) => side.figures.length > 0)).toBe(true);
  }
});
