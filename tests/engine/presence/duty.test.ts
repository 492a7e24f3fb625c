import { expect, test } from 'vitest';
import { changeBetween, DUTY, DUTY_CHANGE } from '../../../engine/presence/duty.ts';

test('a change is named by where the expert was and is', () => {
  expect(changeBetween(DUTY.off, DUTY.on)).toBe(DUTY_CHANGE.online);
  expect(changeBetween(DUTY.on, DUTY.off)).toBe(DUTY_CHANGE.offline);
  expect(changeBetween(DUTY.onBreak, DUTY.off)).toBe(DUTY_CHANGE.offline);
  expect(changeBetween(DUTY.on, DUTY.onBreak)).toBe(DUTY_CHANGE.breakStarts);
  expect(changeBetween(DUTY.off, DUTY.onBreak)).toBe(DUTY_CHANGE.breakStarts);
  expect(changeBetween(DUTY.onBreak, DUTY.on)).toBe(DUTY_CHANGE.breakEnds);
});
