import { describe, expect, it } from 'vitest';
import type { History } from '../../../server/import/history.ts';
import { presenceSeen } from '../../../server/import/presence-seen.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const HALF_HOUR = 30 * MINUTE;

/** Works as [expert, minute of the day at which it began, minutes]. */
function history(works: readonly (readonly [number, number, number])[]): History {
  const column = (of: (work: readonly [number, number, number]) => number): Float64Array =>
    Float64Array.from(works, of);
  return {
    rows: works.length,
    moments: { created: column(([, at]) => 10 * DAY + at * MINUTE) },
    durations: { handle: column(([, , lasts]) => lasts * MINUTE) },
    words: { expert: { codes: column(([expert]) => expert), names: [] } },
  };
}

const GRID = { every: HALF_HOUR, days: { from: 10, to: 10 } };

/** Expert-minutes in the half hours of the day that have any. */
function minutes(works: readonly (readonly [number, number, number])[]): [number, number][] {
  const given = history(works);
  const present = presenceSeen(given, given.durations.handle!, GRID)!.present;
  return Array.from(present, (share, place): [number, number] => [place, 30 * share]).filter(([, time]) => time > 0);
}

describe('experts seen at work', () => {
  it('are there from the first work to the last, and not in pauses of a quarter of an hour', () => {
    expect(
      minutes([
        [0, 0, 5],
        [0, 19, 5],
      ]),
    ).toEqual([[0, 24]]);
    expect(
      minutes([
        [0, 0, 5],
        [0, 20, 5],
      ]),
    ).toEqual([[0, 10]]);
  });

  it('are counted apart, whatever the order of rows', () => {
    expect(
      minutes([
        [1, 25, 10],
        [0, 70, 20],
        [0, 50, 10],
        [1, 0, 20],
      ]),
    ).toEqual([
      [0, 30],
      [1, 15],
      [2, 30],
    ]);
    expect(
      minutes([
        [7, 0, 30],
        [3, 0, 30],
        [5, 10, 10],
      ]),
    ).toEqual([[0, 70]]);
  });

  it('who work on several tickets at once are one', () => {
    expect(
      minutes([
        [0, 0, 29],
        [0, 5, 2],
        [0, 6, 3],
      ]),
    ).toEqual([[0, 29]]);
  });

  it('are those of the days asked for, and nobody where no work is known', () => {
    expect(
      minutes([
        [0, -20, 30],
        [0, 24 * 60 - 10, 25],
      ]),
    ).toEqual([
      [0, 10],
      [47, 10],
    ]);
    const given = history([
      [0, 0, 0],
      [1, 5, 2000],
    ]);
    expect(presenceSeen(given, given.durations.handle!, GRID)).toBeUndefined();
    expect(presenceSeen({ ...given, words: {} }, given.durations.handle!, GRID)).toBeUndefined();
  });
});
