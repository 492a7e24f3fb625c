import { expect, test } from 'vitest';
import { migrate } from '../../../engine/scenario/migrate.ts';
import type { Migration } from '../../../engine/scenario/migrate.ts';

/** A made-up past: in version 0 the offer timeout was `ttl`, in version 1 seeds were numbers. */
const PAST: Readonly<Record<number, Migration>> = {
  0: ({ ttl, ...rest }) => ({ ...rest, offerTimeout: ttl }),
  1: ({ seed, ...rest }) => ({ ...rest, seed: String(seed) }),
};

test('an older file is brought to the current version, one version after the other', () => {
  expect(migrate({ version: 0, ttl: '5 min', seed: 7 }, PAST, 2)).toEqual({
    ok: true,
    value: { version: 2, offerTimeout: '5 min', seed: '7' },
  });
  expect(migrate({ version: 1, seed: 7 }, PAST, 2)).toEqual({ ok: true, value: { version: 2, seed: '7' } });
});

test('the file itself is not changed', () => {
  const file = { version: 0, ttl: '5 min' };
  migrate(file, PAST, 1);
  expect(file).toEqual({ version: 0, ttl: '5 min' });
});

test('a file without a version is of version 1', () => {
  expect(migrate({ name: 'a' })).toEqual({ ok: true, value: { name: 'a', version: 1 } });
  expect(migrate({ seed: 7 }, PAST, 2)).toEqual({ ok: true, value: { seed: '7', version: 2 } });
});

test('a newer file is refused, and so is a version that is none', () => {
  expect(migrate({ version: 2 })).toMatchObject({ ok: false, problem: { code: 'newer-version', path: ['version'] } });
  expect(migrate({ version: '1' })).toMatchObject({ ok: false, problem: { code: 'wrong-type' } });
  expect(migrate({ version: 0 })).toMatchObject({ ok: false });
});

test('what is no mapping passes, for the check of the whole to refuse', () => {
  expect(migrate([1])).toEqual({ ok: true, value: [1] });
});
