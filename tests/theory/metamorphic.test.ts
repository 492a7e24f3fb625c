import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/index.ts';
import { adapted, playOnce, type OneRun } from './one-run.ts';
import { Alone } from './runs/crew.ts';
import type { Estimate } from './runs/linearised.ts';
import { runOracle } from './runs/run-oracle.ts';

type Model = Readonly<Record<string, unknown>>;

const SEEDS = ['one', 'two', 'three', 'four', 'five'];
const UNIT_MS = 1_000_000;

const QUEUE: Model = { arrivalRate: 1.6, serviceRate: 1, servers: 2 };
const OFFERS: Model = {
  arrivalRate: 0.9,
  experts: 3,
  maxOpenOffers: 1,
  capacityCounts: 'pending offers only',
  acceptProbability: 0.7,
  response: { dist: 'exponential', mean: 1 },
  offerTimeout: { dist: 'deterministic', value: 5 },
};
const DESK: Model = {
  ...OFFERS,
  arrivalRates: [0.2, 0.3],
  arrivalRate: null,
  priorities: [0, 1],
  patience: { dist: 'exponential', mean: 20 },
  handling: { dist: 'lognormal', mean: 3, cv: 1, mode: 'serial per expert' },
  maxOpenItems: 2,
  capacityCounts: 'pending offers + accepted unanswered',
  online: { dist: 'exponential', mean: 30 },
  offline: { dist: 'exponential', mean: 15 },
  reeligibility: 'never twice; escalate when none is left',
};

const play = (model: Model, seed: string, tickets = 3000): OneRun => {
  const { scenario, setting } = adapted(model);
  return playOnce(scenario, seed, Math.round((tickets / setting.rate) * setting.unitMs));
};

const waitsOf = ({ stories }: OneRun): number[] => stories.map(({ arrivedAt, acceptedAt }) => acceptedAt - arrivedAt);

/** Estimates of some metrics of a model. */
const estimate = async (model: Model, ...metrics: readonly string[]): Promise<Estimate[]> => {
  const expected = Object.fromEntries(metrics.map((metric) => [metric, 0]));
  const effort = { relativeError: 0.03, mostEvents: 200_000, batchTickets: 600 };
  const { estimates, troubles } = await runOracle(
    { id: 'test', timeUnit: 'unit', model, expected },
    effort,
    new Alone(),
  );
  expect(troubles).toEqual([]);
  return estimates.map((each) => each.estimate);
};

/** Whether two independent estimates of one number lie within four standard errors of each other. */
const agree = ([one, oneError]: Estimate, [other, otherError]: Estimate): boolean =>
  Math.abs(one - other) <= 4 * Math.hypot(oneError, otherError);

describe('Little’s law', () => {
  const models = { queue: QUEUE, offers: OFFERS, desk: DESK, losses: { ...QUEUE, queueCapacity: 1 } };
  it.each(Object.entries(models))(
    '%s: time in the system adds up alike by tickets and over time, in every run',
    (_, model) => {
      for (const seed of SEEDS) {
        const { stories, integral, until } = play(model, seed);
        const ends = stories.map(({ arrivedAt, endedAt }) => (Number.isNaN(endedAt) ? until : endedAt) - arrivedAt);
        expect(integral, seed).toBe(ends.reduce((sum, each) => sum + each, 0));
        expect(stories.length, seed).toBeGreaterThan(2000);
      }
    },
  );
});

describe('another scale', () => {
  it('twice as slow is the same story, moment for moment, up to whole milliseconds', () => {
    const { scenario } = adapted(OFFERS);
    for (const seed of SEEDS) {
      const once = playOnce(scenario, seed, 1000 * UNIT_MS).stories.slice(0, 500);
      const twice = playOnce(scaled(scenario, 2), seed, 2000 * UNIT_MS).stories.slice(0, 500);
      expect(twice.map(({ offers }) => offers)).toEqual(once.map(({ offers }) => offers));
      const furthest = Math.max(
        ...once.map(({ acceptedAt }, ticket) => Math.abs(twice[ticket]!.acceptedAt - 2 * acceptedAt)),
      );
      expect(furthest, seed).toBeLessThan(1000);
    }
  });
});

/** The same scenario with the times of arrivals, answers and limits so many times as long. */
function scaled({ arrivals, experts, desk, ...rest }: Scenario, factor: number): Scenario {
  const stretch = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => stretch(each, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, stretch(each, inner)]));
    if (typeof value !== 'number') return value;
    if (key === 'rate') return value / factor;
    return key === 'mean' || key === 'value' ? value * factor : value;
  };
  return { ...rest, ...(stretch({ arrivals, experts, desk }, '') as Pick<Scenario, 'arrivals' | 'experts' | 'desk'>) };
}

describe('names', () => {
  it('a skill that no ticket asks for changes nothing, bit for bit', () => {
    const { scenario } = adapted(DESK);
    const skilled: Scenario = {
      ...scenario,
      skills: ['unused'],
      experts: scenario.experts.map((group) => ({ ...group, skills: ['unused'] })),
    };
    for (const seed of SEEDS)
      expect(playOnce(skilled, seed, 3000 * UNIT_MS).fingerprint).toBe(
        playOnce(scenario, seed, 3000 * UNIT_MS).fingerprint,
      );
  });

  it('a kind of ticket with another name and the same skills waits as long, bit for bit', () => {
    const split = { ...QUEUE, arrivalRate: null, arrivalRates: [1, 0.6] };
    for (const seed of SEEDS) expect(waitsOf(play(split, seed))).toEqual(waitsOf(play(QUEUE, seed)));
  });

  it('two streams are as good as one that brings as many', async () => {
    const { scenario, setting } = adapted(QUEUE);
    const halves = scenario.arrivals.flatMap((stream) =>
      [1, 2].map((part) => ({ ...stream, name: `part ${part}`, scale: stream.scale / 2 })),
    );
    const means = (streams: Scenario['arrivals']): number[] =>
      Array.from({ length: 30 }, (_, seed) => {
        const run = playOnce({ ...scenario, arrivals: streams }, `${streams.length}/${seed}`, 2000 * setting.unitMs);
        const waits = waitsOf(run).filter((wait) => !Number.isNaN(wait));
        return waits.reduce((sum, wait) => sum + wait, 0) / waits.length / setting.unitMs;
      });
    const [one, two] = [interval(means(scenario.arrivals)), interval(means(halves))];
    expect(agree(one, two), `${one.join(' ± ')}, ${two.join(' ± ')}`).toBe(true);
    // Erlang C with two servers at 0.8: the wait is 0.64 / 0.36 of a service.
    expect(Math.abs(two[0] - 0.64 / 0.36)).toBeLessThan(4 * two[1] + 0.02);
  });
});

function interval(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return [mean, Math.sqrt(square / values.length)];
}

describe('offers', () => {
  const unlimited = { ...OFFERS, experts: 'unlimited', maxOpenOffers: null, capacityCounts: null };

  it('a ticket’s offers do not depend on how many others come, ticket for ticket', () => {
    const offersOf = (arrivalRate: number, seed: string): number[] =>
      play({ ...unlimited, arrivalRate }, seed, 4000)
        .stories.slice(0, 3000)
        .map(({ offers }) => offers);
    for (const seed of SEEDS) expect(offersOf(40, seed)).toEqual(offersOf(0.1, seed));
  });

  it('whoever always accepts and has no limit is asked once for each ticket', () => {
    const sure = { ...OFFERS, acceptProbability: 1, offerTimeout: null };
    for (const seed of SEEDS)
      expect(play(sure, seed).stories.every(({ acceptedAt, offers }) => Number.isNaN(acceptedAt) || offers === 1)).toBe(
        true,
      );
  });

  it('without a limit a ticket takes 1 ÷ a offers', async () => {
    const [offers] = await estimate({ ...unlimited, offerTimeout: null }, 'offersPerTicket');
    expect(Math.abs(offers![0] - 1 / 0.7)).toBeLessThan(4 * offers![1]);
  });

  it('alike experts count by their places together, however these are spread', async () => {
    const [two] = await estimate({ ...OFFERS, experts: 2, maxOpenOffers: 1 }, 'meanTimeToAccept');
    const [one] = await estimate({ ...OFFERS, experts: 1, maxOpenOffers: 2 }, 'meanTimeToAccept');
    expect(agree(two!, one!), `${two!.join(' ± ')}, ${one!.join(' ± ')}`).toBe(true);
  });

  it('half as willing and twice as quick comes to the same, where answers have no memory', async () => {
    const slow = { ...OFFERS, acceptProbability: 0.7, response: { dist: 'exponential', mean: 1 } };
    const quick = { ...OFFERS, acceptProbability: 0.35, response: { dist: 'exponential', mean: 0.5 } };
    const [one, oneSquare] = await estimate(slow, 'meanTimeToAccept', 'm2TimeToAccept');
    const [other, otherSquare] = await estimate(quick, 'meanTimeToAccept', 'm2TimeToAccept');
    expect(agree(one!, other!)).toBe(true);
    expect(agree(oneSquare!, otherSquare!)).toBe(true);
  });
});

describe('waits', () => {
  it('one more expert makes nobody wait longer, ticket for ticket', () => {
    for (const model of [QUEUE, { ...QUEUE, service: { dist: 'lognormal', mean: 1, cv: 2 }, serviceRate: null }])
      for (const seed of SEEDS) {
        const few = waitsOf(play(model, seed));
        const more = waitsOf(play({ ...model, servers: 3 }, seed));
        const longer = more.filter((wait, ticket) => !Number.isNaN(few[ticket]!) && !(wait <= few[ticket]!));
        expect(longer, seed).toEqual([]);
      }
  });

  it('a patience that nobody comes to the end of changes nothing', () => {
    const patient = { ...QUEUE, patience: { dist: 'deterministic', value: 1000 } };
    for (const seed of SEEDS) expect(waitsOf(play(patient, seed))).toEqual(waitsOf(play(QUEUE, seed)));
  });

  it('newest first changes the variance of the wait, not its mean', async () => {
    const { scenario, setting } = adapted(QUEUE);
    const newest: Scenario = { ...scenario, waiting: { ...scenario.waiting, order: 'newest-first' } };
    const differences = Array.from({ length: 30 }, (_, seed) => {
      const [old, young] = [scenario, newest].map((each) =>
        waitsOf(playOnce(each, String(seed), 2000 * setting.unitMs)),
      );
      // Those who still wait at the end are left out by twos: only runs up to an empty desk compare the same tickets.
      const end = lastEmptyDesk(playOnce(scenario, String(seed), 2000 * setting.unitMs));
      const sum = (waits: readonly number[], power: number): number =>
        waits.slice(0, end).reduce((total, wait) => total + (wait / setting.unitMs) ** power, 0);
      return { first: sum(young!, 1) - sum(old!, 1), second: sum(young!, 2) - sum(old!, 2) };
    });
    const first = interval(differences.map((each) => each.first));
    const second = interval(differences.map((each) => each.second));
    expect(Math.abs(first[0]) < 4 * first[1], first.join(' ± ')).toBe(true);
    expect(second[0] > 4 * second[1], second.join(' ± ')).toBe(true);
  });

  it('urgency moves waits between classes and keeps their mean', async () => {
    const urgent = { ...QUEUE, arrivalRate: null, arrivalRates: [0.6, 1], priorities: [0, 1] };
    const [overall, first, second] = await estimate(urgent, 'meanWaitOverall', 'meanWait_type0', 'meanWait_type1');
    expect(Math.abs(overall![0] - 0.64 / 0.36)).toBeLessThan(4 * overall![1]);
    expect(first![0]).toBeLessThan(second![0] / 2);
  });

  it('a loss system loses as many whatever the law of its work', async () => {
    const laws = [
      { dist: 'exponential', mean: 1 },
      { dist: 'deterministic', value: 1 },
      { dist: 'lognormal', mean: 1, cv: 1.5 },
    ];
    // Erlang B: four servers offered three.
    const blocked = 3.375 / (1 + 3 + 4.5 + 4.5 + 3.375);
    for (const service of laws) {
      const [found] = await estimate({ arrivalRate: 3, service, servers: 4, queueCapacity: 0 }, 'pBlock');
      expect(Math.abs(found![0] - blocked), service.dist).toBeLessThan(4 * found![1]);
    }
  });
});

/** How many tickets had come when the desk was last empty. */
function lastEmptyDesk({ stories }: OneRun): number {
  let latest = 0;
  let count = 0;
  stories.forEach(({ arrivedAt, endedAt }, ticket) => {
    if (latest < arrivedAt) count = ticket;
    latest = Number.isNaN(endedAt) ? Infinity : Math.max(latest, endedAt);
  });
  return count;
}
