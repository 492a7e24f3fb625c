import { describe, expect, it } from 'vitest';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { onRandomDesks, played, type PlayedRun } from '../pack-runs.ts';

const HOUR = 3_600_000;
const QUICK = {
  upstream: { ordersPerStep: 8, stepTime: '10 min', contactMean: '15 min', shockTime: '1 h', shockLastsTime: '30 min' },
};

/** Tickets that came for nothing but an order, by their numbers, with what they are. */
function causedOf({ events }: PlayedRun): { at: number; isUncontrollable: boolean; category: string }[] {
  const caused = new Set(events.filter((event) => event.type === 'caused-by-order').map(({ ticket }) => ticket));
  return events
    .filter((event) => event.type === 'ticket-arrived')
    .filter(({ ticket }) => caused.has(ticket))
    .map(({ at, uncontrollable, category }) => ({ at, isUncontrollable: uncontrollable, category }));
}

describe('orders upstream', () => {
  it('are counted as the log says, and their tickets are of nobody’s doing, on random desks', () => {
    let tickets = 0;
    onRandomDesks(QUICK, (run) => {
      const { warmUp } = run.simulation.world.scenario;
      const due = run.events.filter((event) => event.type === 'orders-due' && event.at >= warmUp);
      let [orders, onTime, filled] = [0, 0, 0];
      for (const event of due) {
        if (event.type !== 'orders-due') continue;
        orders += event.orders;
        onTime += event.onTime;
        filled += event.filled;
      }
      const caused = causedOf(run);
      expect(run.value('onTimeDelivery')).toBeCloseTo((100 * onTime) / orders, 9);
      expect(run.value('orderFill')).toBeCloseTo((100 * filled) / orders, 9);
      expect(run.value('ticketsCausedUpstream')).toBe(caused.filter(({ at }) => at >= warmUp).length);
      const isPlain = run.simulation.world.rules.plainCustomers;
      expect(caused.every(({ isUncontrollable }) => isUncontrollable === !isPlain)).toBe(true);
      tickets += caused.length;
    });
    expect(tickets).toBeGreaterThan(50);
  });

  it('by hand: of 24 times 10 orders all late, all of whose customers write at once, come 240 tickets', () => {
    const run = played({
      horizon: '1 d',
      closing: 'cut',
      arrivals: [{ times: ['23 h 59 min'] }],
      tickets: { categories: { other: {}, late: { weight: 0, caseType: 'late-order' } } },
      experts: [{ count: 2 }],
      customers: { model: 'people' },
      packs: {
        upstream: {
          ordersPerStep: 10,
          onTimeShare: 0,
          filledShare: 1,
          contactShare: 1,
          contactMean: '0 s',
          shockLastsTime: '0 s',
        },
      },
    });
    const caused = causedOf(run);
    expect(run.value('onTimeDelivery')).toBe(0);
    expect(run.value('orderFill')).toBe(100);
    expect(caused.map(({ at }) => at)).toEqual(
      Array.from({ length: 240 }, (_, order) => HOUR * (1 + Math.floor(order / 10))),
    );
    expect(new Set(caused.map(({ category }) => category))).toEqual(new Set(['late']));
    expect(run.value('ticketsCausedUpstream')).toBe(240);
  });
});

it('half an order each hour is twelve a day', () => {
  const run = played({
    horizon: '1 d',
    closing: 'cut',
    arrivals: [{ times: ['23 h 59 min'] }],
    experts: [{ count: 1 }],
    packs: { upstream: { ordersPerStep: 0.5 } },
  });
  const due = run.events.flatMap((event) => (event.type === 'orders-due' ? [event.orders] : []));
  expect(due).toEqual(Array.from({ length: 24 }, (_, hour) => hour % 2));
});

describe('over paired days', () => {
  const days = (seed: number, upstream: ScenarioSettings | undefined): PlayedRun =>
    played({
      seed: String(seed),
      horizon: '2 d',
      arrivals: [{ rate: '6 per hour' }],
      experts: [{ count: 8 }],
      customers: { model: 'people' },
      packs: upstream === undefined ? {} : { upstream: { ordersPerStep: 60, shockTime: '0 s', ...upstream } },
    });
  const mean = (upstream: ScenarioSettings, key: string): number =>
    [1, 2, 3].reduce((sum, seed) => sum + (days(seed, upstream).value(key) ?? NaN), 0) / 3;

  it('a shock upstream brings tickets and worse reviews, which the controllable score leaves out', () => {
    const shock = { shockLastsTime: '2 d', shockOnTimeShare: 0.3 };
    const calm = { shockLastsTime: '0 s' };
    expect(mean(shock, 'onTimeDelivery')).toBeLessThan(mean(calm, 'onTimeDelivery') - 20);
    expect(mean(shock, 'ticketsCausedUpstream')).toBeGreaterThan(3 * mean(calm, 'ticketsCausedUpstream'));
    const lost = mean(calm, 'reviewScore') - mean(shock, 'reviewScore');
    expect(lost).toBeGreaterThan(0.1);
    expect(mean(calm, 'controllableScore') - mean(shock, 'controllableScore')).toBeLessThan(lost / 2);
  });

  it('tickets that would have come anyway are the same', () => {
    const arrivals = (run: PlayedRun): string[] =>
      run.events
        .filter((event) => event.type === 'ticket-arrived' && event.ticket < 2 ** 31)
        .map(({ at, ...ticket }) => JSON.stringify([at, 'difficulty' in ticket ? ticket.difficulty : 0]));
    const [plain, shaken] = [days(1, undefined), days(1, {})];
    const more = new Set(arrivals(shaken));
    expect(arrivals(plain).every((arrival) => more.has(arrival))).toBe(true);
  });
});
