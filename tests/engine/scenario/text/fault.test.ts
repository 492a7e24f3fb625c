import { expect, test } from 'vitest';
import { fault, missing } from '../../../../engine/scenario/text/fault.ts';

test('a reading that failed says why once, with a suggestion only if there is one', () => {
  expect(fault('wrong-unit', 'no unit', '5 s')).toEqual({
    ok: false,
    problem: [{ code: 'wrong-unit', message: 'no unit', suggestion: '5 s' }],
  });
  expect(fault('syntax', 'no').ok).toBe(false);
  expect(Object.keys(fault('syntax', 'no'))).toEqual(['ok', 'problem']);
  expect(missing('a rate')).toEqual({ ok: false, problem: [{ code: 'missing', message: 'missing: a rate' }] });
});
