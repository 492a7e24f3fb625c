import { expect, test } from 'vitest';
import { figureCatalogue } from '../../../engine/index.ts';
import type { HourWorth, ShadowPrices } from '../../../engine/planning/shadow-price.ts';
import { hoursSentence } from '../../../engine/words/hours-sentence.ts';
import { scenarioWith } from '../../scenarios.ts';

const definition = figureCatalogue(scenarioWith({})).find(({ key }) => key === 'abandoned')!;
const worth = (value: number, verdict: HourWorth['verdict']): HourWorth => ({
  hours: 1,
  value,
  low: value,
  high: value,
  verdict,
});
const shadow = (prices: ShadowPrices['prices']): ShadowPrices => ({
  definition,
  plan: { every: 3_600_000, cycle: 'day' },
  prices,
  replications: 9,
  level: 0.95,
});

test('fewer who leave are better: the hour that saves most, and the one that is missed least', () => {
  const prices = [
    { group: 'day', from: 8, until: 10, added: worth(-0.5, 'lower'), taken: worth(0.9, 'higher') },
    { group: 'day', from: 10, until: 12, added: worth(-1.25, 'lower'), taken: worth(2, 'higher') },
    { group: 'night', from: 0, until: 8, added: worth(-3, 'undecided'), taken: worth(0.1, 'undecided') },
  ];
  expect(hoursSentence(shadow(prices))).toBe(
    'An expert-hour more moves “Abandoned” most in: day, 10:00–12:00 (−1.25 an hour). It is missed least in: night, 00:00–08:00 (+0.10).',
  );
  expect(hoursSentence(shadow([{ ...prices[2]!, taken: undefined }]))).toBe(
    'Nowhere is an expert-hour more seen to move “Abandoned”.',
  );
});
