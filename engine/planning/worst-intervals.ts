import { meanOf } from '../experiment/sample.ts';

/** What is known of one reporting interval, replication by replication; NaN where a run has no value. */
export interface IntervalDays {
  /** Number of the reporting interval. */
  readonly interval: number;
  readonly arrived: readonly number[];
  /** Mean time until an expert took a ticket, in any unit of time. */
  readonly wait: readonly number[];
  /** Share of experts' time at work, percent. */
  readonly occupancy: readonly number[];
  /** Mean number of tickets that waited. */
  readonly waiting: readonly number[];
  /** Share of offers that expired, percent. */
  readonly expired: readonly number[];
  /** Tickets that missed a target; empty where nothing is promised of tickets. */
  readonly missed: readonly number[];
}

/** Why customers waited in an interval; the first that holds is told. */
export type WorstReason = 'understaffed' | 'carried over' | 'offers expired' | 'burst' | 'chance';

/** An interval in which customers were served worst, and the run in which that shows most. */
export interface WorstInterval {
  readonly interval: number;
  readonly reason: WorstReason;
  /** Of all replications together: tickets, and those that missed a target or, where nothing is promised, waited (in units of wait). */
  readonly arrived: number;
  readonly badness: number;
  readonly wait: number;
  readonly occupancy: number;
  readonly waitingBefore: number;
  readonly expired: number;
  /** Share of runs in which its experts had hardly any time left, 0 to 1. */
  readonly full: number;
  /** Share of what is bad that came in runs with a burst, 0 to 1. */
  readonly ofBursts: number;
  /** Number of the replication in which it was worst, from 0, and what came and happened in it. */
  readonly replication: number;
  readonly there: { readonly arrived: number; readonly wait: number };
}

const MOST = 5;
/** Experts who are busier than this have no time left for chance. 95 %: in Erlang C with ten experts four in five arrivals wait then. */
const FULL = 95;
/** Share of the arrivals of an interval that waited from before. Assumption. */
const CARRIED = 0.25;
/** Share of offers, percent, above which expiring is what makes customers wait. 10: assumption. */
const EXPIRING = 10;
/** How many times the usual number of tickets is a burst: Poisson counts of 30 reach 1.3 once in twenty. */
const BURST = 1.3;
/** More than this share decides. */
const MOSTLY = 0.5;

/** The intervals in which most tickets missed a target, or were waited longest, the worst first; each with its reason. */
export function worstIntervals(days: readonly IntervalDays[], most = MOST): WorstInterval[] {
  return days
    .map((day, place) => judged(day, days[place - 1]))
    .filter(({ badness }) => badness > 0)
    .toSorted((one, other) => other.badness - one.badness)
    .slice(0, most);
}

const known = (values: readonly number[]): number => {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0 ? 0 : meanOf(finite);
};

/** Tickets that missed, or time that was waited, in each replication. */
const badnessOf = ({ missed, arrived, wait }: IntervalDays): number[] =>
  missed.length > 0
    ? [...missed]
    : arrived.map((tickets, run) => (Number.isFinite(wait[run]) ? tickets * wait[run] : 0));

function judged(day: IntervalDays, before: IntervalDays | undefined): WorstInterval {
  const badness = badnessOf(day);
  const replication = badness.reduce((worst, value, run) => (value > badness[worst] ? run : worst), 0);
  const told = {
    interval: day.interval,
    arrived: known(day.arrived),
    badness: known(badness),
    wait: known(day.wait),
    occupancy: known(day.occupancy),
    waitingBefore: before === undefined ? 0 : known(before.waiting),
    expired: known(day.expired),
    full: known(day.occupancy.map((busy) => (busy >= FULL ? 1 : 0))),
    ofBursts: shareOfBursts(day.arrived, badness),
    replication,
    there: { arrived: day.arrived[replication] ?? 0, wait: day.wait[replication] ?? NaN },
  };
  return { ...told, reason: reasonOf(told) };
}

/** How much of what is bad came in runs with many more tickets than usual. */
function shareOfBursts(arrived: readonly number[], badness: readonly number[]): number {
  const burst = BURST * known(arrived);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const all = sum(badness);
  return all === 0 ? 0 : sum(badness.filter((_, run) => arrived[run] >= burst)) / all;
}

function reasonOf(told: Omit<WorstInterval, 'reason'>): WorstReason {
  if (told.waitingBefore > CARRIED * told.arrived) return 'carried over';
  if (told.full > MOSTLY) return 'understaffed';
  if (told.expired >= EXPIRING) return 'offers expired';
  return told.ofBursts > MOSTLY ? 'burst' : 'chance';
}
