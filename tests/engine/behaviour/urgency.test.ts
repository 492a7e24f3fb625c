import { expect, it } from 'vitest';
import { isMarkedUrgent } from '../../../engine/behaviour/urgency.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { PURPOSES } from '../../../engine/random/purposes.ts';

const draws = new Draws('marks', PURPOSES);
const TICKETS = 20_000;

const markedShare = (marking: Parameters<typeof isMarkedUrgent>[1], isUrgent: boolean): number =>
  Array.from({ length: TICKETS }, (_, fate) => isMarkedUrgent(draws, marking, fate, isUrgent)).filter(Boolean).length /
  TICKETS;

it('goes by the truth where nothing is said of marks', () => {
  expect([markedShare(undefined, true), markedShare(undefined, false)]).toEqual([1, 0]);
});

it('misses and raises falsely as often as it says, within four standard errors', () => {
  const marking = { missed: 0.2, falseAlarm: 0.05 };
  const error = (share: number): number => 4 * Math.sqrt((share * (1 - share)) / TICKETS);
  expect(Math.abs(markedShare(marking, true) - 0.8)).toBeLessThan(error(0.8));
  expect(Math.abs(markedShare(marking, false) - 0.05)).toBeLessThan(error(0.05));
});

it('marks a ticket the same way each time', () => {
  const marking = { missed: 0.5, falseAlarm: 0.5 };
  const once = Array.from({ length: 50 }, (_, fate) => isMarkedUrgent(draws, marking, fate, true));
  expect(Array.from({ length: 50 }, (_, fate) => isMarkedUrgent(draws, marking, fate, true))).toEqual(once);
});
