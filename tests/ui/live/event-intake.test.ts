import { expect, it } from 'vitest';
import type { EventBatch } from '../../../server/protocol/index.ts';
import { EventIntake } from '../../../ui/live/event-intake.ts';

const batch = (epoch: number, first: number, count: number, leftOut = 0): EventBatch => ({
  run: 'r',
  epoch,
  first,
  events: Array.from({ length: count }, (_, at) => ({ at, type: 'acknowledged', ticket: at })),
  leftOut,
});

it('batches that follow one another are taken; those left out count too', () => {
  const intake = new EventIntake();
  intake.begin(0, 10);
  expect(intake.take(batch(0, 10, 3, 5))).toBe('next');
  expect(intake.expected).toBe(18);
  expect(intake.take(batch(0, 18, 1))).toBe('next');
});

it('a missing one is a gap, and the number stays what it was', () => {
  const intake = new EventIntake();
  intake.begin(0, 0);
  expect(intake.take(batch(0, 4, 2))).toBe('gap');
  expect(intake.expected).toBe(0);
  expect(intake.take(batch(0, 0, 4))).toBe('next');
  expect(intake.take(batch(0, 4, 2))).toBe('next');
});

it('what was there before is old', () => {
  const intake = new EventIntake();
  intake.begin(2, 7);
  expect(intake.take(batch(2, 3, 4))).toBe('old');
  expect(intake.take(batch(1, 7, 4))).toBe('old');
});

it('a jump in time begins anew; one that was not seen from its beginning is a gap', () => {
  const intake = new EventIntake();
  intake.begin(0, 50);
  expect(intake.take(batch(1, 0, 2))).toBe('next');
  expect(intake.take(batch(2, 5, 2))).toBe('gap');
  expect(intake.expected).toBe(0);
});
