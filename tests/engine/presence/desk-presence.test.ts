import { expect, test } from 'vitest';
import { DeskPresence } from '../../../engine/presence/desk-presence.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { MINUTE } from './plans.ts';

const draws = new Draws('desk', ['away']);
const SETTINGS = { deskMean: 150 * MINUTE, awayMean: 6 * MINUTE, awaySigma: 0.4 };
const presence = new DeskPresence(SETTINGS, draws, 0);
const COUNT = 20_000;

function momentsOf(values: readonly number[]): [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return [mean, Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)];
}

test('experts are away 6 minutes after 150 at the desk, on average', () => {
  const [atDesk, deviation] = momentsOf(
    Array.from({ length: COUNT }, (_, index) => presence.timeAtDesk(index % 50, index)),
  );
  const [away, awayDeviation] = momentsOf(
    Array.from({ length: COUNT }, (_, index) => presence.timeAway(index % 50, index)),
  );
  expect(Math.abs(atDesk - 150 * MINUTE)).toBeLessThan((4.5 * 150 * MINUTE) / Math.sqrt(COUNT));
  expect(deviation / atDesk).toBeCloseTo(1, 1);
  // The coefficient of variation of a lognormal law is the root of exp(sigma²) - 1.
  const cv = Math.sqrt(Math.exp(0.16) - 1);
  expect(Math.abs(away - 6 * MINUTE)).toBeLessThan((4.5 * cv * 6 * MINUTE) / Math.sqrt(COUNT));
  expect(Math.abs(awayDeviation / away - cv)).toBeLessThan(0.02);
});

test('stretches depend on expert and ordinal alone, and differ', () => {
  expect(presence.timeAtDesk(3, 5)).toBe(new DeskPresence(SETTINGS, draws, 0).timeAtDesk(3, 5));
  expect(new Set([presence.timeAtDesk(3, 5), presence.timeAtDesk(3, 6), presence.timeAtDesk(4, 5)]).size).toBe(3);
});

test('how long experts stay away has nothing to do with any stretch at the desk', () => {
  for (const [desk, away] of [
    [1, 1],
    [1, 2],
    [2, 1],
  ] as const) {
    const products = Array.from({ length: 4000 }, (_, ordinal) => {
      const atDesk = presence.timeAtDesk(9, desk * ordinal) / (150 * MINUTE) - 1;
      return atDesk * (presence.timeAway(9, away * ordinal) / (6 * MINUTE) - 1);
    });
    const [mean, deviation] = momentsOf(products);
    expect(Math.abs(mean)).toBeLessThan((4.5 * deviation) / Math.sqrt(4000));
  }
});

test('who is away for no time never leaves the desk', () => {
  expect(new DeskPresence({ ...SETTINGS, awayMean: 0 }, draws, 0).timeAtDesk(0, 0)).toBe(Infinity);
});
