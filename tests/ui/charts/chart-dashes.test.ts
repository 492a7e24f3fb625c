import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { colourOfLook, DASHES, lookOf } from '../../../ui/charts/chart-dashes.ts';

it('each look has a dash of its own and a colour that there is', () => {
  expect(new Set(DASHES.map(String)).size).toBe(DASHES.length);
  const tokens = readFileSync('ui/styles/tokens.css', 'utf8');
  for (let look = 0; look < DASHES.length; look++) expect(tokens).toContain(`${colourOfLook(look)}:`);
});

it('a line has the look of its place, or its own; looks come again when there are more lines', () => {
  expect([0, 1, 4, 5].map((place) => lookOf(undefined, place))).toEqual([0, 1, 4, 0]);
  expect(lookOf(3, 0)).toBe(2);
});
