import { setTimeout } from 'node:timers/promises';
import type { CrowdProgress } from './crowd/crowd.ts';
import { lengthOf, type Arrivals } from './generator/schedule.ts';
import type { TicketProgress } from './generator/ticket-worker.ts';
import type { LoadPlan } from './profile/load-plan.ts';
import type { Target } from './target.ts';
import type { CrowdThread, TicketThread } from './threads.ts';
import { judge, type Measured } from './thresholds.ts';

/** How far a load is, for whoever looks on. */
export type LoadProgress = { readonly phase: 'joining' | 'settling' | 'checking' } | SendingProgress;

interface SendingProgress {
  readonly phase: 'sending';
  /** Since the first ticket, and of how long, ms. */
  readonly at: number;
  readonly length: number;
  readonly measured: Measured;
  readonly tickets: TicketProgress | undefined;
  readonly crowd: CrowdProgress | undefined;
  readonly arrivals: Arrivals;
}

export interface LoadWatch {
  /** A desk is open, by the name of its run; a breakpoint has one for each rate. */
  readonly opened?: (run: string) => void;
  readonly progress: (progress: LoadProgress) => void;
  /** No more tickets are sent once it is aborted; what was sent is looked at all the same. */
  readonly stop: AbortSignal;
}

const LOOK_MS = 250;

/** What takes part. */
export interface Playing {
  readonly plan: LoadPlan;
  readonly arrivals: Arrivals;
  readonly target: Target;
  readonly crowd: CrowdThread;
  readonly tickets: TicketThread;
}

/** Until all tickets are sent and answered; the threshold that ended it before. */
export async function sending(playing: Playing, { progress, stop }: LoadWatch): Promise<string | undefined> {
  const { plan, arrivals, crowd, tickets } = playing;
  const length = lengthOf(arrivals);
  const startedAt = performance.now();
  const pending = plan.profile.load.disturbances.toSorted((a, b) => a.at - b.at);
  const disturbing: Promise<void>[] = [];
  let isOver = false;
  let abortedBy: string | undefined;
  const over = tickets.sent.finally(() => (isOver = true));
  over.catch(() => undefined);
  const end = (): void => tickets.stop();
  stop.addEventListener('abort', end);
  for (;;) {
    await Promise.race([over, setTimeout(LOOK_MS)]);
    if (isOver) break;
    const at = performance.now() - startedAt;
    while (pending[0] !== undefined && pending[0].at <= at) disturbing.push(disturb(pending.shift()!, playing));
    const measured = measuredSoFar(playing);
    progress({
      phase: 'sending',
      at,
      length,
      measured,
      tickets: tickets.latest,
      crowd: crowd.latest,
      arrivals,
    });
    abortedBy ??= abortingThreshold(plan, measured, at);
    if (abortedBy !== undefined) end();
  }
  stop.removeEventListener('abort', end);
  await Promise.all(disturbing);
  return abortedBy;
}

function abortingThreshold({ thresholds }: LoadPlan, measured: Measured, at: number): string | undefined {
  return thresholds.find((threshold) => {
    if (threshold.abortAfter === undefined || at < threshold.abortAfter) return false;
    const { value, holds } = judge(threshold, measured);
    return value !== null && !holds;
  })?.text;
}

async function disturb(
  disturbance: LoadPlan['profile']['load']['disturbances'][number],
  { target, crowd }: Playing,
): Promise<void> {
  const { share } = disturbance;
  switch (disturbance.do) {
    case 'drop-experts':
      return crowd.tell({ do: 'drop-experts', share });
    case 'pause-watchers':
      return crowd.tell({ do: 'pause-watchers', share, milliseconds: disturbance.for });
    case 'kill-server':
      return target.crash(() => crowd.tell({ do: 'restarted' }));
  }
}

function measuredSoFar({ crowd, tickets }: Playing): Measured {
  const { latest } = tickets;
  const { offer, answer, reply, staleness, frameGaps } = crowd.latest ?? {};
  return {
    timings: {
      ...(latest && {
        ticket_ms: latest.response,
        ticket_service_ms: latest.service,
        generator_lateness_ms: latest.lateness,
      }),
      ...(offer && { offer_ms: offer }),
      ...(answer && { answer_ms: answer }),
      ...(reply && { reply_ms: reply }),
      ...(staleness && { frame_staleness_ms: staleness }),
    },
    counts: {
      ...(latest && {
        failed_tickets: latest.counts.failed,
        skipped_share: latest.counts.skipped / Math.max(1, latest.counts.due),
      }),
      ...(frameGaps !== undefined && { frame_gaps: frameGaps }),
    },
  };
}
