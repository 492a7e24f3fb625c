import type { RecordableHistogram } from 'node:perf_hooks';
import { emptyHistogram, record } from '../../../server/load/generator/latencies.ts';
import type { PlayedLoad } from '../../../server/load/play-load.ts';
import type { DeskRules } from '../../../server/load/verdict/log-check.ts';

export const RULES: DeskRules = {
  oneAtATime: true,
  countsAll: true,
  cap: 3,
  limits: { email: 300_000 },
  anybody: true,
};

/** A histogram of times in milliseconds. */
function createHistogramOf(times: readonly number[]): RecordableHistogram {
  const histogram = emptyHistogram();
  for (const time of times) record(histogram, time);
  return histogram;
}

/** Four tickets in a second, all of them acknowledged, offered and solved. */
export function playedLoad(): PlayedLoad {
  const times = createHistogramOf([5, 6, 7, 8]);
  const beganAt = 1_000_000;
  return {
    arrivals: { kind: 'constant', seed: 'any', stages: [{ lasts: 1000, from: 4, to: 4 }] },
    tickets: {
      kind: 'done',
      counts: { due: 4, sent: 4, answered: 4, failed: 0, skipped: 0 },
      response: times,
      service: times,
      lateness: createHistogramOf([0.5, 0.5, 1, 1]),
      failures: [],
      resent: 0,
      slices: [0, 1, 2, 3].map((each) => ({
        from: each * 1000,
        lasts: 1000,
        due: 10 * 2 ** each,
        answered: 10 * 2 ** each,
        failed: 0,
        skipped: 0,
        p50: 5,
        p99: 5 + 10 ** each / 10,
        p99_9: 6 + 10 ** each / 10,
        max: 7 + 10 ** each / 10,
      })),
      tickets: [0, 1, 2, 3],
      beganAt,
    },
    crowd: {
      counts: {
        offers: 4,
        accepted: 4,
        rejected: 0,
        ignored: 0,
        replies: 4,
        expired: 0,
        rescinded: 0,
        revoked: 0,
        unanswered: 0,
      },
      refusals: [],
      levels: [0, 400, 800].map((at) => ({ at: beganAt + at, waiting: 0, offered: 1, held: 1, online: 3 })),
      firstSeen: [0, 1, 2, 3].map((each) => [each, beganAt + each * 250 + 10 * (each + 1)] as const),
      offer: times,
      answer: times,
      reply: times,
      staleness: times,
      frames: 4,
      frameGaps: 0,
      reconnects: 0,
    },
    log: {
      brokenStates: 0,
      capBreaches: 0,
      lateAnswers: 0,
      unroutedExpiries: 0,
      arrived: new Set([0, 1, 2, 3]),
      arrivedAgain: 0,
      states: { waiting: 0, offered: 0, held: 0, over: 4 },
      examples: [],
    },
    ownCount: { holds: true, open: { waiting: 0, offered: 0, held: 0 } },
    cpu: { server: 0.5, generator: 0.25 },
    serverPeakMb: 150,
  };
}
