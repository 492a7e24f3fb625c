import { expect, it } from 'vitest';
import type { ComparedFigure } from '../../../engine/experiment/compared-figures.ts';
import { figureCatalogue } from '../../../engine/kpi/catalogue/catalogue.ts';
import { decisionText } from '../../../engine/words/decision-text.ts';

const definition = figureCatalogue({ figures: { thresholds: [] } }).find(({ key }) => key === 'answer')!;
const words = { names: ['A', 'B'], unit: 'day', level: 0.95 } as const;

function compared(estimate: number, halfWidth: number, verdict: ComparedFigure['verdict']): ComparedFigure {
  const [low, high] = [estimate - halfWidth, estimate + halfWidth];
  const difference = { estimate, halfWidth, low, high, level: 0.95, replications: 40 };
  return { definition, one: 12, other: 12 + estimate, pairs: 40, difference, reduction: 3, verdict };
}

it('says by how much, how surely and from how many days', () => {
  expect(decisionText(compared(-4.2, 1.1, 'lower'), words)).toBe(
    'B is lower by 4.20 min, 95 % interval 3.10 to 5.30, 40 paired days, which is better.',
  );
  expect(decisionText(compared(4.2, 1.1, 'higher'), words)).toContain(
    'B is higher by 4.20 min, 95 % interval 3.10 to 5.30',
  );
  expect(decisionText(compared(4.2, 1.1, 'higher'), words)).toContain('which is worse');
});

it('says how many more days would tell, and how long they take', () => {
  // 40 × (3 ÷ 2)² = 90: 50 more, at 240 ms each 12 s.
  expect(decisionText(compared(2, 3, 'undecided'), { ...words, msEach: 240 })).toBe(
    'not distinguishable yet: B − A -1 to 5 min, 40 paired days; about 50 more days, some 12 s.',
  );
  expect(decisionText(compared(0, 3, 'undecided'), words)).toContain(
    'so small a difference no number of days in reach would show',
  );
});

it('says when every day is the same, and when there are too few', () => {
  expect(decisionText(compared(0, 0, 'equal'), words)).toBe('A and B are exactly the same, 40 paired days.');
  const none = { ...compared(0, 0, 'undecided'), difference: null, pairs: 1 };
  expect(decisionText(none, words)).toBe('only one day has it in both: two are the least.');
});
