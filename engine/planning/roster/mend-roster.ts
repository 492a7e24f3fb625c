import type { JudgedUnit, Judgement } from '../judged-units.ts';
import type { Asking, PlayedRun } from '../trials.ts';
import { checkRoster } from './check-roster.ts';
import { raisedNeed } from './raised-need.ts';
import { RosterLook, summedNotes, type Looking } from './roster-look.ts';
import type { RosterNeed } from './roster-need.ts';
import type { Roster } from './roster.ts';
import { spareShifts } from './spare-shifts.ts';

/** How a roster is mended. */
export interface Mending<Made extends { readonly roster: Roster }> extends Looking {
  /** What the plan needs: never undercut, whatever is taken away. */
  readonly need: RosterNeed;
  /** Makes the cheapest roster for a need; of those that have all shifts of another, where that is given. */
  readonly make: (need: RosterNeed, onTopOf?: Made) => Made;
  /** The same without the shifts at some places of its roster. */
  readonly without: (made: Made, gone: ReadonlySet<number>) => Made;
}

/** A roster that was tried out, and what is known of it. */
export interface MendedRoster<Made> {
  readonly made: Made;
  /** How often a need was raised where a target was missed or not surely kept. */
  readonly rounds: number;
  /** Shifts that were taken away again because targets are kept without them. */
  readonly dropped: number;
  /** On fresh random numbers; a span is known from all checks since shifts near it changed. */
  readonly judged: readonly Judgement[];
  /** On fresh random numbers, since any shift changed. */
  readonly runs: readonly PlayedRun[];
  /** How often it was checked on fresh random numbers. */
  readonly checks: number;
  /** Of the last check. */
  readonly seed: string;
  readonly searchSeed: string;
}

const MOST_ROUNDS = 6;

/**
 * Plays a roster, with breaks and with people who do not turn up, raises the need where a target looks missed, and makes it again: cuts
 * from simulation, on the same random numbers throughout. Then shifts beyond the need are taken away as long as all is surely kept.
 * What is left is checked on fresh random numbers, and mended until it surely keeps what is promised.
 */
export function* mendRoster<Made extends { readonly roster: Roster }>(
  start: RosterNeed,
  mending: Mending<Made>,
): Asking<MendedRoster<Made>> {
  const { scenario, make } = mending;
  const searchSeed = `${scenario.seed}/roster`;
  const look = new RosterLook(mending);
  let [need, made] = [start, make(start)];
  let best: Tried<Made> | undefined;
  let rounds = 0;
  for (; ; rounds++) {
    const runs = yield* look.runs(made.roster, searchSeed, rounds === 0 ? 'roster' : `roster, round ${rounds}`);
    const tried = { need, made, judged: look.judge(runs) };
    if (best === undefined || missedBy(tried).length < missedBy(best).length) best = tried;
    if (rounds === MOST_ROUNDS || missedBy(tried).length === 0) break;
    need = raisedNeed(need, { roster: made.roster, missed: missedBy(tried), seen: summedNotes(runs) }, scenario);
    made = make(need);
  }
  const left = yield* withoutSpare(best, mending, look, searchSeed);
  const checked = yield* checkRoster({ need: best.need, made: left.made }, mending, look, `${searchSeed}/check`);
  return { ...checked, rounds: rounds + checked.rounds, dropped: left.dropped, searchSeed };
}

/** A roster that was tried, the need that it is for, and what playing it showed. */
interface Tried<Made> {
  readonly need: RosterNeed;
  readonly made: Made;
  readonly judged: readonly Judgement[];
}

const missedBy = ({ judged }: Tried<unknown>): JudgedUnit[] =>
  judged.filter(({ looksMet }) => !looksMet).map(({ unit }) => unit);

const isSurelyMet = (judged: readonly Judgement[]): boolean => judged.every(({ is }) => is === 'met');

/** Takes away as many spare shifts as can go without a miss: all, or half of them, or a quarter …; none where a target is not surely kept anyway. */
function* withoutSpare<Made extends { readonly roster: Roster }>(
  { made, judged }: Tried<Made>,
  { need, without }: Mending<Made>,
  look: RosterLook,
  seed: string,
): Asking<{ readonly made: Made; readonly dropped: number }> {
  const spare = isSurelyMet(judged) ? spareShifts(made.roster, need) : [];
  for (let many = spare.length; many >= 1; many = Math.floor(many / 2)) {
    const fewer = without(made, new Set(spare.slice(0, many)));
    const runs = yield* look.runs(fewer.roster, seed, `roster without ${many} shifts`);
    if (isSurelyMet(look.judge(runs))) return { made: fewer, dropped: many };
  }
  return { made, dropped: 0 };
}
