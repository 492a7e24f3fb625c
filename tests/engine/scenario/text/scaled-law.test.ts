import { expect, test } from 'vitest';
import { parseScenario } from '../../../../engine/index.ts';
import type { Law } from '../../../../engine/scenario/scenario.ts';
import { scaledLaw } from '../../../../engine/scenario/text/scaled-law.ts';

const LAWS = [
  { law: 'constant', value: 60_000 },
  { law: 'lognormal', mean: 60_000, cv: 0.5 },
  { law: 'hyperexponential', means: [10_000, 90_000], p: [0.5, 0.5] },
  { law: 'histogram', bins: [{ from: 0, to: 1000, weight: 2 }] },
] as const satisfies readonly Law[];

test('every duration of a law is so many times as long, and nothing else of it changes', () => {
  const read = LAWS.map((law) => {
    const text = `name: desk\narrivals: [{ rate: 1 per hour }]\nexperts: [{ count: 1 }]\n`;
    const parsed = parseScenario(text, { overrides: [`tickets.work.email=${scaledLaw(law, 1.5)}`] });
    return parsed.ok && parsed.value.tickets.work.email;
  });
  expect(read).toEqual([
    { law: 'constant', value: 90_000 },
    { law: 'lognormal', mean: 90_000, cv: 0.5 },
    { law: 'hyperexponential', means: [15_000, 135_000], p: [0.5, 0.5] },
    { law: 'histogram', bins: [{ from: 0, to: 1500, weight: 2 }] },
  ]);
});
