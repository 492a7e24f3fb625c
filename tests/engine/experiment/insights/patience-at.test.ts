import { expect, it } from 'vitest';
import { patienceAt } from '../../../../engine/experiment/insights/patience-at.ts';
import { parseScenario } from '../../../../engine/scenario/parse-scenario.ts';
import type { Law } from '../../../../engine/scenario/scenario.ts';
import { scenarioWith } from '../../../scenarios.ts';

const HOUR = 3_600_000;

/** The desk with the settings laid over it, as on a command line. */
function laidOver(file: object, set: readonly string[]): ReturnType<typeof scenarioWith> {
  const parsed = parseScenario(
    JSON.stringify({ name: 'desk', arrivals: [{ rate: '1 per hour' }], experts: [{ count: 1 }], ...file }),
    {
      files: () => undefined,
      presets: [],
      overrides: set,
    },
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

it('stretches the medians of all customers, those that a scenario sets and the usual ones', () => {
  const desk = scenarioWith({ customers: { behaviour: { patience: { emailMedian: '10 h' } } } });
  const { patience } = laidOver({}, patienceAt(desk, 1.2)).customers.behaviour;
  expect(patience).toEqual({
    emailMedian: 12 * HOUR,
    chatMedian: 288_000,
    betweenTurnsMedian: 216_000,
    voiceMedian: 324_000,
  });
});

it('stretches every size of a category’s own law, whatever law it is, and nothing else of it', () => {
  const laws: Readonly<Record<string, object>> = {
    constant: { law: 'constant', value: '1 h' },
    exponential: { law: 'exponential', mean: '1 h' },
    uniform: { law: 'uniform', from: '10 min', to: '20 min' },
    'lognormal by median': { law: 'lognormal', median: '36 h', sigma: 0.6 },
    'lognormal by mean': { law: 'lognormal', mean: '36 h', cv: 0.6 },
    weibull: { law: 'weibull', shape: 2, scale: '1 h' },
    erlang: { law: 'erlang', k: 3, mean: '1 h' },
    triangular: { law: 'triangular', from: '1 s', mode: '2 s', to: '4 s' },
    'a "beta" one': { law: 'beta', a: 2, b: 3, from: '1 h', to: '2 h' },
    hyperexponential: { law: 'hyperexponential', means: ['1 h', '2 h'], p: [0.5, 0.5] },
    empirical: { law: 'empirical', values: ['1 h', '3 h'], weights: [1, 2] },
    histogram: { law: 'histogram', bins: [{ from: '0 s', to: '10 s', weight: 3 }] },
  };
  const categories = Object.fromEntries(Object.entries(laws).map(([name, patience]) => [name, { patience }]));
  const file = { tickets: { categories: { ...categories, usual: {} } } };
  const desk = laidOver(file, []);
  const longer = laidOver(file, patienceAt(desk, 1.5)).tickets.categories;
  const patienceOf = (name: string): Law | undefined => longer[name]!.patience;
  expect(patienceOf('constant')).toEqual({ law: 'constant', value: 1.5 * HOUR });
  expect(patienceOf('exponential')).toEqual({ law: 'exponential', mean: 1.5 * HOUR });
  expect(patienceOf('uniform')).toEqual({ law: 'uniform', from: HOUR / 4, to: HOUR / 2 });
  expect(patienceOf('lognormal by median')).toEqual({ law: 'lognormal', median: 54 * HOUR, sigma: 0.6 });
  expect(patienceOf('lognormal by mean')).toEqual({ law: 'lognormal', mean: 54 * HOUR, cv: 0.6 });
  expect(patienceOf('weibull')).toEqual({ law: 'weibull', shape: 2, scale: 1.5 * HOUR });
  expect(patienceOf('erlang')).toEqual({ law: 'erlang', k: 3, mean: 1.5 * HOUR });
  expect(patienceOf('triangular')).toEqual({ law: 'triangular', from: 1500, mode: 3000, to: 6000 });
  expect(patienceOf('a "beta" one')).toEqual({ law: 'beta', a: 2, b: 3, from: 1.5 * HOUR, to: 3 * HOUR });
  expect(patienceOf('hyperexponential')).toEqual({
    law: 'hyperexponential',
    means: [1.5 * HOUR, 3 * HOUR],
    p: [0.5, 0.5],
  });
  expect(patienceOf('empirical')).toEqual({ law: 'empirical', values: [1.5 * HOUR, 4.5 * HOUR], weights: [1, 2] });
  expect(patienceOf('histogram')).toEqual({ law: 'histogram', bins: [{ from: 0, to: 15_000, weight: 3 }] });
  expect(patienceOf('usual')).toBeUndefined();
});
