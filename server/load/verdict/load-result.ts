import type { LatencySummary } from '../generator/latencies.ts';
import type { Slice } from '../generator/slices.ts';
import { thisMachine, type Machine } from '../machine.ts';
import { INVARIANTS, type Count, type Timing } from '../measures.ts';
import type { PlayedLoad } from '../play-load.ts';
import type { LoadPlan } from '../profile/load-plan.ts';
import { judge, type Judged } from '../thresholds.ts';
import { measure, type BacklogLevel, type MeasuredLoad } from './measured-load.ts';

/** `invalid`: the generator was late or saturated, so that the numbers say nothing of the service. */
export type LoadVerdict = 'passed' | 'missed' | 'invalid';

/** A rate that was tried while the highest was looked for. */
export interface SearchStep {
  /** Tickets a second. */
  readonly rate: number;
  readonly outcome: 'sustained' | 'not sustained' | 'invalid';
  /** What stood in the way. */
  readonly because: readonly string[];
  readonly p50: number | null;
  readonly p99: number | null;
  readonly p99_9: number | null;
  readonly backlogSlope: number | null;
}

/** What came of looking for the highest rate. */
export interface FoundRate {
  readonly steps: readonly SearchStep[];
  /** The highest that was sustained, tickets a second; null when none was. */
  readonly sustained: number | null;
  /** What keeps it from being higher. */
  readonly boundBy: 'the service' | 'the generator' | 'the end of the range';
}

/** What came of a load, as JSON. Times in milliseconds, moments in seconds since the start, null for what was not measured. */
export interface LoadResult {
  readonly format: 'switchyard-load-1';
  readonly name: string;
  readonly profile: string;
  readonly kind: string;
  readonly seed: string;
  /** Seconds of the desk in a second. */
  readonly speed: number;
  readonly playedAt: string;
  readonly machine: Machine;
  readonly server: { readonly isOwn: boolean; readonly cpuShare: number | null; readonly peakMb: number | null };
  readonly generator: { readonly cpuShare: number };
  readonly verdict: LoadVerdict;
  readonly thresholds: readonly Judged[];
  readonly invariants: readonly Judged[];
  readonly abortedBy: string | null;
  readonly timings: Readonly<Record<Timing, LatencySummary>>;
  readonly counts: Readonly<Record<Count, number | null>>;
  readonly tickets: {
    readonly due: number;
    readonly sent: number;
    readonly answered: number;
    readonly failed: number;
    readonly skipped: number;
    readonly resent: number;
    readonly failures: readonly (readonly [why: string, count: number])[];
  };
  readonly acts: PlayedLoad['crowd']['counts'];
  readonly refusals: readonly (readonly [code: string, count: number])[];
  readonly disturbances: readonly { readonly at: number; readonly do: string }[];
  readonly slices: readonly Slice[];
  readonly backlog: readonly BacklogLevel[];
  readonly examples: readonly string[];
  readonly found: FoundRate | null;
}

/** Puts together and judges what was played. */
export function resultOf(
  plan: LoadPlan,
  played: PlayedLoad,
  isOwn: boolean,
  found: FoundRate | null = null,
): LoadResult {
  const { profile, desk, fileName } = plan;
  const { load } = profile;
  const measured = measure(played, desk.rules, load.warmUp);
  const thresholds = plan.thresholds.map((threshold) => judge(threshold, known(measured)));
  const invariants = INVARIANTS.map((name) => invariant(name, measured.counts[name]));
  const { counts, resent, failures } = played.tickets;
  return {
    format: 'switchyard-load-1',
    name: profile.name,
    profile: fileName,
    kind: load.kind,
    seed: load.seed,
    speed: load.speed,
    playedAt: new Date(played.tickets.beganAt).toISOString(),
    machine: thisMachine(),
    server: { isOwn, cpuShare: rounded(played.cpu.server), peakMb: played.serverPeakMb },
    generator: { cpuShare: rounded(played.cpu.generator)! },
    verdict: verdictOf([...thresholds, ...invariants]),
    thresholds,
    invariants,
    abortedBy: played.abortedBy ?? null,
    timings: measured.timings,
    counts: measured.counts,
    tickets: { ...counts, resent, failures },
    acts: played.crowd.counts,
    refusals: played.crowd.refusals,
    disturbances: load.disturbances.map((each) => ({ at: each.at / 1000, do: each.do })),
    slices: played.tickets.slices,
    backlog: measured.levels,
    examples: measured.examples,
    found,
  };
}

/** Has to be 0; what cannot be followed on this desk is not held against it. */
function invariant(name: Count, value: number | null): Judged {
  return { text: `${name} == 0`, isAboutValidity: false, value, limit: 0, holds: value === null || value === 0 };
}

function known({ timings, counts }: MeasuredLoad): Parameters<typeof judge>[1] {
  const entries = Object.entries(counts).filter(([, value]) => value !== null);
  return { timings, counts: Object.fromEntries(entries) as Partial<Record<Count, number>> };
}

/** What is invalid is neither good nor bad. */
function verdictOf(judged: readonly Judged[]): LoadVerdict {
  if (judged.some(({ isAboutValidity, holds }) => isAboutValidity && !holds)) return 'invalid';
  return judged.every(({ holds }) => holds) ? 'passed' : 'missed';
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);
