import { describe, expect, it } from 'vitest';
import { adapt, type Adapted } from './adapter/scenario.ts';
import type { Trouble } from './adapter/oracle-case.ts';
import { adapted } from './one-run.ts';
import { Alone } from './runs/crew.ts';
import { runOracle } from './runs/run-oracle.ts';

type Model = Readonly<Record<string, unknown>>;

const QUEUE: Model = { arrivalRate: 0.8, serviceRate: 1, servers: 2 };
const OFFERS: Model = {
  arrivalRate: 0.01,
  experts: 2,
  acceptProbability: 0.7,
  response: { dist: 'exponential', mean: 60 },
};
const TYPES: Model = { arrivalRates: [0.4, 0.6, 0.2], serviceRate: 1 };

const plain = ({ scenario, setting }: Adapted): unknown => ({ scenario, setting });

describe('the same said in other fields', () => {
  const pairs: Readonly<Record<string, readonly [Model, Model]>> = {
    'a rate and a law': [QUEUE, { ...QUEUE, serviceRate: null, service: { dist: 'exponential', mean: 1 } }],
    'a rate and a mean': [QUEUE, { ...QUEUE, serviceRate: null, meanService: 1 }],
    'a rate for all and one for each expert': [QUEUE, { ...QUEUE, expertRates: [1, 1], serviceRate: null }],
    'a rate of patience and its law': [
      { ...QUEUE, patienceRate: 0.25 },
      { ...QUEUE, patience: { dist: 'exponential', mean: 4 } },
    ],
    'no patience and a rate of 0': [QUEUE, { ...QUEUE, patienceRate: 0 }],
    'places in all': [
      { ...QUEUE, systemCapacity: 5 },
      { ...QUEUE, capacity: 5 },
    ],
    'first come first served': [QUEUE, { ...QUEUE, discipline: 'FIFO' }],
    'without number': [
      { ...QUEUE, servers: 'unlimited' },
      { ...QUEUE, servers: 'infinite' },
    ],
    'skills by type and by expert': [
      { ...TYPES, compatibleExperts: [[0, 1], [1], [0, 2]] },
      { ...TYPES, skills: [[0, 2], [0, 1], [2]] },
    ],
    'skills by expert and as bits': [
      { ...TYPES, skills: [[0, 2], [0, 1], [2]] },
      { ...TYPES, skillsBitmaskPerExpert: [5, 3, 4] },
    ],
    'one law for all and one for each expert': [
      OFFERS,
      { ...OFFERS, acceptProbability: [0.7, 0.7], response: [OFFERS['response'], OFFERS['response']] },
    ],
    'one limit for all and one for each expert': [
      { ...OFFERS, maxOpenOffers: 2 },
      { ...OFFERS, maxOpenOffers: [2, 2] },
    ],
    'nobody is left out and nothing is said': [OFFERS, { ...OFFERS, reeligibility: 'any expert', routing: 'random' }],
    'a day by hours and by periods': [
      { callsPerHour: [30, 60], agentsPerHour: [2, 3], serviceRate: 10 },
      { arrivalsPerPeriod: [30, 60], expertsPerPeriod: [2, 3], periodLength: 1, serviceRate: 10 },
    ],
    'a gamma law by its shape and by its variation': [
      { ...QUEUE, serviceRate: null, service: { dist: 'gamma', mean: 1, shape: 4 } },
      { ...QUEUE, serviceRate: null, service: { dist: 'gamma', mean: 1, cv: 0.5 } },
    ],
    'the first type is the most urgent': [
      { ...TYPES, servers: 2, preemption: false },
      { ...TYPES, servers: 2, preemption: false, priorities: [0, 1, 2] },
    ],
  };

  it.each(Object.entries(pairs))('%s', (_, [one, other]) => {
    expect(plain(adapted(other))).toEqual(plain(adapted(one)));
  });

  it('a wait in minutes is one in the unit of the case', () => {
    const day = { callsPerHour: [30], agentsPerHour: [2], serviceRate: 10 };
    const settingOf = (model: Model): unknown =>
      (adapt({ id: 'test', timeUnit: 'hour', model, expected: {} }) as Adapted).setting.threshold;
    expect(settingOf({ ...day, thresholdMin: 30 })).toBe(0.5);
    expect(settingOf({ ...day, threshold: 0.5 })).toBe(0.5);
  });
});

describe('what a model says', () => {
  it('has its shortest mean last a thousand seconds', () => {
    const { setting } = adapted({ ...QUEUE, arrivalRate: 20 });
    expect(setting.unitMs / 20).toBe(1_000_000);
    expect(adapted({ ...OFFERS, patienceRate: 0.1 }).setting.unitMs * 10).toBeGreaterThanOrEqual(1_000_000);
  });

  it('a day with a factor of its own lies in one day of the calendar', () => {
    const day = { callsPerHour: [60, 60, 60], agentsPerHour: [2, 2, 2], serviceRate: 40 };
    const { scenario } = adapted({ ...day, busyness: { dist: 'gamma', shape: 10, mean: 1 } });
    expect(scenario.horizon).toBeLessThanOrEqual(86_400_000);
    expect(scenario.arrivals[0]!.dayFactor!.cv).toBeCloseTo(Math.sqrt(0.1), 12);
    expect(adapted(day).scenario.horizon).toBeGreaterThan(86_400_000);
  });

  it('holds a place until the work is done, or gives it back when it is accepted', () => {
    const handling = { dist: 'exponential', mean: 300, mode: 'serial per expert' };
    const held = adapted({
      ...OFFERS,
      handling,
      maxOpenItems: 3,
      capacityCounts: 'pending offers + accepted unanswered',
    });
    expect(held.scenario.desk.cap).toMatchObject({ heldUntil: 'done' });
    expect(held.scenario.experts[0]).toMatchObject({ unansweredCap: 3, pendingCap: 3 });
    expect(held.scenario.desk.work.mode).toBe('serial');
    const free = adapted({ ...OFFERS, handling, maxOpenOffers: 3, capacityCounts: 'pending offers only' });
    expect(free.scenario.desk.cap.heldUntil).toBe('acceptance');
  });

  it('keeps pools apart and takes them in the order that it prefers', () => {
    const pools = { ...TYPES, pools: [2, 3], compatiblePools: [[0, 1], [1], [0]] };
    const { scenario } = adapted({
      ...pools,
      preference: 'type 0: pool 1 first',
      queuePriority: 'pool 0: type 2 first',
    });
    expect(scenario.experts.map(({ name, count }) => [name, count])).toEqual([
      ['pool-0', 2],
      ['pool-1', 3],
    ]);
    expect(scenario.desk.offering).toMatchObject({ policy: 'preference', groupOrder: { 'type-0': ['pool-1'] } });
    expect(scenario.experts[0]!.categoryOrder).toEqual(['type-2']);
  });
});

describe('what cannot be expressed is said', () => {
  const troublesOf = (model: Model): readonly Trouble[] => {
    const result = adapt({ id: 'the case', timeUnit: 'unit', model, expected: {} });
    return 'scenario' in result ? [] : result;
  };

  const cases: readonly (readonly [field: string, Model])[] = [
    ['moonPhase', { ...QUEUE, moonPhase: 'full' }],
    ['service', { ...QUEUE, serviceRate: null, service: { dist: 'zipf', mean: 1 } }],
    ['service', { ...QUEUE, serviceRate: null, service: { dist: 'gamma', mean: 1 } }],
    ['service', { ...QUEUE, service: { dist: 'exponential', mean: 1 } }],
    ['arrivalRate', { serviceRate: 1, servers: 1 }],
    ['arrivalRate', { ...QUEUE, population: 3, requestRatePerIdleCustomer: 1 }],
    ['arrivalRate', { ...QUEUE, arrivalRate: '8+6*tan(t)' }],
    ['discipline', { ...QUEUE, discipline: 'LIFO' }],
    ['preemption', { ...QUEUE, preemption: 'repeat' }],
    ['initial', { ...QUEUE, initial: 'steady' }],
    ['closing', { ...QUEUE, closing: 'at will' }],
    ['busyness', { ...QUEUE, busyness: { dist: 'gamma', mean: 2, shape: 4 } }],
    ['priorities', { ...TYPES, servers: 1, priorities: [0, 1] }],
    ['skills', { ...TYPES, skills: [[0], [1]] }],
    ['experts', { ...OFFERS, experts: 3, skills: [[0], [0]] }],
    ['acceptProbability', { ...OFFERS, experts: 'unlimited', acceptProbability: [0.5, 0.5] }],
    ['capacityCounts', { ...OFFERS, capacityCounts: 'everything' }],
    ['reeligibility', { ...OFFERS, reeligibility: 'ask nicely' }],
    ['routing', { ...OFFERS, routing: 'by horoscope' }],
    ['handling', { ...OFFERS, handling: { dist: 'exponential', mean: 1, mode: 'by turns' } }],
    ['online', { ...OFFERS, online: { dist: 'exponential', mean: 10 } }],
    ['preference', { ...TYPES, pools: [1, 1], compatiblePools: [[0], [1], [1]], preference: 'type 0: pool 7 first' }],
    ['queuePriority', { ...TYPES, servers: 2, queuePriority: 'as you like it' }],
    ['arrivalRates', { ...TYPES, servers: 2, batchRate: 0.2, batch: { dist: 'deterministic', value: 2 } }],
    ['batch', { ...TYPES, servers: 2, batch: { dist: 'deterministic', value: 2 } }],
  ];

  it.each(cases)('%s', (field, model) => {
    const [first, ...others] = troublesOf(model);
    expect(first).toMatchObject({ case: 'the case', field, value: model[field] });
    expect(first!.why.length).toBeGreaterThan(10);
    expect(others).toEqual([]);
  });

  it('a metric without a figure, beside those that have one', async () => {
    const oracle = { id: 'the case', timeUnit: 'unit', model: QUEUE, expected: { meanWait: 0, luck: 7 } };
    const { estimates, troubles } = await runOracle(
      oracle,
      { relativeError: 0.1, mostEvents: 10_000, batchTickets: 100 },
      new Alone(),
    );
    expect(estimates.map(({ metric }) => metric.name)).toEqual(['meanWait']);
    expect(troubles).toMatchObject([{ case: 'the case', field: 'luck' }]);
  });
});
