import type { RecordableHistogram } from 'node:perf_hooks';
import type { Level } from '../crowd/crowd.ts';
import { emptyHistogram, record, summaryOf, type LatencySummary } from '../generator/latencies.ts';
import { dueMoments, lengthOf } from '../generator/schedule.ts';
import type { Count, Timing } from '../measures.ts';
import type { PlayedLoad } from '../play-load.ts';
import type { DeskRules } from './log-check.ts';

/** All measures of a load that was played; null where something could not be measured. */
export interface MeasuredLoad {
  readonly timings: Readonly<Record<Timing, LatencySummary>>;
  readonly counts: Readonly<Record<Count, number | null>>;
  readonly levels: readonly BacklogLevel[];
  /** Cases of what is wrong. */
  readonly examples: readonly string[];
}

/** Tickets and experts at a moment, in seconds since the first ticket could be due. */
export interface BacklogLevel {
  readonly at: number;
  readonly waiting: number;
  readonly offered: number;
  readonly held: number;
}

/** Puts together what was seen; `warmUp` in milliseconds. */
export function measure(played: PlayedLoad, rules: DeskRules, warmUp: number): MeasuredLoad {
  const { tickets, crowd } = played;
  const length = lengthOf(played.arrivals);
  const levels = crowd.levels.map((level) => levelSince(level, tickets.beganAt));
  const own = ownCountFaults(played, rules);
  return {
    timings: {
      ticket_ms: summaryOf(tickets.response),
      ticket_service_ms: summaryOf(tickets.service),
      generator_lateness_ms: summaryOf(tickets.lateness),
      offer_ms: summaryOf(crowd.offer),
      ticket_to_offer_ms: summaryOf(untilFirstOffer(played, warmUp)),
      answer_ms: summaryOf(crowd.answer),
      reply_ms: summaryOf(crowd.reply),
      frame_staleness_ms: summaryOf(crowd.staleness),
    },
    counts: {
      ...ticketCounts(played, length - warmUp),
      ...deskCounts(played, rules, own.length),
      ...levelCounts(levels, length / 1000),
    },
    levels,
    examples: [...own, ...played.log.examples],
  };
}

const levelSince = ({ at, waiting, offered, held }: Level, beganAt: number): BacklogLevel => ({
  at: (at - beganAt) / 1000,
  waiting,
  offered,
  held,
});

/** From when each ticket was due until an expert saw it; those that nobody has seen are not among them. */
function untilFirstOffer({ arrivals, tickets, crowd }: PlayedLoad, warmUp: number): RecordableHistogram {
  const histogram = emptyHistogram();
  const seen = new Map(crowd.firstSeen);
  let index = 0;
  for (const due of dueMoments(arrivals)) {
    const at = seen.get(tickets.tickets[index++] ?? -1);
    if (at !== undefined && due >= warmUp) record(histogram, Math.max(0, at - tickets.beganAt - due));
  }
  return histogram;
}

type TicketCount =
  'lost_tickets' | 'duplicated_tickets' | 'failed_tickets' | 'failed_share' | 'skipped_share' | 'tickets_per_s';

function ticketCounts({ tickets, log }: PlayedLoad, measuredMs: number): Record<TicketCount, number> {
  const { counts } = tickets;
  const acknowledged = tickets.tickets.filter((ticket) => ticket >= 0);
  const known = new Set(acknowledged);
  // Whatever was not acknowledged may have come or not; more than that nobody has sent.
  const unacknowledged = tickets.tickets.length - acknowledged.length;
  const nobodySent = Math.max(0, [...log.arrived].filter((ticket) => !known.has(ticket)).length - unacknowledged);
  return {
    lost_tickets: [...known].filter((ticket) => !log.arrived.has(ticket)).length,
    duplicated_tickets: log.arrivedAgain + (acknowledged.length - known.size) + nobodySent,
    failed_tickets: counts.failed,
    failed_share: counts.failed / Math.max(1, counts.sent),
    skipped_share: counts.skipped / Math.max(1, counts.due),
    tickets_per_s: counts.answered / (measuredMs / 1000),
  };
}

type DeskCount =
  | 'broken_states'
  | 'cap_breaches'
  | 'late_answers'
  | 'unrouted_expiries'
  | 'refused_acts'
  | 'frame_gaps'
  | 'reconnects';

function deskCounts({ crowd, log }: PlayedLoad, rules: DeskRules, ownFaults: number): Record<DeskCount, number | null> {
  const followed = (count: number): number | null => (rules.oneAtATime ? count : null);
  const refusals = crowd.refusals.filter(([code]) => code !== 'offer-over' && code !== 'not-theirs');
  return {
    broken_states: followed(log.brokenStates + ownFaults),
    cap_breaches: followed(log.capBreaches),
    late_answers: followed(log.lateAnswers),
    unrouted_expiries: rules.anybody ? followed(log.unroutedExpiries) : null,
    refused_acts: refusals.reduce((sum, [, count]) => sum + count, 0),
    frame_gaps: crowd.frameGaps,
    reconnects: crowd.reconnects,
  };
}

/** Where the desk’s own count and the log differ. */
function ownCountFaults({ log: { states }, ownCount }: PlayedLoad, rules: DeskRules): string[] {
  const faults = ownCount.holds ? [] : ['the figures of the run do not add up'];
  if (!rules.countsAll || !rules.oneAtATime) return faults;
  for (const state of ['waiting', 'offered', 'held'] as const)
    if (states[state] !== ownCount.open[state])
      faults.push(`${ownCount.open[state]} tickets are ${state} by the desk’s own count, ${states[state]} by its log`);
  return faults;
}

function levelCounts(
  levels: readonly BacklogLevel[],
  seconds: number,
): Record<'backlog_max' | 'backlog_slope', number | null> {
  const during = levels
    .filter(({ at }) => at >= 0 && at <= seconds)
    .map((level) => [level.at, level.waiting + level.offered] as const);
  return {
    backlog_max: during.reduce((most, [, backlog]) => Math.max(most, backlog), 0),
    backlog_slope: slopeOf(during.filter(([at]) => at >= seconds / 2)),
  };
}

/** Of the straight line with the least squares; null for fewer than three points. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number | null {
  if (points.length < 3) return null;
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([each]) => each), mean(([, each]) => each)];
  const spread = mean(([each]) => (each - x) ** 2);
  return spread === 0 ? null : mean(([eachX, eachY]) => (eachX - x) * (eachY - y)) / spread;
}
