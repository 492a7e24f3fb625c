import type { OracleCase } from '../adapter/oracle-case.ts';

/** Runs that start empty, looked at on the way, and days with a roster. */
export const MOMENTS_AND_DAYS: readonly OracleCase[] = [
  {
    id: 'mtminf-sin',
    timeUnit: 'hour',
    model: { arrivalRate: '10+6*sin(2*pi*t/24)', serviceRate: 0.5, servers: 'infinite', initial: 'empty' },
    expected: {
      times: [0, 3, 6, 9, 12, 15, 18, 21, 24, 48],
      meanInSystem: [
        0, 19.8103178182, 28.6677727471, 29.9790571885, 24.8939023322, 16.81905619, 10.5801389356, 9.85312922477,
        15.0686533953, 15.0687459803,
      ],
      varInSystem: [
        0, 19.8103178182, 28.6677727471, 29.9790571885, 24.8939023322, 16.81905619, 10.5801389356, 9.85312922477,
        15.0686533953, 15.0687459803,
      ],
      expectedArrivals0to24: 240,
    },
  },
  {
    id: 'mm1-transient',
    timeUnit: 'unit',
    model: { arrivalRate: 0.9, serviceRate: 1, servers: 1, initial: 'empty' },
    expected: {
      times: [1, 2, 5, 10, 20, 50],
      meanInSystem: [0.626142538742, 1.0099521246, 1.75218331539, 2.53069514751, 3.51970961093, 5.12247972106],
      pBusy: [0.440550878337, 0.572768946455, 0.704193869182, 0.772733867157, 0.821048495881, 0.862331365333],
      integralOfQueueLength: [
        0.0741408274035, 0.386800695881, 2.66631418761, 9.79072080239, 32.4224059787, 139.587948745,
      ],
    },
  },
  {
    id: 'day-ssj-nobusyness',
    timeUnit: 's',
    model: {
      periodLength: 3600,
      opening: '8:00',
      agentsPerHour: [4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4],
      callsPerHour: [100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60],
      busyness: null,
      balkProbabilityIfWait: 0.1,
      patienceRate: 0.001,
      service: { dist: 'exponential', mean: 100 },
      threshold: 20,
      shiftEnd:
        'when the number of agents drops, calls in progress are completed and no new call starts until busy < agents',
      closing: 'after 13 h arrivals stop; the queue is served by the last staffing (4) until empty',
    },
    expected: {
      expectedCalls: 1660,
      expectedTotalWaitOverExpectedCalls_sec: 4.59437624222,
      expectedCallsWaitedLessThan20sOverExpectedCalls: 0.926395211295,
      expectedLostOverExpectedCalls: 0.0194828172303,
      perHour: {
        expectedTotalWait_sec: [
          1566.34806619, 1346.49195848, 199.073604276, 586.690866388, 1125.38394421, 571.73069757, 194.192981377,
          192.502286087, 442.139388969, 168.85521339, 657.492689385, 379.048491154, 194.812147382,
        ],
        expectedLost: [
          4.88381985103, 5.31972328756, 1.17628862459, 3.10663390322, 5.39135379952, 2.74144570189, 1.16205017077,
          1.15719287216, 2.04607384217, 0.85248709843, 2.32365912539, 1.40795485761, 0.770891240701,
        ],
        expectedArrivalsFindingAllBusy: [
          33.1747178483, 39.7323132908, 9.7721502031, 25.1994303683, 42.6596985531, 21.6971500432, 9.67857189392,
          9.64690586072, 16.039344532, 6.8363188504, 16.66166436, 10.2890636646, 5.7607909332,
        ],
        expectedWaitedLessThan20s: [
          79.2240456651, 128.612821479, 146.376691839, 169.354771927, 180.179651933, 140.177298224, 146.429620591,
          146.437459024, 112.392300587, 97.0341068582, 70.3499941415, 64.2955962861, 56.9516921948,
        ],
        expectedBusyAgentSeconds: [
          9200.77318185, 14338.5011265, 14903.9429876, 17600.1523856, 19396.5205105, 14874.1297677, 14889.0489787,
          14884.2807128, 11874.4465573, 9974.55368017, 7813.58173802, 6892.38171962, 5953.92471572,
        ],
      },
    },
  },
  {
    id: 'day-mmc-8h',
    timeUnit: 'min',
    model: {
      arrivalRate: 4.2,
      serviceRate: 0.5,
      servers: 12,
      patienceRate: 0,
      horizon: 480,
      initial: 'empty',
      closing: 'drain',
    },
    expected: {
      expectedArrivals: 2016,
      expectedServedWithin20s: 1815.27173711,
      serviceLevelOverServed: 0.900432409282,
      expectedTotalWait: 202.972373892,
      expectedAbandoned: 0,
      occupancyUntilClosing: 0.696934349489,
      queueAtClosing: 0.429073470918,
      pWaitArrivalAverage: 0.181721946646,
      speedOfAnswer: 0.100680741018,
    },
  },
];
