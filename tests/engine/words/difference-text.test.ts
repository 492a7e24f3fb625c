import { expect, it } from 'vitest';
import { differenceText, type PairedDifference } from '../../../engine/words/difference-text.ts';

const minutes = { unit: 'minutes', estimator: 'mean', better: 'lower' } as const;
const said = (difference: number | null, halfWidth: number | null, more: Partial<PairedDifference> = {}): string =>
  differenceText({ definition: minutes, names: ['A', 'B'], pairs: 40, level: 0.95, difference, halfWidth, ...more });

it.each<[string, string]>([
  [said(-3.1, 1.1), 'B is lower by 3.10 min (95 %: 2.00 to 4.20), which is better; from 40 paired replications.'],
  [said(3, 1), 'B is higher by 3 min (95 %: 2 to 4), which is worse; from 40 paired replications.'],
  [
    said(0.5, 0.75),
    'No difference is seen so far: B minus A lies between -15 and 75 s (95 %); from 40 paired replications.',
  ],
  [said(0, 0), 'A and B are exactly the same in 40 paired replications.'],
  [said(null, null, { pairs: 0 }), 'Two paired replications are the least that say anything; none is there so far.'],
  [said(2, Infinity, { pairs: 1 }), 'Two paired replications are the least that say anything; 1 is there so far.'],
])('%s', (sentence, expected) => expect(sentence).toBe(expected));

it('two shares differ by points, two sums of money by money', () => {
  const share = { unit: 'percent', estimator: 'ratio', better: 'lower' } as const;
  expect(said(-2.5, 0.5, { definition: share })).toContain('lower by 2.50 points (95 %: 2.00 to 3.00)');
  const money = { unit: 'dollars', estimator: 'count', better: 'neither' } as const;
  expect(said(12.5, 2.5, { definition: money })).toContain('higher by $12.50 (95 %: $10.00 to $15.00); from');
});

it('names and confidence are those given', () => {
  expect(said(-3, 1, { names: ['today', 'two minutes'], level: 0.995 })).toContain(
    'two minutes is lower by 3 min (99.5 %',
  );
});
