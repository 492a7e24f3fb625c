import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../shipped-scenarios.ts';
import { goldenRunOf } from './golden-run.ts';

/*
 * These figures are taken from the program, on purpose: what a change does to any shipped scenario shows as a difference to
 * be looked at. `npm run golden` rewrites the files; say in the changelog why they changed.
 */
describe('a run of each shipped scenario is what it was', () => {
  it.each(SHIPPED)('%s', (name) => {
    expect(goldenRunOf(name)).toEqual(JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')));
  });
});
