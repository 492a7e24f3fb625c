import type { OracleCase } from '../adapter/oracle-case.ts';

/** Data for the code of intervals, batch means and samplers. */
export const STATISTICS: readonly OracleCase[] = [
  {
    id: 'oa-ci',
    timeUnit: '-',
    model: {
      x: [51.016, 47.876, 55.4, 53.616, 42.436, 42.037, 46.321, 57.535, 48.903, 39.63, 48.122, 68.032],
      y: [17.438, 22.454, 17.686, 23.201, 20.718, 21.686, 15.227, 21.829, 24.524, 20.635, 19.748, 24.789],
      level: 0.95,
    },
    expected: {
      meanX: 50.077,
      sdX: 7.83965959372,
      halfWidthT: 4.98108206484,
      ratioOfMeans: 2.40432112349,
      halfWidthRatioDelta: 0.26644204439,
      meanPairedDifference: 29.2490833333,
      halfWidthPaired: 4.74249225072,
      welchDf: 13.9798052319,
      halfWidthWelch: 5.17875850023,
      replicationsFor1pctHalfWidth: 1188,
    },
  },
  {
    // By hand: batches 9, 1, 3, 1, 3 …, cut after the first; squares of the rest 61 − 25² ÷ 13, of all 142 − 34² ÷ 14.
    id: 'own-warm-up',
    timeUnit: '-',
    model: {
      series: [9, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1].flatMap((value) => [value, value, value, value, value]),
    },
    expected: {
      truncatedBatches: 1,
      truncatedObservations: 5,
      mserAtOptimum: (61 - (25 * 25) / 13) / 169,
      mserAt0: (142 - (34 * 34) / 14) / 196,
      meanAfterTruncation: 25 / 13,
      meanBefore: 34 / 14,
    },
  },
  {
    id: 'oa-ar1',
    timeUnit: '-',
    model: { phi: 0.9, sigmaE: 1, n: 2000 },
    expected: {
      mean: 0,
      varMarginal: 5.26315789474,
      asymptoticVariance: 100,
      varOfMean: 0.0497631578947,
      lag1Autocorrelation: 0.9,
      varOfBatchMean_100: 0.905265674238,
      corrOfAdjacentBatchMeans_100: 0.0523226563107,
    },
  },
  {
    id: 'dist-lognormal',
    timeUnit: '-',
    model: { rows: 'see expected' },
    expected: {
      rows: [
        {
          mean: 1,
          cv: 1.5,
          mu: -0.589327498171,
          sigma: 1.08565878449,
          median: 0.554700196225,
          p90: 2.22999694773,
          p99: 6.93299921728,
        },
        {
          mean: 600,
          cv: 0.9,
          mu: 6.10026623258,
          sigma: 0.77027712239,
          median: 445.976487748,
          p90: 1196.81134268,
          p99: 2676.32209585,
        },
        {
          mean: 120,
          cv: 2,
          mu: 3.98277278656,
          sigma: 1.26863624118,
          median: 53.66563146,
          p90: 272.760889173,
          p99: 1026.65580651,
        },
      ],
    },
  },
];
