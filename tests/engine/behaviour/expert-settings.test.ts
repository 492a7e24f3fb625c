import { describe, expect, it } from 'vitest';
import { ARCHETYPE_NAMES, resolveArchetype } from '../../../engine/behaviour/archetypes.ts';
import { DEFAULT_CUSTOMER_BEHAVIOUR } from '../../../engine/behaviour/customer-settings.ts';
import { DEFAULT_STANDING } from '../../../engine/behaviour/desk-feedback-settings.ts';

type Groups = Record<string, Record<string, number | string>>;

/** Every number with its path. */
function numbersOf(behaviour: object): [string, number][] {
  return Object.entries(behaviour as Groups).flatMap(([group, settings]) =>
    Object.entries(settings)
      .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
      .map(([name, value]): [string, number] => [`${group}.${name}`, value]),
  );
}

const all = [DEFAULT_CUSTOMER_BEHAVIOUR, ...ARCHETYPE_NAMES.map((name) => resolveArchetype(name))].flatMap(numbersOf);

describe('the settings of people', () => {
  it('are two levels of finite numbers and choices', () => {
    expect(all.length).toBeGreaterThan(12 * 60);
    for (const [path, value] of all) expect(Number.isFinite(value), path).toBe(true);
  });

  it('keep shares within 0 and 1', () => {
    const shares = all.filter(([path]) => path.endsWith('Share'));
    expect(shares.length).toBeGreaterThan(50);
    for (const [path, value] of shares) expect(value >= 0 && value <= 1, `${path} = ${value}`).toBe(true);
  });

  it('keep spreads at 0 or more and medians of times in whole milliseconds', () => {
    for (const [path, value] of all) {
      if (/Sigma$|Spread$|oise/.test(path)) expect(value, path).toBeGreaterThanOrEqual(0);
      if (/Median$|(glance|desk|away)Mean$/.test(path)) expect(Number.isInteger(value) && value >= 0, path).toBe(true);
    }
  });

  it('have knots that rise, with a factor each, from 1 downwards', () => {
    for (const [shares, factors] of [
      [DEFAULT_STANDING.rejectedShares, DEFAULT_STANDING.rejectedFactors],
      [DEFAULT_STANDING.timedOutShares, DEFAULT_STANDING.timedOutFactors],
    ] as const) {
      expect(shares).toHaveLength(factors.length);
      expect(shares).toEqual(shares.toSorted((one, other) => one - other));
      expect(factors).toEqual(factors.toSorted((one, other) => other - one));
      expect(factors[0]).toBe(1);
    }
  });
});
