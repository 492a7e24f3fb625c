import { describe, expect, it } from 'vitest';
import { chiSquare, expertsOffered, MINUTE, OfferRun, quietDesk, UNWILLING } from '../quiet-desk.ts';

/** Two experts whose skill fit is 1 and 0.5 (proficiency 1 and 0), without unanswered tickets: weights 1 and 0.5. */
const desk = (offering: Readonly<Record<string, unknown>>, more: readonly object[] = []) =>
  quietDesk({
    offering: { policy: 'standing-weighted', exploration: 0, ...offering },
    seed: 'weighted',
    skills: ['law'],
    arrivals: [{ gaps: '10 s' }],
    horizon: '8 h',
    tickets: { work: { email: 0 }, categories: { case: { skills: ['law'] } } },
    experts: [{ name: 'good', count: 1, skills: { law: 1 } }, { name: 'poor', count: 1, skills: { law: 0 } }, ...more],
  });

const countsOf = (settings: ReturnType<typeof desk>): number[] => new OfferRun(settings).until(Infinity).counts();

describe('the chance of an expert', () => {
  it.each([
    ['in proportion to weight at temperature 1', { temperature: 1 }, [2 / 3, 1 / 3]],
    ['to the square of the weight at temperature 0.5', { temperature: 0.5 }, [4 / 5, 1 / 5]],
    [
      'to the root of the weight at temperature 2',
      { temperature: 2 },
      [Math.SQRT2 / (1 + Math.SQRT2), 1 / (1 + Math.SQRT2)],
    ],
    ['the same for all where every offer explores', { exploration: 1 }, [1 / 2, 1 / 2]],
    // 30 % of the offers at even chances, the rest 2 : 1.
    ['between the two where some offers explore', { exploration: 0.3 }, [0.7 * (2 / 3) + 0.15, 0.7 / 3 + 0.15]],
  ])('is %s', (_, offering, shares) => {
    const counts = countsOf(desk(offering));
    const total = counts[0]! + counts[1]!;
    expect(total).toBeGreaterThan(2800);
    // χ² with one degree of freedom: above 10.83 once in a thousand.
    expect(
      chiSquare(
        counts,
        shares.map((share) => share * total),
      ),
      `seed weighted: ${counts.join(' ')}`,
    ).toBeLessThan(10.83);
  });

  it('is all or nothing at temperature 0', () => {
    expect(countsOf(desk({ temperature: 0 }))[1]).toBe(0);
  });

  it('leaves out whoever refused, and is in proportion among the rest', () => {
    const unwilling = { name: 'no', count: 1, skills: { law: 1 }, ...UNWILLING };
    const counts = countsOf(desk({ temperature: 1 }, [unwilling]));
    const served = counts[0]! + counts[1]!;
    // First choice 2 : 1 : 2; whom the third declined are served 2 : 1 as well.
    expect(chiSquare([counts[0]!, counts[1]!], [(2 * served) / 3, served / 3])).toBeLessThan(10.83);
    expect(chiSquare([counts[2]!, served - counts[2]!], [0.4 * served, 0.6 * served])).toBeLessThan(10.83);
  });
});

it('gives less to whoever has more unanswered, half at the cap', () => {
  // Weights by load: 1 with none of two places taken, 0.75 with one. At temperature 0 the emptier expert is always chosen.
  const settings = quietDesk({
    offering: { policy: 'standing-weighted', exploration: 0, temperature: 0 },
    arrivals: [{ times: ['0 s', '1 s', '2 s', '3 s'] }],
    experts: [{ count: 2 }],
    desk: { cap: { unanswered: 2, pendingPerExpert: 'cap', heldUntil: 'done' } },
  });
  expect(expertsOffered(settings)).toEqual([0, 1, 0, 1]);
});

it('keeps weights apart by category where proficiency differs', () => {
  const run = new OfferRun(
    quietDesk({
      offering: { policy: 'standing-weighted', exploration: 0, temperature: 0 },
      skills: ['law', 'pay'],
      arrivals: [
        { name: 'law', gaps: '10 s', categories: { law: 1 } },
        { name: 'pay', gaps: '11 s', categories: { pay: 1 } },
      ],
      horizon: '10 min',
      tickets: { work: { email: 0 }, categories: { law: { skills: ['law'] }, pay: { skills: ['pay'] } } },
      experts: [
        { name: 'lawyer', count: 1, skills: { law: 0.9, pay: 0.1 } },
        { name: 'banker', count: 1, skills: { law: 0.1, pay: 0.9 } },
      ],
    }),
  ).until(Infinity);
  const { tickets } = run.simulation.world;
  expect(tickets.used).toBe(0);
  const [lawyer, banker] = run.counts() as [number, number];
  // 59 law and 54 pay tickets before ten minutes are over.
  expect([lawyer, banker]).toEqual([59, 54]);
});

it('hears of new weights at once, those of experts included to whom nothing happens meanwhile', () => {
  const settings = quietDesk({
    offering: { policy: 'standing-weighted', exploration: 0, temperature: 0 },
    seed: 'two',
    arrivals: [{ gaps: '1 min' }],
    horizon: '2 h',
    tickets: { work: { email: 0 } },
    experts: [{ count: 2, response: { accept: 0.6, reject: 0.4, answer: '1 s' } }],
    standing: { on: true },
    interventions: [{ at: '90 min 30 s', lever: 'standing', on: false }],
  });
  const run = new OfferRun(settings).until(89.5 * MINUTE);
  const { standing } = run.simulation.world;
  const worse = standing.weightOf(0) < standing.weightOf(1) ? 0 : 1;
  expect(standing.weightOf(0)).not.toBe(standing.weightOf(1));
  run.until(Infinity);
  /** Whom a ticket that arrives at a full minute is offered first. */
  const firstAt = (minute: number) => run.offers.find(([, , at]) => at === minute * MINUTE)![1];
  for (let minute = 61; minute <= 90; minute++) expect(firstAt(minute)).toBe(1 - worse);
  // Without standing both weigh the same, and the longest idle is whoever had not the last offer.
  const [, last] = run.offers.findLast(([, , at]) => at < 91 * MINUTE)!;
  expect(firstAt(91)).toBe(1 - last);
  expect(new Set([91, 92, 93, 94].map(firstAt)).size).toBe(2);
});
