import { describe, expect, it } from 'vitest';
import { addedWait, refusingGroup, TIMEOUT_PRICE } from '../../../../engine/experiment/insights/timeout-price.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { armWith, type FigureParts } from './played-arms.ts';

it('the wait that time-outs add: 5 · t ÷ (1 − t) minutes', () => {
  const minutes = [0.05, 0.1, 0.15, 0.3].map((share) => Number(addedWait(5, share).toFixed(2)));
  expect(minutes).toEqual([0.26, 0.56, 0.88, 2.14]);
  // With a fifth rejected besides, each ticket has more offers: 5 · 0.1 ÷ 0.7.
  expect(addedWait(5, 0.1, 0.2)).toBeCloseTo(0.714, 3);
});

describe('whose refusals change sides', () => {
  const response = { accept: 1, reject: 0, answer: '1 s' };

  it('is the largest group that decides for itself', () => {
    const scenario = scenarioWith({
      experts: [
        { name: 'plain', count: 50, response },
        { name: 'few', count: 2 },
        { name: 'many', count: 4 },
      ],
    });
    expect(refusingGroup(scenario)?.name).toBe('many');
    expect(TIMEOUT_PRICE.arms(scenario).map(({ set }) => set.at(-1))).toEqual([
      'experts[2].behaviour.temperament.conscientiousness=1',
      'experts[2].behaviour.temperament.conscientiousness=0',
    ]);
  });

  it('is nobody where all answers are plain, and then it is said', () => {
    const scenario = scenarioWith({ experts: [{ count: 3, response }] });
    expect(refusingGroup(scenario)).toBeUndefined();
    expect(TIMEOUT_PRICE.lacks(scenario)).toContain('plain answers');
  });
});

const MINUTE = 60_000;
const run = (expired: number, wait: number, stars: number, paid: number): FigureParts => ({
  timedOutOffer: [expired, 1000],
  waitLostToTimeouts: [5 * expired * MINUTE, 1],
  delayOfTimeout: [5 * expired * MINUTE, expired],
  delayOfRejection: [0, 100],
  acceptance: [wait * MINUTE, 500],
  answer: [2 * wait * MINUTE, 400],
  reviewScore: [stars * 100, 100],
  rejected: [100, 1000],
  abandoned: [expired / 10, 500],
  paid: [paid * 100, 1],
});

it('says the price in a sentence, and that none is seen where chance could have made it', () => {
  const scenario = scenarioWith({});
  const one = armWith(scenario, [run(50, 1000, 4.5, 900), run(60, 1100, 4.6, 950), run(50, 1000, 4.5, 900)]);
  // 100 more each time, and 500 customer-minutes until somebody accepts for them: five a refusal, exactly.
  const other = armWith(scenario, [run(150, 1500, 4.4, 900), run(160, 1600, 4.5, 950), run(150, 1500, 4.4, 900)]);
  expect(TIMEOUT_PRICE.tables([one, other], 0.95)[0]!.verdict).toBe(
    'One refusal left to expire, and not rejected, costs customers +5 ± 0 min until somebody accepts and -0.40 ± 0.00 stars.',
  );
  const odd = armWith(scenario, [run(150, 3000, 4.4, 900), run(160, 100, 4.5, 950), run(150, 1500, 4.4, 900)]);
  expect(TIMEOUT_PRICE.tables([one, odd], 0.95)[0]!.verdict).toContain('No price is seen so far');
  expect(TIMEOUT_PRICE.tables([one, one], 0.95)[0]!.verdict).toContain('there is no price to tell');
});

it('prices are changes of totals by the offers more that expire', () => {
  const scenario = scenarioWith({});
  const one = armWith(scenario, [run(50, 1000, 4.5, 900), run(60, 1100, 4.6, 950)]);
  // 100 and 200 offers more; 600 and 1,500 minutes; stars fall by 0.1 and 0.2 of 400 customers; $30 and $30 less.
  const other = armWith(scenario, [run(150, 1600, 4.4, 870), run(260, 2600, 4.4, 920)]);
  const [prices, , formula] = TIMEOUT_PRICE.tables([one, other], 0.95);
  const value = (name: string) => prices!.rows.find((row) => row.name.startsWith(name))!.cells[0]!.value!;
  expect(value('customer-minutes on the expired')).toBeCloseTo(5, 9);
  expect(value('customer-minutes until accepted')).toBeCloseTo(2100 / 300, 9);
  expect(value('customer-minutes until the first')).toBeCloseTo(4200 / 300, 9);
  expect(value('stars')).toBeCloseTo(-(40 + 80) / 300, 9);
  expect(value('customers who leave')).toBeCloseTo(0.1, 9);
  expect(value('paid')).toBeCloseTo(-0.2, 9);
  // Left to expire: 410 of 2,000 offers, 20.5 %; 5 · 0.205 ÷ 0.795, and with 10 % rejected ÷ 0.695.
  const last = formula!.rows.map(({ cells }) => cells[1]!.value!);
  expect(last).toEqual([20.5, 1.025 / 0.795, 1.025 / 0.695, 2.05].map((each) => expect.closeTo(each, 9)));
});
