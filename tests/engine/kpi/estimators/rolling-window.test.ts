import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RollingWindow } from '../../../../engine/kpi/estimators/rolling-window.ts';
import { imageOf, restoreImage } from '../../../../engine/state-copy.ts';

const hour = 3_600_000;
const rows = 2;
const counters = 3;
const hours = 5;

interface Entry {
  readonly row: number;
  readonly counter: number;
  readonly at: number;
  readonly amount: number;
}

const step = fc.record({
  row: fc.integer({ min: 0, max: rows - 1 }),
  counter: fc.integer({ min: 0, max: counters - 1 }),
  amount: fc.integer({ min: -3, max: 5_000_000 }),
  // Mostly within the hour, at times beyond the whole window.
  wait: fc.oneof(fc.integer({ min: 0, max: hour }), fc.integer({ min: 0, max: 9 * hour })),
  // How far back the offer was made whose end is counted now.
  back: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 * hour })),
});

/** Adds up every entry whose hour is among the running one and the five whole ones before it. */
function slowTotal(entries: readonly Entry[], row: number, counter: number, now: number): number {
  const first = Math.floor(now / hour) - hours;
  return entries
    .filter((entry) => entry.row === row && entry.counter === counter && Math.floor(entry.at / hour) >= first)
    .reduce((sum, entry) => sum + entry.amount, 0);
}

function openTables(window: RollingWindow): number {
  return window.hourly.filter((table) => table.length > 0).length;
}

describe('a rolling window', () => {
  it('holds 720 whole hours and the running one', () => {
    const window = new RollingWindow(1, 1);
    window.add(0, 0, hour - 1, 1);
    window.add(0, 0, hour, 10);
    expect(window.total(0, 0, 721 * hour - 1)).toBe(11);
    expect(window.total(0, 0, 721 * hour)).toBe(10);
    expect(window.total(0, 0, 722 * hour - 1)).toBe(10);
    expect(window.total(0, 0, 722 * hour)).toBe(0);
  });

  it('counts an answer in the hour in which its offer was made', () => {
    const window = new RollingWindow(1, 2, hours);
    window.add(0, 0, 10 * hour, 1);
    window.add(0, 1, 7 * hour, 1);
    expect(window.total(0, 1, 12 * hour)).toBe(1);
    expect(window.total(0, 1, 13 * hour)).toBe(0);
    expect(window.total(0, 0, 13 * hour)).toBe(1);
  });

  it('ignores what belongs to an hour that has left', () => {
    const window = new RollingWindow(1, 1, hours);
    window.add(0, 0, 10 * hour, 1);
    window.add(0, 0, 5 * hour - 1, 100);
    window.add(0, 0, 5 * hour, 1000);
    expect(window.total(0, 0, 10 * hour)).toBe(1001);
  });

  it('equals a slow sum over all entries at every moment, read often or seldom', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, isReadOften) => {
        const window = new RollingWindow(rows, counters, hours);
        const entries: Entry[] = [];
        let now = 0;
        const compare = () => {
          for (let row = 0; row < rows; row++) {
            for (let counter = 0; counter < counters; counter++) {
              expect(window.total(row, counter, now)).toBe(slowTotal(entries, row, counter, now));
            }
          }
        };
        for (const { row, counter, amount, wait, back } of steps) {
          now += wait;
          const at = Math.max(0, now - back);
          entries.push({ row, counter, at, amount });
          window.add(row, counter, at, amount);
          if (isReadOften) compare();
        }
        compare();
      }),
      { seed: 13, numRuns: 1000 },
    );
  });

  it('tells a row that may have changed from one that has not, and copies a row as it is', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const window = new RollingWindow(rows, counters, hours);
        const seen = [-1, -1];
        const copies = new Float64Array(rows * counters);
        let now = 0;
        for (const { row, counter, amount, wait, back } of steps) {
          now += wait;
          window.add(row, counter, Math.max(0, now - back), amount);
          for (let looked = 0; looked < rows; looked++) {
            const changes = window.changesOf(looked, now);
            if (changes !== seen[looked]) window.copyRow(looked, now, copies, looked * counters);
            seen[looked] = changes;
          }
          expect(copies).toEqual(window.totals);
        }
        for (let row = 0; row < rows; row++) expect(window.changesOf(row, now)).toBe(seen[row]);
      }),
      { seed: 17, numRuns: 300 },
    );
  });

  it('opens a table only for hours in which something happens, and gives it back when they leave', () => {
    const window = new RollingWindow(20_000, 4);
    expect(openTables(window)).toBe(0);
    for (let at = 0; at < 24 * hour; at += hour / 4) window.add(at % 20_000, 1, at, 1);
    expect(openTables(window)).toBe(24);
    window.total(0, 0, 730 * hour);
    expect(openTables(window)).toBe(24 - 10);
    window.total(0, 0, 2000 * hour);
    expect(openTables(window)).toBe(0);
  });

  it('never has more tables than hours, however long it runs', () => {
    const window = new RollingWindow(1, 1, hours);
    for (let at = 0; at < 100 * hour; at += hour) window.add(0, 0, at, 1);
    expect(openTables(window)).toBe(hours + 1);
    expect(window.total(0, 0, 99 * hour)).toBe(hours + 1);
  });

  it('knows how much of the run it covers', () => {
    const window = new RollingWindow(1, 1);
    expect(window.covered(90_000)).toBe(90_000);
    expect(window.covered(720 * hour)).toBe(720 * hour);
    expect(window.covered(1000 * hour + 5)).toBe(720 * hour + 5);
  });

  it('keeps what it holds when it grows, and forgets only the row it clears', () => {
    const window = new RollingWindow(2, 2, hours);
    window.add(0, 0, 0, 1);
    window.add(1, 1, hour, 10);
    window.growTo(3);
    window.add(2, 0, hour, 100);
    window.add(1, 1, 2 * hour, 1000);
    window.clearRow(0);
    const totals = (now: number) => [0, 1, 2].map((row) => [0, 1].map((counter) => window.total(row, counter, now)));
    expect(totals(2 * hour)).toEqual([
      [0, 0],
      [0, 1010],
      [100, 0],
    ]);
    expect(totals(7 * hour)).toEqual([
      [0, 0],
      [0, 1000],
      [0, 0],
    ]);
    window.growTo(1);
    expect(window.rows).toBe(3);
    // The table of an hour that left before growing has the old size and is not used again.
    window.growTo(4);
    window.add(3, 1, 7 * hour, 5);
    expect(window.total(3, 1, 8 * hour)).toBe(5);
    expect(window.total(3, 1, 13 * hour)).toBe(0);
  });

  it('goes on after a restore as if nothing had happened', () => {
    const window = new RollingWindow(1, 1, hours);
    for (let at = 0; at < 9 * hour; at += hour) window.add(0, 0, at, 1 + at / hour);
    const restored = new RollingWindow(1, 1, hours);
    restored.add(0, 0, 3 * hour, 999);
    restoreImage(restored, imageOf(window));
    window.add(0, 0, 9 * hour, 100);
    // Hours 4 to 8 hold 5 to 9, and the original went on alone.
    expect(restored.total(0, 0, 9 * hour)).toBe(5 + 6 + 7 + 8 + 9);
    restored.add(0, 0, 9 * hour, 1000);
    expect(restored.total(0, 0, 13 * hour)).toBe(9 + 1000);
    expect(window.total(0, 0, 13 * hour)).toBe(9 + 100);
  });
});
