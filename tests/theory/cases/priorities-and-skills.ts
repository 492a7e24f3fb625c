import type { OracleCase } from '../adapter/oracle-case.ts';

/** Urgent tickets first, with and without interruption; who may serve what. */
export const PRIORITIES_AND_SKILLS: readonly OracleCase[] = [
  {
    id: 'prio-mm1-ciw',
    timeUnit: 'unit',
    model: { arrivalRates: [0.2, 0.6], serviceRate: 1, servers: 1, preemption: false },
    expected: { pWait: 0.8, meanWait: [1, 5], meanSystemTime: [2, 6], meanWaitOverall: 4 },
  },
  {
    id: 'prio-mmc-2class',
    timeUnit: 'unit',
    model: { arrivalRates: [2, 2], serviceRate: 1, servers: 5, preemption: false },
    expected: {
      pWait: 0.554112554113,
      meanWait: [0.184704184704, 0.923520923521],
      meanQueueLengths: [0.369408369408, 1.84704184704],
      meanWaitOverall: 0.554112554113,
      utilization: 0.8,
    },
  },
  {
    id: 'prio-mm1-preemptive',
    timeUnit: 'unit',
    model: { arrivalRates: [0.3, 0.4], serviceRate: 1, servers: 1, preemption: 'resume' },
    expected: { meanSystemTime: [1.42857142857, 4.7619047619], meanInSystem: [0.428571428571, 1.90476190476] },
  },
  {
    id: 'skills-n-fcfs',
    timeUnit: 'unit',
    model: {
      arrivalRates: [0.7, 0.6],
      compatibleExperts: [[0, 1], [1]],
      expertRates: [1, 1],
      concurrency: 1,
      discipline: 'FCFS over all types',
      assignment: 'uniform random idle compatible',
    },
    expected: {
      pWait: [0.45209249377, 0.786240135977],
      meanWait: [0.648385237717, 2.28868334615],
      meanQueueLengths: [0.453869666402, 1.37321000769],
      utilization: [0.513759864022, 0.786240135977],
      meanWaitOverall: 1.40544590315,
    },
  },
  {
    id: 'skills-ring3',
    timeUnit: 'unit',
    model: {
      arrivalRates: [0.8, 0.8, 0.8],
      compatibleExperts: [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      expertRates: [1, 1, 1],
      concurrency: 1,
      discipline: 'FCFS over all types',
      assignment: 'uniform random idle compatible',
    },
    expected: {
      pWait: [0.685714285365, 0.685714285365, 0.685714285365],
      meanWait: [1.24867720612, 1.24867720612, 1.24867720612],
      meanQueueLengths: [0.998941764897, 0.998941764897, 0.998941764897],
      utilization: [0.799999999778, 0.799999999778, 0.799999999778],
      meanWaitOverall: 1.24867720612,
    },
  },
  {
    id: 'skills-n-pools-prio',
    timeUnit: 'unit',
    model: {
      arrivalRates: [3, 2.2],
      serviceRate: 1,
      pools: [3, 4],
      compatiblePools: [[0, 1], [1]],
      preference: 'type 0: pool 0 first',
      queuePriority: 'pool 1: type 1 first',
    },
    expected: {
      meanWait: [0.246658173004, 0.283553757264],
      pWait: [0.341898333196, 0.510396763075],
      utilization: [0.731874466181, 0.751094150364],
      meanQueueLengths: [0.739974519011, 0.623818265981],
    },
  },
  {
    id: 'skills-pooling',
    timeUnit: 'unit',
    model: { separate: { arrivalRates: [1.6, 1.6], pools: [2, 2] }, pooled: { arrivalRate: 3.2, servers: 4 } },
    expected: {
      meanWaitSeparate: 1.77777777778,
      pWaitSeparate: 0.711111111111,
      meanWaitPooled: 0.745540589734,
      pWaitPooled: 0.596432471787,
      ratio: 2.38454861111,
    },
  },
];
