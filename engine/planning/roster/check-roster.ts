import type { Scenario } from '../../scenario/scenario.ts';
import { DAY_MS } from '../../time/civil-date.ts';
import { LocalCalendar } from '../../time/local-calendar.ts';
import type { Judgement } from '../judged-units.ts';
import { Moves } from '../moves.ts';
import { Steering } from '../steering.ts';
import type { Asking, PlayedRun } from '../trials.ts';
import { raisedNeed } from './raised-need.ts';
import { summedNotes, type Looking, type RosterLook } from './roster-look.ts';
import type { RosterNeed } from './roster-need.ts';
import type { Roster, RosteredShift } from './roster.ts';

/** What is needed to check a roster and to add to it. */
export interface Checking<Made> extends Looking {
  /** The cheapest roster for a need, of those that have all shifts of another. */
  readonly make: (need: RosterNeed, onTopOf: Made) => Made;
}

/** A roster that was checked, and what came of it. */
export interface CheckedOnFresh<Made> {
  readonly made: Made;
  /** How often the need was raised. */
  readonly rounds: number;
  readonly judged: readonly Judgement[];
  readonly runs: readonly PlayedRun[];
  readonly checks: number;
  readonly seed: string;
}

const MOST_CHECKS = 12;
/** What looks kept has so many checks to become sure. */
const PATIENCE = 4;

/**
 * Plays a roster on fresh random numbers, again and again, until every span surely keeps its target: what is known of a span adds up for
 * as long as no shift near it changes. Shifts are added at once where a target looks missed, and where it is still not sure after a few
 * checks; the others stay as they are.
 *
 * @param start the roster and what it was made for
 * @param seed that of each check is this and its number
 */
export function* checkRoster<Made extends { readonly roster: Roster }>(
  start: { readonly need: RosterNeed; readonly made: Made },
  checking: Checking<Made>,
  look: RosterLook,
  seed: string,
): Asking<CheckedOnFresh<Made>> {
  const { scenario, level, replications } = checking;
  const known = look.tally();
  const moves = new Moves(scenario, new Steering(scenario));
  let { need, made } = start;
  let [runs, rounds] = [[] as PlayedRun[], 0];
  for (let check = 1; ; check++) {
    const played = yield* look.runs(made.roster, `${seed} ${check}`, 'fresh random numbers');
    for (const { notes } of played) known.take(notes);
    runs.push(...played);
    const judged = known.judge(level);
    const open = judged.filter(({ is }) => is !== 'met');
    const isHopeful = ({ looksMet, unit }: Judgement): boolean =>
      looksMet && known.counts[known.units.indexOf(unit)] < PATIENCE * replications;
    const missed = open.filter((each) => !isHopeful(each)).map(({ unit }) => unit);
    const isLast = open.length === 0 || check === MOST_CHECKS;
    if (!isLast && missed.length === 0) continue;
    const more = isLast ? need : raisedNeed(need, { roster: made.roster, missed, seen: summedNotes(runs) }, scenario);
    const next = isLast ? made : checking.make(more, made);
    const changed = changedIntervals(made.roster, next.roster, scenario);
    if (isLast || (changed.length === 0 && missed.length === open.length))
      return { made, rounds, judged, runs, checks: check, seed: `${seed} ${check}` };
    if (changed.length === 0) continue;
    for (const unit of moves.reachedFrom(known.units, changed)) known.forget(unit);
    rounds++;
    [need, made, runs] = [more, next, []];
  }
}

/** Reporting intervals that lie in shifts, with somebody to work them, that only one of two rosters has. */
function changedIntervals(one: Roster, other: Roster, { calendar, figures, horizon }: Scenario): number[] {
  const local = new LocalCalendar(calendar);
  const last = Math.ceil(horizon / figures.interval) - 1;
  const intervalAt = (moment: number): number => Math.min(last, Math.max(0, Math.floor(moment / figures.interval)));
  const changed = new Set<number>();
  for (const { day, from, lasts } of onlyInOne(one.shifts, other.shifts)) {
    const starts = local.momentOf(day + Math.floor(from / DAY_MS), from % DAY_MS);
    for (let at = intervalAt(starts); at <= intervalAt(starts + lasts - 1); at++) changed.add(at);
  }
  return [...changed];
}

/** Shifts of which one list has more than the other, whoever works them. */
function onlyInOne(one: readonly RosteredShift[], other: readonly RosteredShift[]): RosteredShift[] {
  const balance = new Map<string, { readonly shift: RosteredShift; count: number }>();
  const count = (shifts: readonly RosteredShift[], by: number): void => {
    for (const shift of shifts) {
      if (shift.person === null) continue;
      const { group, day, from, lasts, breaks } = shift;
      const key = JSON.stringify([group, day, from, lasts, breaks]);
      const entry = balance.get(key) ?? { shift, count: 0 };
      entry.count += by;
      balance.set(key, entry);
    }
  };
  count(one, 1);
  count(other, -1);
  return [...balance.values()].filter((entry) => entry.count !== 0).map(({ shift }) => shift);
}
