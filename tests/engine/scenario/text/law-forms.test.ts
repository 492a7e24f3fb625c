import { describe, expect, test } from 'vitest';
import { samplerOf } from '../../../../engine/random/sampler.ts';
import type { Law } from '../../../../engine/scenario/scenario.ts';
import { contradictions, LAW_FORMS } from '../../../../engine/scenario/text/law-forms.ts';

describe('the table of laws and the samplers agree', () => {
  const sample: Readonly<Record<string, unknown>> = {
    size: 2,
    'size from 0': 2,
    'above 0': 1,
    'from 0': 1,
    'whole above 0': 2,
    sizes: [2],
    'from 0 each': [1],
    bins: [{ from: 0, to: 1, weight: 1 }],
  };
  const laws = Object.entries(LAW_FORMS).flatMap(([law, forms]) =>
    forms.map((form) => ({
      law,
      ...(Object.fromEntries(
        Object.entries(form).map(([key, kind]) => [key.replace('?', ''), sample[kind]]),
      ) as object),
      ...(law === 'beta' && { from: 0 }),
    })),
  );

  test.each(laws)('%j can be drawn from, and its middle lies within 0 and 10', (law) => {
    expect(contradictions(law.law, law)).toEqual([]);
    const middle = samplerOf(law as unknown as Law).quantile(0.5);
    expect(middle).toBeGreaterThan(0);
    expect(middle).toBeLessThan(10);
  });
});

test('a law that nobody knows contradicts nothing', () => {
  expect(contradictions('toString', {})).toEqual([]);
});
