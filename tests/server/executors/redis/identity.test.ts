import { expect, it } from 'vitest';
import { differenceText, ownIdentity, programOf } from '../../../../server/executors/redis/identity.ts';
import { selfTest } from '../../../../server/executors/redis/self-test.ts';

const ours = { version: '1.0.0', code: 'c0', selfTest: 't0', node: 'v20.19.0' };

it.each([
  [{ ...ours, version: '1.1.0' }, 'is version 1.1.0, this is 1.0.0'],
  [{ ...ours, code: 'c1' }, 'was built from other sources (c1, here c0)'],
  [
    { ...ours, selfTest: 't1', node: 'v22.1.0' },
    'computes other figures in the self-test (t1 on Node v22.1.0, here t0 on v20.19.0)',
  ],
])('what differs is said, and is another program', (theirs, text) => {
  expect(differenceText(theirs, ours)).toBe(text);
  expect(programOf(theirs)).not.toBe(programOf(ours));
});

it('another Node that computes the same is no difference', () => {
  expect(differenceText({ ...ours, node: 'v24.0.0' }, ours)).toBeUndefined();
  expect(programOf({ ...ours, node: 'v24.0.0' })).toBe(programOf(ours));
});

it('this program is the same each time it is asked', () => {
  const own = ownIdentity();
  expect(ownIdentity()).toEqual(own);
  expect(own.selfTest).toBe(selfTest());
  expect(own.code).toMatch(/^[0-9a-f]{12}$/);
});
