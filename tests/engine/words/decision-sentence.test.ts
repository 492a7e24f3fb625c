import { expect, test } from 'vitest';
import type { Interval } from '../../../engine/index.ts';
import type { Decision } from '../../../engine/planning/decision.ts';
import { decisionSentence, promiseText } from '../../../engine/words/decision-sentence.ts';

const around = (estimate: number, low: number, high: number): Interval => ({
  estimate,
  low,
  high,
  halfWidth: (high - low) / 2,
  level: 0.95,
  replications: 40,
});
const WORDS = { names: ['A', 'B'], target: '80/20', unit: 'day', msEach: 300 } as const;
const SURE: Decision = {
  pairs: 40,
  met: [around(0.71, 0.6, 0.8), around(0.96, 0.9, 0.99)],
  difference: around(0.25, 0.21, 0.29),
  cost: around(310, 290, 330),
  verdict: 'better',
  further: 0,
};

test('what is sure is said with its interval, its days and its price', () => {
  expect(decisionSentence(SURE, WORDS)).toBe(
    'B meets 80/20 in 96 % of days, A in 71 %; difference 25 points, 95 % interval 21–29, 40 paired days; costs $310 a day more.',
  );
  const worse = {
    ...SURE,
    difference: around(-0.25, -0.29, -0.21),
    cost: around(-310, -330, -290),
    verdict: 'worse',
  } as const;
  expect(decisionSentence(worse, WORDS)).toContain(
    'difference 25 points, 95 % interval 21–29, 40 paired days; costs $310 a day less.',
  );
});

test('what could be chance is not said to be a difference, and how many runs would tell is', () => {
  const decision: Decision = {
    ...SURE,
    difference: around(0.05, -0.02, 0.12),
    cost: undefined,
    verdict: 'undecided',
    further: 40,
  };
  expect(decisionSentence(decision, WORDS)).toBe(
    'Not distinguishable yet: B meets 80/20 in 96 % of days, A in 71 %; the difference may be −2 to 12 points, 40 paired days; 40 more runs, about 12 s.',
  );
  expect(decisionSentence({ ...decision, further: Infinity }, WORDS)).toContain(
    'no difference is seen that more days would show.',
  );
});

test('a cost that may be nothing is not said to be one, and too few days are none', () => {
  expect(decisionSentence({ ...SURE, cost: around(5, -20, 30) }, WORDS)).toContain(
    'costs differ by −$20 to $30 a day, which may be nothing.',
  );
  expect(decisionSentence({ ...SURE, pairs: 1 }, WORDS)).toBe(
    'B and A cannot be compared yet: two days are the least.',
  );
});

test('a promise is said as people say it', () => {
  const target = { per: 'day', of: {}, penalty: 0 } as const;
  const share = { label: 'Service', unit: 'percent' } as const;
  expect(promiseText({ ...target, figure: 'serviceWithin20s', atLeast: 80 }, share)).toBe('80/20');
  expect(promiseText({ ...target, figure: 'serviceWithin5min', atLeast: 80 }, share)).toBe('80 % within 5 min');
  expect(promiseText({ ...target, figure: 'abandoned', atMost: 5 }, { ...share, label: 'Abandoned' })).toBe(
    'Abandoned at most 5 %',
  );
  const of = { category: 'orders', channel: 'voice' } as const;
  expect(promiseText({ ...target, of, figure: 'serviceWithin20s', atLeast: 80 }, share)).toBe('80/20 of orders, voice');
  expect(promiseText({ ...target, figure: 'csat', atLeast: 4.5 }, { label: 'CSAT', unit: 'stars' })).toBe(
    'CSAT at least 4.5 stars',
  );
});
