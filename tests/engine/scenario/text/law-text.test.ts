import { describe, expect, test } from 'vitest';
import { LAW_FORMS } from '../../../../engine/scenario/text/law-forms.ts';
import { readDurationSize, readLaw, readPlainNumber } from '../../../../engine/scenario/text/law-text.ts';
import { faultsOf, valueOf } from '../reading.ts';

const durationLaw = (input: unknown) => readLaw(input, readDurationSize, 'a duration or a law');
const numberLaw = (input: unknown) => readLaw(input, readPlainNumber, 'a number or a law');

describe('a law is read with its sizes in milliseconds', () => {
  test.each([
    ['5 min', { law: 'constant', value: 300_000 }],
    [
      { law: 'exponential', mean: '60 s' },
      { law: 'exponential', mean: 60_000 },
    ],
    [
      { law: 'uniform', from: '1 s', to: '2 s' },
      { law: 'uniform', from: 1000, to: 2000 },
    ],
    [
      { law: 'lognormal', mean: '480 s', cv: 0.75 },
      { law: 'lognormal', mean: 480_000, cv: 0.75 },
    ],
    [
      { law: 'lognormal', median: '7 min', sigma: 0.6 },
      { law: 'lognormal', median: 420_000, sigma: 0.6 },
    ],
    [
      { law: 'gamma', mean: '1 s', shape: 2 },
      { law: 'gamma', mean: 1000, shape: 2 },
    ],
    [
      { law: 'weibull', shape: 0.7, scale: '4 min' },
      { law: 'weibull', shape: 0.7, scale: 240_000 },
    ],
    [
      { law: 'erlang', k: 3, mean: '1 s' },
      { law: 'erlang', k: 3, mean: 1000 },
    ],
    [
      { law: 'triangular', from: 0, mode: '1 s', to: '2 s' },
      { law: 'triangular', from: 0, mode: 1000, to: 2000 },
    ],
    [
      { law: 'beta', a: 2, b: 3, to: '1 s' },
      { law: 'beta', a: 2, b: 3, to: 1000 },
    ],
    [
      { law: 'hyperexponential', means: ['1 s', '9 s'], p: [0.9, 0.1] },
      { law: 'hyperexponential', means: [1000, 9000], p: [0.9, 0.1] },
    ],
    [
      { law: 'empirical', values: ['1 s', '3 s'] },
      { law: 'empirical', values: [1000, 3000] },
    ],
    [
      { law: 'histogram', bins: [{ from: 0, to: '1 s', weight: 2 }] },
      { law: 'histogram', bins: [{ from: 0, to: 1000, weight: 2 }] },
    ],
  ])('%j', (input, law) => {
    expect(valueOf(durationLaw(input))).toEqual(law);
  });
});

test('a law of numbers takes plain numbers, and a number alone is always that number', () => {
  expect(valueOf(numberLaw(0.25))).toEqual({ law: 'constant', value: 0.25 });
  expect(valueOf(numberLaw({ law: 'geometric', mean: 3, from: 1 }))).toEqual({ law: 'geometric', mean: 3, from: 1 });
  expect(faultsOf(numberLaw('5 min'))[0]).toMatch(/^wrong-type/);
});

describe('what is wrong with a law is said at its parameter', () => {
  const pathsOf = (input: unknown) => {
    const reading = durationLaw(input);
    return reading.ok ? [] : reading.problem.map(({ path }) => path ?? []);
  };

  test('an unknown law is named with the nearest', () => {
    expect(faultsOf(durationLaw({ law: 'lognormall', mean: '1 s' }))).toEqual([
      'unknown-name: unknown law "lognormall" -> lognormal',
    ]);
    expect(faultsOf(durationLaw({ mean: '1 s' }))[0]).toMatch(/^missing: missing: law, one of constant/);
  });

  test('parameters missing and unknown are both reported', () => {
    expect(faultsOf(durationLaw({ law: 'exponential', maen: '1 s' }))).toEqual([
      'missing: missing: mean; exponential takes mean',
      'unknown-name: unknown parameter "maen"; exponential takes mean -> mean',
    ]);
  });

  test('parameters of two forms are not mixed', () => {
    expect(faultsOf(durationLaw({ law: 'lognormal', median: '1 s', sigma: 1, cv: 1 }))).toEqual([
      'unknown-name: unknown parameter "cv"; lognormal takes mean, cv, or median, sigma',
    ]);
  });

  test('every wrong parameter has its path', () => {
    expect(pathsOf({ law: 'lognormal', mean: 480, cv: -1 })).toEqual([['mean'], ['cv']]);
    expect(
      pathsOf({
        law: 'histogram',
        bins: [
          { from: 0, to: 5, weight: 1 },
          { from: 0, to: 0, weight: -1 },
        ],
      }),
    ).toEqual([
      ['bins', 0, 'to'],
      ['bins', 1, 'weight'],
    ]);
    expect(pathsOf({ law: 'empirical', values: ['1 s', 2] })).toEqual([['values', 1]]);
  });

  test.each([
    [{ law: 'uniform', from: '2 s', to: '1 s' }, '"from" is above "to"'],
    [{ law: 'triangular', from: '1 s', mode: '3 s', to: '2 s' }, 'expected from ≤ mode ≤ to'],
    [{ law: 'hyperexponential', mean: '1 s', cv: 0.5 }, 'cv is at least 1'],
    [{ law: 'hyperexponential', means: ['1 s', '2 s'], p: [0.5, 0.4] }, 'p sums to 0.9, not 1'],
    [{ law: 'hyperexponential', means: ['1 s'], p: [0.5, 0.5] }, 'as many entries in p as in means'],
    [{ law: 'empirical', values: ['1 s'], weights: [0] }, 'all weights are 0'],
    [{ law: 'histogram', bins: [{ from: 0, to: '1 s', weight: 0 }] }, 'all weights are 0'],
    [{ law: 'erlang', k: 1.5, mean: '1 s' }, 'expected a whole number'],
    [{ law: 'weibull', shape: 0, scale: '1 s' }, 'expected more than 0'],
    [{ law: 'gamma', mean: '1 s', cv: 31 }, 'cv is at most 30'],
  ])('%j', (input, message) => {
    expect(faultsOf(durationLaw(input))[0]).toContain(message);
  });
});

test('every law can be given in each of its forms, and only known parameter kinds stand in the table', () => {
  const sample: Readonly<Record<string, unknown>> = {
    size: '2 s',
    'size from 0': '2 s',
    'above 0': 1,
    'from 0': 1,
    'whole above 0': 2,
    sizes: ['2 s'],
    'from 0 each': [1],
    bins: [{ from: 0, to: '1 s', weight: 1 }],
  };
  for (const [law, forms] of Object.entries(LAW_FORMS)) {
    for (const form of forms) {
      const parameters = Object.entries(form).map(([key, kind]) => [key.replace('?', ''), sample[kind]]);
      const given = { law, ...(Object.fromEntries(parameters) as object), ...(law === 'beta' && { from: 0 }) };
      expect(faultsOf(durationLaw(given)), JSON.stringify(given)).toEqual([]);
    }
  }
});
