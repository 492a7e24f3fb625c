import { expect, it } from 'vitest';
import { FailedAttempts } from '../../../server/access/failed-attempts.ts';

const MINUTE = 60_000;

it('twenty wrong tries in ten minutes bar an address, and no other, until the ten minutes are over', () => {
  const attempts = new FailedAttempts(20);
  for (let number = 0; number < 19; number++) attempts.failed('10.0.0.1', number);
  expect(attempts.isBarred('10.0.0.1', 20)).toBe(false);
  attempts.failed('10.0.0.1', 20);
  expect(attempts.isBarred('10.0.0.1', 21)).toBe(true);
  expect(attempts.isBarred('10.0.0.2', 21)).toBe(false);
  expect(attempts.isBarred('10.0.0.1', 10 * MINUTE + 1)).toBe(false);
});

it('however many addresses try, only so many are remembered', () => {
  const attempts = new FailedAttempts(20);
  for (let address = 0; address < 10_050; address++)
    for (let times = 0; times < (address < 50 ? 20 : 1); times++) attempts.failed(`a${address}`, 0);
  // The oldest made room.
  expect(attempts.isBarred('a0', 1)).toBe(false);
});
