import { LocalCalendar } from '../../time/local-calendar.ts';
import { DAY_MS } from '../../time/civil-date.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { FEWEST_TICKETS, judgedUnits, UnitTally, type JudgedUnit, type Judgement } from '../judged-units.ts';
import { helps, plannedGroups, type PlannedGroup } from '../planned-people.ts';
import { TargetLayout } from '../target-layout.ts';
import type { Asking, PlayedRun } from '../trials.ts';
import type { RosterNeed } from './roster-need.ts';
import { spareShifts } from './spare-shifts.ts';
import type { Roster } from './roster.ts';

/** How a roster is mended. */
export interface Mending<Made extends { readonly roster: Roster }> {
  /** With the targets that are to be kept. */
  readonly scenario: Scenario;
  /** What the plan needs: never undercut, whatever is taken away. */
  readonly need: RosterNeed;
  /** Makes the cheapest roster for a need. */
  readonly make: (need: RosterNeed) => Made;
  /** The same with another roster. */
  readonly changed: (made: Made, roster: Roster) => Made;
  /** The scenario with a roster, and with this chance. */
  readonly staffed: (roster: Roster, seed: string) => Scenario;
  /** Of each roster that is tried, and of the last one on fresh random numbers. */
  readonly replications: number;
  /** Of each one-sided bound by itself. */
  readonly level: number;
}

/** A roster that was tried out, and what is known of it. */
export interface MendedRoster<Made> {
  readonly made: Made;
  /** How often a need was raised where a target was missed. */
  readonly rounds: number;
  /** Shifts that were taken away again because targets are kept without them. */
  readonly dropped: number;
  /** On fresh random numbers. */
  readonly judged: readonly Judgement[];
  readonly runs: readonly PlayedRun[];
  readonly seed: string;
  readonly searchSeed: string;
}

const MOST_ROUNDS = 6;

/** A roster that was played. */
interface PlayedRoster {
  readonly runs: readonly PlayedRun[];
  readonly judged: readonly Judgement[];
}

/** What one look at a roster showed. */
interface Look {
  /** Spans in which a target is missed, or not surely kept. */
  readonly missed: readonly JudgedUnit[];
  readonly seen: Float64Array;
}

/**
 * Plays a roster, with breaks and with people who do not turn up, raises the need by one where a target is not surely kept, and makes it again: cuts
 * from simulation, on the same random numbers throughout. Then shifts beyond the need are taken away as long as all is surely kept.
 * What is told of the roster that is left comes from fresh random numbers.
 */
export function* mendRoster<Made extends { readonly roster: Roster }>(
  start: RosterNeed,
  mending: Mending<Made>,
): Asking<MendedRoster<Made>> {
  const { scenario, make } = mending;
  const searchSeed = `${scenario.seed}/roster`;
  const look = new RosterLook(mending, searchSeed);
  let asked = start;
  let best = make(start);
  let known = yield* look.at(best.roster, 'roster');
  let rounds = 0;
  let last = known;
  while (rounds < MOST_ROUNDS && last.missed.length > 0) {
    rounds++;
    asked = raised(asked, last, scenario);
    const next = make(asked);
    last = yield* look.at(next.roster, `roster, round ${rounds}`);
    if (last.missed.length < known.missed.length) [best, known] = [next, last];
  }
  const { roster, dropped } = yield* withoutSpare(best.roster, known, mending, look);
  const made = dropped === 0 ? best : mending.changed(best, roster);
  const seed = `${searchSeed}/check`;
  const { runs, judged } = yield* look.fresh(roster, seed);
  return { made, rounds, dropped, judged, runs, seed, searchSeed };
}

/** Takes away as many spare shifts as can go without a miss: all, or half of them, or a quarter …; none where a target is missed anyway. */
function* withoutSpare<Made extends { readonly roster: Roster }>(
  roster: Roster,
  known: Look,
  { need }: Mending<Made>,
  look: RosterLook,
): Asking<{ readonly roster: Roster; readonly dropped: number }> {
  const spare = known.missed.length > 0 ? [] : spareShifts(roster, need);
  for (let many = spare.length; many >= 1; many = Math.floor(many / 2)) {
    const fewer = withoutShifts(roster, new Set(spare.slice(0, many)));
    const seen = yield* look.at(fewer, `roster without ${many} shifts`);
    if (seen.missed.length === 0) return { roster: fewer, dropped: many };
  }
  return { roster, dropped: 0 };
}

/** A roster without some shifts, and without those people who worked no other. */
function withoutShifts({ people, shifts }: Roster, gone: ReadonlySet<number>): Roster {
  const kept = shifts.filter((_, place) => !gone.has(place));
  const busy = new Set(kept.map(({ person }) => person));
  const lost = new Set(shifts.map(({ person }) => person).filter((person) => !busy.has(person)));
  return { people: people.filter(({ name }) => !lost.has(name)), shifts: kept };
}

/** Plays rosters and judges them, all by the same units. */
class RosterLook {
  readonly #mending: Pick<Mending<{ readonly roster: Roster }>, 'scenario' | 'staffed' | 'replications' | 'level'>;
  readonly #seed: string;
  #units: readonly JudgedUnit[] | undefined;

  constructor(
    mending: Pick<Mending<{ readonly roster: Roster }>, 'scenario' | 'staffed' | 'replications' | 'level'>,
    seed: string,
  ) {
    this.#mending = mending;
    this.#seed = seed;
  }

  *at(roster: Roster, why: string): Asking<Look> {
    const { runs, judged } = yield* this.#play(roster, this.#seed, why);
    return { missed: judged.filter(({ is }) => is !== 'met').map(({ unit }) => unit), seen: summed(runs) };
  }

  *fresh(roster: Roster, seed: string): Asking<PlayedRoster> {
    return yield* this.#play(roster, seed, 'fresh days');
  }

  *#play(roster: Roster, seed: string, why: string): Asking<PlayedRoster> {
    const { scenario, staffed, replications, level } = this.#mending;
    const runs = yield { scenario: staffed(roster, seed), from: 0, to: replications, why };
    this.#units ??= judgedUnits(scenario, summed(runs), FEWEST_TICKETS);
    const tally = new UnitTally(scenario, this.#units);
    for (const { notes } of runs) tally.take(notes);
    return { runs, judged: tally.judge(level) };
  }
}

function summed(runs: readonly PlayedRun[]): Float64Array {
  const sum = new Float64Array(runs[0]?.notes.length ?? 0);
  for (const { notes } of runs) notes.forEach((value, at) => (sum[at] += value));
  return sum;
}

/** Of a day or a run that misses, the quarter of its intervals in which people were busiest. */
const BUSIEST = 0.25;

/** The need with one expert more where a target is missed: of the group that can help and was busiest there. */
function raised(need: RosterNeed, { missed, seen }: Look, scenario: Scenario): RosterNeed {
  const layout = new TargetLayout(scenario);
  const groups = plannedGroups(
    scenario,
    need.groups.map(({ name }) => name),
    () => ({ atLeast: 0, atMost: Infinity }),
  );
  const busy = ({ index }: PlannedGroup, interval: number): number => {
    const at = layout.ofGroup(index, interval);
    return seen[at + 1] > 0 ? seen[at] / seen[at + 1] : 1;
  };
  const more = new Map<string, Set<number>>();
  for (const unit of missed) {
    const helping = groups.filter((group) => helps(group, scenario.targets[unit.target], scenario));
    if (helping.length === 0) continue;
    const all = Array.from({ length: unit.until - unit.from }, (_, place) => unit.from + place);
    const busiest = all.map((interval) => {
      const group = helping.reduce((best, each) => (busy(each, interval) > busy(best, interval) ? each : best));
      return { interval, group: group.name, busy: busy(group, interval) };
    });
    const kept =
      scenario.targets[unit.target].per === 'interval'
        ? busiest
        : busiest.toSorted((one, other) => other.busy - one.busy).slice(0, Math.ceil(all.length * BUSIEST));
    for (const { interval, group } of kept) more.set(group, (more.get(group) ?? new Set()).add(interval));
  }
  const intervalOf = intervalsOfSlots(need, scenario);
  return {
    ...need,
    groups: need.groups.map(({ name, need: experts }) => ({
      name,
      need: experts.map((each, slot) => each + (more.get(name)?.has(intervalOf[slot]) === true ? 1 : 0)),
    })),
  };
}

/** The reporting interval in which each slot of the clock begins. */
function intervalsOfSlots({ slot, days }: RosterNeed, { calendar, figures }: Scenario): number[] {
  const local = new LocalCalendar(calendar);
  return Array.from({ length: (days * DAY_MS) / slot }, (_, number) => {
    const day = Math.floor((number * slot) / DAY_MS);
    return Math.floor(local.momentOf(day, number * slot - day * DAY_MS) / figures.interval);
  });
}
