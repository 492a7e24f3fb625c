import type { OracleCase } from '../adapter/oracle-case.ts';

/** Batches of X tickets at rate r to one server of rate 1: L = r (E X + E X²) / 2 / (1 − r E X). */
const batches = (rate: number, mean: number, square: number): { meanInSystem: number; meanSystemTime: number } => {
  const meanInSystem = (rate * (mean + square)) / 2 / (1 - rate * mean);
  return { meanInSystem, meanSystemTime: meanInSystem / (rate * mean) };
};

/** Pollaczek and Khinchine: the mean wait at one server, from the arrival rate and two moments of the service. */
const meanWait = (rate: number, mean: number, square: number): number => (rate * square) / 2 / (1 - rate * mean);

/** The share of those who wait at one server of rate 1, from the transform of the gaps between arrivals. */
const delayed = (transform: (s: number) => number): number => {
  let share = 0.5;
  for (let step = 0; step < 1000; step++) share = transform(1 - share);
  return share;
};
const h2m1 = delayed((s) => 0.3 / (1 + 3 * s) + 0.7 / (1 + 0.8 * s));
const e3m1 = delayed((s) => 1 / (1 + 0.5 * s) ** 3);

/** Number in the system of M/M/1 with so many places. */
const limited = (load: number, places: number): number[] =>
  Array.from({ length: places + 1 }, (_, state) => ((1 - load) * load ** state) / (1 - load ** (places + 1)));

/** An exponential answer of mean 120 s within 300 s, accepted with 0.7: success and mean length of an offer. */
const ANSWERED = 1 - Math.exp(-300 / 120);
const ACCEPTED = 0.7 * ANSWERED;
const OFFERED = 120 * ANSWERED;
const OFFERS = {
  experts: 'unlimited',
  acceptProbability: 0.7,
  response: { dist: 'exponential', mean: 120 },
  offerTimeout: { dist: 'deterministic', value: 300 },
};

/** Two experts take turns, as nobody is asked twice running: exponential answers of 60 s and limits of 300 s. */
const IN_TIME = 300 / 360;
const [failsOne, failsTwo] = [1 - 0.9 * IN_TIME, 1 - 0.4 * IN_TIME];
const rounds = 1 - failsOne * failsTwo;

/** Mean number in M/G/∞ with exponential times of mean 2 h at rate 1 per h, so many hours after it was empty. */
const after = (hours: number): number => 2 * (1 - Math.exp(-hours / 2));

/** Fields that the cases from elsewhere leave out, with closed forms of their own. */
export const OWN: readonly OracleCase[] = [
  {
    id: 'batches, geometric',
    timeUnit: 'unit',
    model: {
      batchRate: 0.2,
      batch: { dist: 'geometric', mean: 3, support: '1, 2, ...' },
      serviceRate: 1,
      servers: 1,
    },
    expected: { rho: 0.6, ...batches(0.2, 3, 15) },
  },
  {
    id: 'batches of four',
    timeUnit: 'unit',
    model: { batchRate: 0.15, batch: { dist: 'deterministic', value: 4 }, serviceRate: 1, servers: 1 },
    expected: batches(0.15, 4, 16),
  },
  {
    id: 'hyperexponential work',
    timeUnit: 'min',
    model: {
      arrivalRate: 0.7,
      service: { dist: 'hyperexponential', p: [0.4, 0.6], means: [0.5, 4 / 3] },
      servers: 1,
    },
    expected: { meanWait: meanWait(0.7, 1, 2 * (0.4 * 0.25 + 0.6 * (16 / 9))), rho: 0.7 },
  },
  {
    id: 'hyperexponential gaps',
    timeUnit: 'unit',
    model: {
      interarrival: { dist: 'hyperexponential', p: [0.3, 0.7], means: [3, 0.8] },
      serviceRate: 1,
      servers: 1,
    },
    expected: { pWait: h2m1, meanWait: h2m1 / (1 - h2m1) },
  },
  {
    id: 'erlang gaps',
    timeUnit: 'unit',
    model: { interarrival: { dist: 'erlang', k: 3, mean: 1.5 }, serviceRate: 1, servers: 1 },
    expected: { pWait: e3m1, meanSystemTime: 1 / (1 - e3m1) },
  },
  {
    id: 'places in all',
    timeUnit: 'h',
    model: { arrivalRate: 0.9, serviceRate: 1, servers: 1, capacity: 6 },
    expected: { pBlock: limited(0.9, 6).at(-1)!, stateProbabilities: limited(0.9, 6) },
  },
  {
    id: 'quiet and loud hours',
    timeUnit: 'hour',
    // In quiet hours the next ticket usually comes later than the end of the hour.
    model: { callsPerHour: [0.2, 6, 0.2, 6], agentsPerHour: [1, 3, 1, 3], serviceRate: 20 },
    expected: { expectedCalls: 12.4, perHour: { expectedCalls: [0.2, 6, 0.2, 6] } },
  },
  {
    id: 'days that are busy or not',
    timeUnit: 'hour',
    model: {
      arrivalsPerPeriod: [5, 5],
      periodLength: 5,
      busyness: { dist: 'gamma', shape: 4, mean: 1 },
      servers: 'infinite',
      serviceRate: 0.5,
      initial: 'empty',
    },
    // Poisson given the factor of the day, whose variance is 1/4.
    expected: {
      times: [2, 9],
      meanInSystem: [after(2), after(9)],
      varInSystem: [after(2) + after(2) ** 2 / 4, after(9) + after(9) ** 2 / 4],
    },
  },
  {
    id: 'work by type, urgent last',
    timeUnit: 'unit',
    // Cobham: urgent work of rate 0.3 and mean 0.5, other work of rate 0.2 and mean 2.
    model: { arrivalRates: [0.2, 0.3], serviceRates: [0.5, 2], servers: 1, priorities: [1, 0] },
    expected: { meanWait: [0.875 / 0.85 / 0.45, 0.875 / 0.85] },
  },
  {
    id: 'laws by type',
    timeUnit: 'unit',
    model: {
      arrivalRates: [0.3, 0.4],
      services: [
        { dist: 'deterministic', value: 1 },
        { dist: 'gamma', mean: 1, cv: 0.5 },
      ],
      servers: 1,
      discipline: 'FIFO',
    },
    expected: { meanWait: [meanWait(0.7, 1, 0.8 / 0.7), meanWait(0.7, 1, 0.8 / 0.7)] },
  },
  {
    id: 'only foreign types',
    timeUnit: 'unit',
    model: { arrivalRates: [0.3, 0.5], pools: [1, 1], compatiblePools: [[1], [0]], ownRate: 2, crossRate: 1 },
    expected: { meanWait: [0.3 / 0.7, 1], utilization: [0.5, 0.3] },
  },
  {
    id: 'only own types',
    timeUnit: 'unit',
    model: { arrivalRates: [0.6, 0.5], skillsBitmaskPerExpert: [1, 2], ownRate: 2, crossRate: 0.01 },
    expected: { meanSystemTime: [1 / 1.4, 1 / 1.5] },
  },
  {
    id: 'two offers at most',
    timeUnit: 's',
    model: { ...OFFERS, arrivalRate: 0.05, maxOffers: 2 },
    expected: {
      pEscalated: (1 - ACCEPTED) ** 2,
      offersPerTicket: 2 - ACCEPTED,
      meanOpenOffers: 0.05 * (2 - ACCEPTED) * OFFERED,
    },
  },
  {
    id: 'a pause between offers',
    timeUnit: 's',
    model: { ...OFFERS, arrivalRate: 0.05, rerouteDelay: { dist: 'exponential', mean: 90 } },
    expected: {
      meanTimeToAccept: OFFERED / ACCEPTED + (1 / ACCEPTED - 1) * 90,
      meanPool: 0.05 * (1 / ACCEPTED - 1) * 90,
      meanPoolWaitBetweenOffers: 90,
    },
  },
  {
    id: 'never to the last',
    timeUnit: 's',
    model: {
      arrivalRate: 0.02,
      experts: 2,
      maxOpenOffers: 50,
      acceptProbability: [0.9, 0.4],
      response: { dist: 'exponential', mean: 60 },
      offerTimeout: { dist: 'exponential', mean: 300 },
      reeligibility: 'exclude only the last expert',
    },
    expected: {
      offersPerTicket: (1 + failsOne + 1 + failsTwo) / 2 / rounds,
      acceptShare_e0: ((1 - failsOne) * (1 + failsTwo)) / 2 / rounds,
    },
  },
  {
    id: 'never twice',
    timeUnit: 's',
    model: {
      arrivalRate: 0.02,
      experts: 3,
      maxOpenOffers: 60,
      acceptProbability: [0.6, 0.5, 0.3],
      response: { dist: 'gamma', mean: 100, shape: 2 },
      reeligibility: 'never twice; escalate when none is left',
    },
    // Offers: the mean over the six orders in which the three are asked.
    expected: {
      pEscalated: 0.4 * 0.5 * 0.7,
      offersPerTicket: 1 + (0.4 + 0.5 + 0.7) / 3 + (0.4 * 0.5 + 0.4 * 0.7 + 0.5 * 0.7) / 3,
      meanTimeToEscalation: 300,
    },
  },
  {
    id: 'work that takes no place',
    timeUnit: 's',
    model: {
      arrivalRate: 0.01,
      experts: 3,
      maxOpenOffers: 40,
      capacityCounts: 'pending offers only',
      acceptProbability: 0.8,
      response: { dist: 'deterministic', value: 50 },
      handling: { dist: 'lognormal', mean: 400, cv: 1.2, mode: 'parallel' },
    },
    expected: { meanHandling: 4, meanTimeToAccept: 62.5, meanTimeToDone: 462.5, throughput: 0.01 },
  },
  {
    id: 'fewest open items first',
    timeUnit: 's',
    model: {
      arrivalRate: 0.02,
      experts: 2,
      maxOpenOffers: [2, 3],
      capacityCounts: 'pending offers only',
      acceptProbability: [0.8, 0.5],
      response: [
        { dist: 'exponential', mean: 60 },
        { dist: 'exponential', mean: 90 },
      ],
      routing: 'least',
    },
    // The stationary law of the Markov chain of (offers of one, offers of the other, pool), solved with NumPy.
    expected: {
      meanInSystem: 2.33860406171725,
      meanPool: 0.0797224223204379,
      meanOpenOffersByExpert: [0.957941686145149, 1.30093995325166],
      acceptShare_e0: 0.638627790763433,
      pFirstOfferImmediate: 0.906990507293059,
    },
  },
];
