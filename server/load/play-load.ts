import { setTimeout } from 'node:timers/promises';
import type { CrowdReport } from './crowd/crowd.ts';
import type { Arrivals } from './generator/schedule.ts';
import type { TicketsSent } from './generator/ticket-worker.ts';
import type { LoadPlan } from './profile/load-plan.ts';
import { RunOnTarget, type OwnCount } from './run-on-target.ts';
import type { Target } from './target.ts';
import { sending, type LoadWatch } from './sending.ts';
import { CrowdThread, TicketThread } from './threads.ts';
import type { LogFindings } from './verdict/log-check.ts';

/** Everything that was seen of one load, before anything is judged. */
export interface PlayedLoad {
  readonly arrivals: Arrivals;
  readonly tickets: TicketsSent;
  readonly crowd: CrowdReport;
  readonly log: LogFindings;
  readonly ownCount: OwnCount;
  /** Shares of one core, while tickets were sent; null where the system does not tell. */
  readonly cpu: { readonly server: number | null; readonly generator: number };
  readonly serverPeakMb: number | null;
  /** The threshold that ended it before its time. */
  readonly abortedBy?: string;
}

/** For so long a ticket is sent again before it counts as failed, ms. */
const PATIENCE = 60_000;

/** Plays one load on a service: everybody comes, tickets are sent, the log is read. */
export async function playLoad(
  plan: LoadPlan,
  arrivals: Arrivals,
  target: Target,
  watch: LoadWatch,
): Promise<PlayedLoad> {
  const run = await RunOnTarget.start(target, plan);
  const crowd = crowdOf(plan, target, run.run);
  let tickets: TicketThread | undefined;
  try {
    watch.opened?.(run.run);
    watch.progress({ phase: 'joining' });
    await crowd.joined;
    const before = { cpu: process.cpuUsage(), server: target.use(), at: performance.now() };
    tickets = ticketsOf(plan, arrivals, target, run.run);
    const abortedBy = await sending({ plan, arrivals, target, crowd, tickets }, watch);
    const sent = await tickets.sent;
    const cpu = usedSince(before, target);
    watch.progress({ phase: 'settling' });
    await setTimeout(plan.profile.load.settle, undefined, { signal: watch.stop }).catch(() => undefined);
    watch.progress({ phase: 'checking' });
    await run.pause();
    const report = await crowd.end();
    return {
      arrivals,
      tickets: sent,
      crowd: report,
      log: await run.checkLog(plan.desk.rules),
      ownCount: await run.ownCount(),
      cpu,
      serverPeakMb: target.use().peakMb,
      ...(abortedBy !== undefined && { abortedBy }),
    };
  } finally {
    run.close();
    await Promise.all([tickets?.close(), crowd.close()]);
  }
}

function crowdOf({ profile: { load } }: LoadPlan, { url, token }: Target, run: string): CrowdThread {
  const { experts, watchers } = load.populations;
  const constant = { law: 'constant', value: 0 } as const;
  const { accept = 0, reject = 0, think = constant, work = constant } = experts ?? {};
  return new CrowdThread({
    url,
    token,
    run,
    experts: experts?.count ?? 0,
    ...(experts?.group !== undefined && { group: experts.group }),
    laws: { accept, reject, think, work, speed: load.speed, seed: load.seed },
    watchers: watchers?.count ?? 0,
    slow: watchers?.slow ?? 0,
  });
}

function ticketsOf(
  { profile: { load } }: LoadPlan,
  arrivals: Arrivals,
  { url, token }: Target,
  run: string,
): TicketThread {
  const { atOnce, twice } = load.populations.tickets;
  const prefix = `load-${load.seed}`;
  return new TicketThread({
    url,
    token,
    run,
    prefix,
    patience: PATIENCE,
    twice,
    arrivals,
    atOnce,
    warmUp: load.warmUp,
  });
}

function usedSince(
  before: { readonly cpu: NodeJS.CpuUsage; readonly server: ReturnType<Target['use']>; readonly at: number },
  target: Target,
): PlayedLoad['cpu'] {
  const elapsed = performance.now() - before.at;
  const own = process.cpuUsage(before.cpu);
  const now = target.use().cpuMs;
  return {
    server: now === null || before.server.cpuMs === null ? null : (now - before.server.cpuMs) / elapsed,
    generator: (own.user + own.system) / 1000 / elapsed,
  };
}
