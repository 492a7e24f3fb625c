import { expect, test } from 'vitest';
import { nearestName } from '../../../../engine/scenario/text/nearest-name.ts';

test('one slip in a name is forgiven: a letter too many, too few, wrong, or two swapped', () => {
  expect(nearestName('bilingg', ['tech', 'billing'])).toBe('billing');
  expect(nearestName('biling', ['tech', 'billing'])).toBe('billing');
  expect(nearestName('ofer', ['offer', 'other'])).toBe('offer');
  expect(nearestName('ohter', ['offer', 'other'])).toBe('other');
});

test('case, dashes and blanks do not count', () => {
  expect(nearestName('LongestIdle', ['longest-idle', 'random'])).toBe('longest-idle');
  expect(nearestName('longest_idle', ['longest-idle', 'random'])).toBe('longest-idle');
});

test('of two that are near, the nearer is meant', () => {
  expect(nearestName('chats', ['chase', 'chat'])).toBe('chat');
});

test('a name that is like none gets no suggestion', () => {
  expect(nearestName('zebra', ['email', 'chat', 'voice'])).toBeUndefined();
  expect(nearestName('', ['email'])).toBeUndefined();
  expect(nearestName('x'.repeat(100_000), ['email'])).toBeUndefined();
});
