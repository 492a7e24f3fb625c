import {
  assignPeople,
  beyondAnyShift,
  coverOf,
  numberedPeople,
  rosteredShift,
  shiftKinds,
  shiftsPerDay,
  withoutShifts,
  type CoverAsked,
  type Roster,
  type RosterNeed,
  type RosterPerson,
  type Scenario,
  type ShiftPattern,
  type WorkedShift,
  type WorkRules,
} from '../../../engine/index.ts';
import type { MissingPeople } from '../roster-part.ts';
import type { NeedCoverer } from './cover-need.ts';

/** What a roster is made of. */
export interface RosterMeans {
  readonly scenario: Scenario;
  readonly patterns: readonly ShiftPattern[];
  /** Named people of some groups; of all others there are as many as it takes, and they are numbered. */
  readonly people: readonly RosterPerson[];
  readonly rules: WorkRules;
  readonly weekdayOf: (day: number) => number;
}

/** A roster that covers a need as well as it can be covered. */
export interface MadeRoster {
  readonly roster: Roster;
  /** What each of its shifts is one of. */
  readonly worked: readonly WorkedShift[];
  readonly missing: readonly MissingPeople[];
  /** By how much its shifts could cost less at most, as a share. */
  readonly gap: number;
  readonly outOfTime: boolean;
}

/**
 * Makes a roster: the cheapest shifts that cover the need, and people for them.
 *
 * @param onTopOf a roster all of whose shifts it has; whoever works them may be somebody else
 */
export function makeRoster(
  need: RosterNeed,
  means: RosterMeans,
  coverer: NeedCoverer,
  onTopOf?: MadeRoster,
): MadeRoster {
  const parts = need.groups.map(({ name, need: experts }) => {
    const before = onTopOf?.worked.filter((_, place) => onTopOf.roster.shifts[place]!.group === name) ?? [];
    return rosterOfGroup(name, { ...need, experts, before }, means, coverer);
  });
  const shifts = parts.flatMap(({ roster, worked }) =>
    roster.shifts.map((shift, place) => ({ shift, worked: worked[place]! })),
  );
  const inOrder = shifts.toSorted((one, other) => one.shift.day - other.shift.day);
  const made = {
    roster: {
      people: parts.flatMap(({ roster }) => roster.people),
      shifts: inOrder.map(({ shift }) => shift),
    },
    worked: inOrder.map(({ worked }) => worked),
    missing: parts.flatMap(({ missing }) => missing),
    gap: Math.max(0, ...parts.map(({ gap }) => gap)),
    outOfTime: onTopOf?.outOfTime === true || parts.some(({ outOfTime }) => outOfTime),
  };
  return onTopOf === undefined ? made : { ...made, gap: gapOnTopOf(onTopOf, made) };
}

/** What costs least for more cannot cost less than what costs least for fewer. */
function gapOnTopOf(before: MadeRoster, after: MadeRoster): number {
  const [least, cost] = [costOfShifts(before) * (1 - before.gap), costOfShifts(after)];
  return cost === 0 ? 0 : 1 - least / cost;
}

const costOfShifts = ({ worked }: MadeRoster): number => worked.reduce((sum, { kind }) => sum + kind.cost, 0);

/** The same without the shifts at some places of its roster. */
export const withoutSome = (made: MadeRoster, gone: ReadonlySet<number>): MadeRoster => ({
  ...made,
  roster: withoutShifts(made.roster, gone),
  worked: made.worked.filter((_, place) => !gone.has(place)),
});

interface NeedOfGroup {
  readonly slot: number;
  readonly days: number;
  readonly experts: readonly number[];
  /** Shifts that are there in any case. */
  readonly before: readonly WorkedShift[];
}

function rosterOfGroup(name: string, need: NeedOfGroup, means: RosterMeans, coverer: NeedCoverer): MadeRoster {
  const { scenario, patterns, weekdayOf, rules } = means;
  const { slot, days, experts, before } = need;
  const group = scenario.experts.find((each) => each.name === name)!;
  const kinds = shiftKinds(group, patterns, { days, slot, weekdayOf });
  const named = means.people.filter((person) => person.group === name);
  const mostPerDay = named.length === 0 ? undefined : shiftsPerDay(named, { slot, days, experts }, rules, weekdayOf);
  const asked: CoverAsked = { need: experts, slot, kinds, mostPerDay };
  const { shifts: added, gap, outOfTime } = coverer.cover(whatIsLeft(asked, before));
  const shifts = [...before, ...added].toSorted(
    (one, other) => one.kind.from - other.kind.from || one.kind.to - other.kind.to,
  );
  const clock = { slot, weekdayOf };
  const { people, assigned } =
    named.length === 0
      ? numberedPeople(name, shifts, rules, clock)
      : { people: named, assigned: assignPeople(shifts, named, rules, clock) };
  const roster = {
    people: people.map((person) => ({ name: person.name, group: name })),
    shifts: shifts.map((shift, place) => rosteredShift(shift, group, people[assigned[place]!]?.name ?? null, slot)),
  };
  const filled = shifts.filter((_, place) => assigned[place] !== -1);
  return { roster, worked: shifts, missing: missingIn(name, asked, shifts, filled), gap, outOfTime };
}

/** What some shifts leave to be covered, by as many shifts as may still start on each day. */
function whatIsLeft(asked: CoverAsked, before: readonly WorkedShift[]): CoverAsked {
  const cover = coverOf(before, asked.slot, asked.need.length);
  const startingOn = (day: number): number => before.filter(({ kind }) => kind.day === day).length;
  return {
    ...asked,
    need: asked.need.map((experts, number) => Math.max(0, experts - cover[number]!)),
    mostPerDay:
      asked.mostPerDay &&
      new Map([...asked.mostPerDay].map(([day, most]) => [day, Math.max(0, most - startingOn(day))])),
  };
}

/** Where too few people are, stretch by stretch, and why. */
function missingIn(
  group: string,
  asked: CoverAsked,
  shifts: readonly WorkedShift[],
  filled: readonly WorkedShift[],
): MissingPeople[] {
  const { need, slot } = asked;
  const beyond = new Set(beyondAnyShift(asked));
  const planned = coverOf(shifts, slot, need.length);
  const cover = coverOf(filled, slot, need.length);
  const stretches: MissingPeople[] = [];
  need.forEach((experts, number) => {
    const short = experts - cover[number]!;
    if (short <= 0) return;
    const because = beyond.has(number)
      ? 'no pattern reaches it'
      : planned[number]! < experts
        ? 'no shift is worked by so many'
        : 'nobody is free';
    const last = stretches.at(-1);
    const from = number * slot;
    const isSame = last?.because === because && last.experts === short && last.from + last.lasts === from;
    if (isSame) stretches[stretches.length - 1] = { ...last, lasts: last.lasts + slot };
    else stretches.push({ group, from, lasts: slot, experts: short, because });
  });
  return stretches;
}
