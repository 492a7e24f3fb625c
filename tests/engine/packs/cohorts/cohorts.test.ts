import { describe, expect, it } from 'vitest';
import { buyingChance, crossSaleChance } from '../../../../engine/packs/cohorts/buying.ts';
import { retentionParts } from '../../../../engine/packs/cohorts/cohorts-figures.ts';
import { DEFAULT_COHORTS } from '../../../../engine/packs/cohorts/cohorts-settings.ts';
import { isUnusual } from '../../../../engine/packs/cohorts/complaint-chart.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { onRandomDesks, played, type PlayedRun } from '../pack-runs.ts';
import { FollowedCustomers } from './followed-customers.ts';

const CUSTOMERS = 40;
const QUICK = {
  cohorts: {
    customers: CUSTOMERS,
    joiningMean: '20 min',
    lapsingMean: '5 h',
    stepTime: '10 min',
    purchaseMean: '2 h',
    afterContactTime: '30 min',
    referralShare: 0.8,
    referralMean: '10 min',
    opportunityShare: 0.6,
    chartSteps: 3,
    chartRises: 2,
  },
};

/** Customers who leave more often than not, and somebody who reaches out to all of them. */
const LEAVING = {
  leaving: { dissatisfiedShare: 1, leavesBelow: 2 },
  nps: { answeredShare: 1, contactShare: 1 },
  reviews: { emailMedian: '5 h', chatMedian: '5 h' },
};
const WINNING = { flagUpTo: 10, takenShare: 1, people: 5, opensTime: '0 s', closesTime: '24 h', wonShare: 0.8 };

const withLeaving = (settings: ScenarioSettings): ScenarioSettings => ({
  ...settings,
  closing: 'drain',
  customers: { model: 'people', behaviour: LEAVING },
});

describe('customers as people', () => {
  it.each([
    ['', QUICK, (settings: ScenarioSettings) => settings],
    [' where some are won back after leaving', { ...QUICK, outreach: WINNING }, withLeaving],
  ])('are counted as the log says, on random desks%s', (where, packs, alter) => {
    const seen = { lost: 0, sold: 0, referred: 0, follow: 0 };
    let wonBack = 0;
    const check = ({ events, value, simulation }: PlayedRun): void => {
      const { warmUp, horizon } = simulation.world.scenario;
      const run = new FollowedCustomers(CUSTOMERS, warmUp);
      for (const event of events) run.hear(event);
      expect(run.faults).toEqual([]);
      const start = run.of('start');
      const byService = run.of('waiting') + run.of('experience');
      const lost = byService + run.of('lapsed');
      const joined = run.of('joined') + run.of('referred');
      const revenue = run.of('bought') + run.of('cross sold');
      const margin = revenue - run.of('paid');
      const share = (above: number, below: number, scale = 100): number | null =>
        below === 0 ? null : (scale * above) / below;
      const expected: Record<string, number | null> = {
        retention: share(start - lost, start),
        churn: share(lost, start),
        churnByService: share(byService, start),
        churnByWaiting: share(run.of('waiting'), start),
        newCustomers: joined,
        activeCustomers: start + joined - lost,
        complaintRate: share(run.of('complaints'), run.of('customer steps')),
        unusualComplaints: run.of('unusual'),
        repeatBuyers: share(run.buyers.size, start + joined),
        boughtAfterContact: share(run.of('after contact'), run.of('resolved')),
        referralsPerPromoter: share(run.of('referred'), run.of('promoters'), 1),
        crossSold: share(run.of('taken'), run.of('opportunities')),
        crossSaleRevenue: run.of('cross sold') / 100,
        revenue: revenue / 100,
        margin: margin / 100,
        marginPerTicket: share(margin / 100, run.of('resolved'), 1),
        npsBesideMargin: share(run.of('promoters') - run.of('detractors'), run.of('answers')),
        marginBesideNps: share(margin, revenue),
      };
      for (const [key, figure] of Object.entries(expected)) {
        const shown = value(key);
        if (figure === null || shown === null) expect(shown, key).toBe(figure);
        else expect(shown, key).toBeCloseTo(figure, 8);
      }
      if (simulation.now <= horizon) expect(value('activeCustomers')).toBe(run.active.size);
      seen.lost += byService;
      seen.sold += run.of('taken');
      seen.referred += run.of('referred');
      seen.follow += events.filter(({ type }) => type === 'follow-on-arrived').length;
      wonBack += run.wonBack;
    };
    onRandomDesks(packs, check, [], alter);
    expect(wonBack > 20).toBe(where !== '');
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
  });

  it('of 1000 at the start, 230 new and 1180 at the end, 95 % were retained', () => {
    const [above, below] = retentionParts(1180, 230, 1000);
    expect((100 * above) / below).toBe(95);
  });

  it('two tickets of $3 that each sell something for $25 leave $44, $22 a ticket', () => {
    const { value } = played({
      horizon: '3 h',
      arrivals: [{ times: ['10 min', '1 h'] }],
      tickets: { payout: { email: 3 } },
      customers: { model: 'plain' },
      packs: {
        cohorts: {
          customers: 1,
          joiningMean: '100000 d',
          lapsingMean: '100000 d',
          purchaseMean: '100000 d',
          opportunityShare: 1,
          takenShare: 1,
          takenBySkill: 0,
        },
      },
    });
    expect(value('crossSold')).toBe(100);
    expect(value('revenue')).toBe(50);
    expect(value('margin')).toBe(44);
    expect(value('marginPerTicket')).toBe(22);
    expect(value('marginBesideNps')).toBe(88);
    expect(value('retention')).toBe(100);
  });

  it('refunds reduce the margin', () => {
    const { events, value } = played({
      horizon: '1 d',
      arrivals: [{ rate: '6 per hour' }],
      tickets: { categories: { refund: { caseType: 'refund' } } },
      customers: { model: 'people' },
      experts: [{ count: 4 }],
      packs: { saves: {}, cohorts: {} },
    });
    let [refunded, margin] = [0, 0];
    for (const event of events) {
      if (event.type === 'recovery-offered') refunded += event.refundedCents;
      if (event.type === 'purchase-made' || event.type === 'cross-sale-seen') margin += event.cents;
      if (event.type === 'ticket-closed') margin -= event.paidCents;
    }
    expect(refunded).toBeGreaterThan(0);
    expect(value('margin')).toBeCloseTo((margin - refunded) / 100, 8);
  });

  it('buy at the rate of their mood: at rest once a month, e^0.5 times as often when pleased', () => {
    expect(buyingChance(DEFAULT_COHORTS, 0)).toBeCloseTo(1 - Math.exp(-1 / 30), 12);
    expect(buyingChance(DEFAULT_COHORTS, 1)).toBeCloseTo(1 - Math.exp(-Math.exp(0.5) / 30), 12);
    expect(crossSaleChance(DEFAULT_COHORTS, 0.8, 0)).toBe(0.15);
    expect(crossSaleChance(DEFAULT_COHORTS, 1, 0.5)).toBeCloseTo(0.15 + 0.06 + 0.05, 12);
    expect(crossSaleChance(DEFAULT_COHORTS, 0, -1)).toBe(0);
  });
});

describe('the control chart of complaints', () => {
  const steps = (...complaints: number[]): { complaints: number; customers: number }[] =>
    complaints.map((count) => ({ complaints: count, customers: 100 }));
  const quiet = Array.from({ length: 14 }, () => 4);

  it('speaks up above the mean and three deviations: 0.04 + 3 · √(0.04 ÷ 100) = 0.10', () => {
    expect(isUnusual(steps(...quiet, 9), DEFAULT_COHORTS)).toBe(false);
    expect(isUnusual(steps(...quiet, 11), DEFAULT_COHORTS)).toBe(true);
  });

  it('keeps still while there is too little to compare with', () => {
    expect(isUnusual(steps(...quiet.slice(1), 50), DEFAULT_COHORTS)).toBe(false);
  });

  it('speaks up after six rises in a row, not after five, and not when only the customers grow', () => {
    expect(isUnusual(steps(...quiet, 1, 2, 3, 4, 5, 6, 7), DEFAULT_COHORTS)).toBe(true);
    expect(isUnusual(steps(...quiet, 3, 3, 4, 5, 6, 7, 8), DEFAULT_COHORTS)).toBe(false);
    const growing = [1, 2, 3, 4, 5, 6, 7].map((size) => ({ complaints: 4 * size, customers: 100 * size }));
    expect(isUnusual([...steps(...quiet), ...growing], DEFAULT_COHORTS)).toBe(false);
  });
});

describe('over paired weeks', () => {
  const weeks = (archetype: string): ReturnType<typeof played>[] =>
    [1, 2, 3].map((seed) =>
      played({
        seed: String(seed),
        horizon: '20 d',
        arrivals: [{ rate: '4 per hour' }],
        experts: [{ count: 4, archetype }],
        customers: { model: 'people' },
        packs: { cohorts: { customers: 600, referralShare: 0.5, referralMean: '2 d' } },
      }),
    );

  it('bad answers lose customers, bring complaints, and sell less', () => {
    const [rushed, good] = [weeks('speedster'), weeks('star')];
    const mean = (runs: typeof good, key: string): number =>
      runs.reduce((sum, run) => sum + (run.value(key) ?? NaN), 0) / runs.length;
    for (const key of ['churnByService', 'complaintRate'])
      expect(mean(rushed, key), key).toBeGreaterThan(mean(good, key));
    for (const key of ['retention', 'boughtAfterContact', 'crossSold', 'npsBesideMargin', 'marginPerTicket'])
      expect(mean(rushed, key), key).toBeLessThan(mean(good, key));
  });

  it('following customers changes nothing else in the run', () => {
    const own = new Set(['customer-known', 'customer-moved', 'customers-counted', 'purchase-made', 'cross-sale-seen']);
    const day = { horizon: '1 d', experts: [{ count: 3 }], arrivals: [{ rate: '8 per hour' }] };
    const plain = played({ ...day, customers: { model: 'people' } });
    const followed = played({ ...day, customers: { model: 'people' }, packs: { cohorts: {} } });
    expect(followed.events.filter(({ type }) => !own.has(type))).toEqual(plain.events);
  });
});
