/* oxlint-disable max-lines -- cases as data, one after the other; a file for each family stands beside it */
import type { OracleCase } from '../adapter/oracle-case.ts';

/*
 * Fields that meet only here. Where no formula is given, the values are those of the stationary law of the Markov chain whose
 * state is named, or of its forward equations over a day, solved with NumPy and SciPy.
 */

const exponential = (mean: number): { dist: string; mean: number } => ({ dist: 'exponential', mean });
const ANYBODY = { capacityCounts: 'pending offers only', reeligibility: 'any expert' };
const UNTIL_DONE = { capacityCounts: 'pending offers + accepted unanswered', reeligibility: 'any expert' };

/** Patience of mean 600 s, answers of 100 s and limits of 250 s race; the first of them ends an offer. */
const RACE = 1 / 100 + 1 / 250 + 1 / 600;
const fails = (0.45 / 100 + 1 / 250) / RACE;
const rounds = 1 + fails + fails * fails;

/** Tickets at each of two experts who work on one at a time: Pollaczek and Khinchine, as acceptances are Poisson. */
const atWork = (rate: number): number =>
  rate * 200 + (rate * rate * 200 * 200 * (1 + 0.8 * 0.8)) / 2 / (1 - 200 * rate);
const [acceptedFirst, acceptedSecond] = [0.004 * (0.5 + 0.5 * 0.5) * 0.7, 0.004 * (0.5 + 0.5 * 0.3) * 0.5];
/** Mean time to acceptance by either expert, asked first or second; paths weighed by their chances. */
const toAccept =
  (0.35 * 60 + 0.25 * 100 + 0.5 * 0.3 * 0.5 * (160 + 90) + 0.5 * 0.5 * 0.7 * (160 + 90)) /
  (0.35 + 0.25 + 0.075 + 0.175);

/** Mean service and its square, of lognormal work of mean 0.8 and cv 1.5 and of Erlang-3 work of mean 1.2. */
const [urgentSquare, otherSquare] = [0.64 * 3.25, 1.44 * (4 / 3)];

/** How often a batch of three is there after six hours at a rate of 0.7, on days whose factor has variance 1/5. */
const stays = (hours: number): number => (1 - Math.exp(-hours)) / hours;
const batchMean = 0.5 * 3 * 6 * stays(0.7 * 6);
const batchVariance = batchMean + 0.5 * 6 * 6 * stays(1.4 * 6);

export const COMBINED: readonly OracleCase[] = [
  {
    id: 'urgency, patience and several places',
    timeUnit: 's',
    // (offers of each type, waiting of each type)
    model: {
      ...ANYBODY,
      arrivalRates: [0.012, 0.02],
      priorities: [0, 1],
      patience: exponential(400),
      experts: 2,
      maxOpenOffers: 2,
      acceptProbability: 0.7,
      response: exponential(60),
      offerTimeout: exponential(300),
    },
    expected: {
      pAbandoned_type0: 0.183508945509,
      pAbandoned_type1: 0.195797458228,
      pAccepted: 0.808810734042,
      meanPool: 0.22877030518,
      meanOpenOffers: 2.21845229909,
      offersPerTicket: 1.55984927279,
    },
  },
  {
    id: 'preemption with laws by type',
    timeUnit: 'unit',
    model: {
      arrivalRates: [0.3, 0.25],
      services: [
        { dist: 'lognormal', mean: 0.8, cv: 1.5 },
        { dist: 'erlang', k: 3, mean: 1.2 },
      ],
      servers: 1,
      preemption: 'resume',
      priorities: [0, 1],
    },
    expected: {
      rho: 0.54,
      meanSystemTime: [
        0.8 + (0.3 * urgentSquare) / 2 / 0.76,
        1.2 / 0.76 + (0.3 * urgentSquare + 0.25 * otherSquare) / 2 / 0.76 / 0.46,
      ],
    },
  },
  {
    id: 'a pause, exclusion and work one at a time',
    timeUnit: 's',
    model: {
      arrivalRate: 0.004,
      experts: 2,
      maxOpenItems: 150,
      capacityCounts: 'pending offers + accepted unanswered',
      acceptProbability: [0.7, 0.5],
      response: [exponential(60), exponential(100)],
      rerouteDelay: exponential(90),
      handling: { dist: 'lognormal', mean: 200, cv: 0.8, mode: 'serial per expert' },
      reeligibility: 'exclude experts that already failed; escalate when none is left',
    },
    expected: {
      pEscalated: 0.15,
      meanTimeToEscalation: 250,
      offersPerTicket: 1.4,
      meanHandling: atWork(acceptedFirst) + atWork(acceptedSecond),
      expertBusyFraction: [200 * acceptedFirst, 200 * acceptedSecond],
      meanTimeToAccept: toAccept,
      meanTimeToDone: toAccept + (atWork(acceptedFirst) + atWork(acceptedSecond)) / (acceptedFirst + acceptedSecond),
      acceptShare_e0: acceptedFirst / (acceptedFirst + acceptedSecond),
    },
  },
  {
    id: 'a roster, patience and a cut',
    timeUnit: 'hour',
    // (in service, waiting)
    model: {
      arrivalsPerPeriod: [20, 30, 10],
      expertsPerPeriod: [3, 4, 1],
      periodLength: 1,
      serviceRate: 6,
      patienceRate: 3,
      shiftEnd: 'finish ticket in hand',
      closing: 'cut',
    },
    expected: {
      expectedAbandoned: 15.4085194323,
      expectedServed: 42.9175753448,
      expectedQueueAtClosing: 1.67390522291,
      expectedInSystemAtClosing: 2.55952917464,
      perPeriod: {
        expectedAbandoned: [2.76957805056, 6.23659483554, 6.40234654615],
        expectedTotalWait: [0.923192683521, 2.07886494518, 2.13411551538],
      },
    },
  },
  {
    id: 'offers on a roster',
    timeUnit: 'hour',
    // (open offers, waiting): whoever leaves keeps an open offer, and gets no other
    model: {
      ...ANYBODY,
      arrivalsPerPeriod: [40, 60, 30],
      expertsPerPeriod: [3, 4, 1],
      periodLength: 1,
      maxOpenOffers: 1,
      acceptProbability: 0.6,
      response: exponential(1 / 60),
      offerTimeout: exponential(1 / 12),
      patience: exponential(1 / 4),
      closing: 'cut',
      shiftEnd: 'finish ticket in hand',
    },
    expected: {
      expectedAbandoned: 16.1709126932,
      expectedServed: 112.282217469,
      perPeriod: { expectedAbandoned: [4.03402135179, 6.0912885759, 6.04560276546] },
    },
  },
  {
    id: 'pools, preferences and little room',
    timeUnit: 'unit',
    // (busy in each pool, waiting of each type)
    model: {
      arrivalRates: [1.5, 1.2],
      pools: [2, 2],
      compatiblePools: [[0, 1], [1]],
      preference: 'type 0: pool 0 first',
      queuePriority: 'pool 1: type 1 first',
      queueCapacity: 3,
      serviceRate: 1,
    },
    expected: {
      pBlock: [0.0484154440698, 0.078306679527],
      meanQueueLength: [0.148845858119, 0.466592270393],
      utilization: [0.569715616371, 0.69698879286],
    },
  },
  {
    id: 'coming and going, several places and patience',
    timeUnit: 's',
    // (who is there, offers of each, waiting)
    model: {
      ...ANYBODY,
      arrivalRate: 0.02,
      experts: 2,
      maxOpenOffers: 2,
      acceptProbability: 0.6,
      response: exponential(60),
      offerTimeout: exponential(200),
      patience: exponential(500),
      online: exponential(1500),
      offline: exponential(700),
    },
    expected: {
      meanPool: 1.09323269464,
      meanOpenOffers: 1.48446121756,
      pAbandoned: 0.25776939122,
      offersPerTicket: 1.75661244078,
      pAnyEligibleAtArrival: 0.574868431397,
      fractionOnline: 15 / 22,
    },
  },
  {
    id: 'coming and going, work one at a time and patience',
    timeUnit: 's',
    // (there or not, open offers, held, waiting): held tickets are worked on all the while
    model: {
      ...UNTIL_DONE,
      arrivalRate: 0.004,
      experts: 1,
      maxOpenItems: 2,
      acceptProbability: 0.7,
      response: exponential(60),
      offerTimeout: exponential(300),
      handling: { dist: 'exponential', mean: 200, mode: 'serial per expert' },
      patience: exponential(900),
      online: exponential(2000),
      offline: exponential(800),
    },
    expected: {
      meanPool: 1.00594037426,
      meanOpenOffers: 0.225570402238,
      meanHandling: 0.783496637503,
      pAbandoned: 0.342086326805,
      expertBusyFraction: 0.526330938556,
      offersPerTicket: 1.19051045626,
    },
  },
  {
    id: 'a population that balks, and little room',
    timeUnit: 'unit',
    // (customers in the system)
    model: {
      population: 8,
      requestRatePerIdleCustomer: 0.4,
      servers: 2,
      serviceRate: 1,
      balkProbabilityIfWait: 0.3,
      queueCapacity: 3,
    },
    expected: {
      meanInSystem: 2.49884586208,
      meanQueueLength: 0.812995631675,
      pLost: 0.233865208947,
      meanWait: 0.482246653358,
      throughput: 1.6858502304,
    },
  },
  {
    id: 'unlike experts, fewest open items first, patience',
    timeUnit: 's',
    // (offers of each, waiting)
    model: {
      capacityCounts: 'pending offers only',
      arrivalRate: 0.016,
      experts: 2,
      maxOpenOffers: [1, 3],
      acceptProbability: [0.9, 0.4],
      response: [exponential(50), exponential(100)],
      offerTimeout: exponential(300),
      patience: exponential(500),
      routing: 'least',
    },
    expected: {
      meanPool: 0.0527749319444,
      meanOpenOffersByExpert: [0.479128418107, 1.05198029566],
      pAbandoned: 0.197985455714,
      acceptShare_e0: 0.672081914488,
      offerShare_e1: 0.570617030437,
      offersPerTicket: 1.76676777868,
      pOfferRescinded: 0.10832696381,
      pOfferTimedOut: 0.180544939683,
    },
  },
  {
    id: 'unlike places held until done',
    timeUnit: 's',
    // (offers and held tickets of each, waiting)
    model: {
      ...UNTIL_DONE,
      arrivalRate: 0.01,
      experts: 2,
      maxOpenItems: [1, 3],
      acceptProbability: 0.8,
      response: exponential(60),
      handling: { dist: 'exponential', mean: 200, mode: 'parallel' },
    },
    expected: {
      meanPool: 0.733950417628,
      acceptShare_e0: 0.263424797571,
      meanOpenOffersByExpert: [0.197568598178, 0.552431401822],
      meanHandlingByExpert: [0.526849595142, 1.47315040486],
    },
  },
  {
    id: 'regular gaps, patience and little room',
    timeUnit: 'unit',
    // (stage of the gap, tickets)
    model: {
      interarrival: { dist: 'erlang', k: 3, mean: 0.4 },
      servers: 2,
      serviceRate: 1,
      patienceRate: 0.5,
      queueCapacity: 4,
    },
    expected: {
      pBlock: 0.0366638648554,
      pAbandon: 0.244362266526,
      meanQueueLength: 1.22181133263,
      meanWait: 0.507325029367,
      throughput: 1.79743467155,
    },
  },
  {
    id: 'urgency without preemption, and balking',
    timeUnit: 'unit',
    // (busy, waiting of each type)
    model: {
      arrivalRates: [0.7, 1],
      serviceRate: 1,
      servers: 2,
      priorities: [0, 1],
      preemption: false,
      balkProbabilityIfWait: 0.25,
    },
    expected: {
      pBalk: 0.149045899948,
      meanWait: [0.3562403698, 0.98273205462],
      meanQueueLength: [0.212200942299, 0.836259871131],
    },
  },
  {
    id: 'patience, three offers at most',
    timeUnit: 's',
    model: {
      arrivalRate: 0.03,
      experts: 'unlimited',
      acceptProbability: 0.55,
      response: exponential(100),
      offerTimeout: exponential(250),
      patience: exponential(600),
      maxOffers: 3,
    },
    expected: {
      pEscalated: fails ** 3,
      pAccepted: (0.0055 / RACE) * rounds,
      offersPerTicket: rounds,
      meanOpenOffers: (0.03 * rounds) / RACE,
      pOfferRescinded: 1 / 600 / RACE,
    },
  },
  {
    id: 'limits that always come, and pauses',
    timeUnit: 's',
    model: {
      arrivalRate: 0.02,
      experts: 'unlimited',
      acceptProbability: 1,
      response: { dist: 'deterministic', value: 400 },
      offerTimeout: { dist: 'deterministic', value: 300 },
      maxOffers: 3,
      rerouteDelay: { dist: 'lognormal', mean: 120, cv: 1 },
    },
    expected: {
      pEscalated: 1,
      meanTimeToEscalation: 1140,
      varTimeToEscalation: 28_800,
      meanOpenOffers: 18,
      meanPool: 4.8,
    },
  },
  {
    id: 'busy days, batches, servers without number',
    timeUnit: 'hour',
    model: {
      batchRate: 0.5,
      batch: { dist: 'deterministic', value: 3 },
      busyness: { dist: 'gamma', shape: 5, mean: 1 },
      servers: 'unlimited',
      serviceRate: 0.7,
      horizon: 8,
    },
    expected: { times: [6], meanInSystem: [batchMean], varInSystem: [batchVariance + batchMean ** 2 / 5] },
  },
];
