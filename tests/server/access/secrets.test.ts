import { expect, it } from 'vitest';
import { isSame, newToken } from '../../../server/access/secrets.ts';

it('a token is long, safe in an address, and no two are alike', () => {
  const tokens = Array.from({ length: 100 }, newToken);
  expect(new Set(tokens).size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
});

it('only the secret itself is the same as it', () => {
  expect(isSame('open sesame', 'open sesame')).toBe(true);
  for (const said of ['', 'open', 'open sesame ', 'Open sesame', 'open sesamf'])
    expect(isSame(said, 'open sesame')).toBe(false);
});
