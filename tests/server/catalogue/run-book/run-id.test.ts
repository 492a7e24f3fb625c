import { expect, it } from 'vitest';
import { newRunId } from '../../../../server/catalogue/run-book/run-id.ts';

it('an id is short enough to be typed, and no two are the same', () => {
  const ids = Array.from({ length: 1000 }, newRunId);
  expect(ids.every((id) => /^r-[0-9a-f]{10}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});
