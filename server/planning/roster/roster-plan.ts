import {
  dateText,
  expertHours,
  mendRoster,
  LocalCalendar,
  rosterNeed,
  rosteredCover,
  rosterSettings,
  SHORTEST_SLOT,
  slotOf,
  staffingOf,
  wagesOf,
  withShrinkage,
  type Asking,
  type Roster,
  type RosterNeed,
  type RosterPerson,
  type Scenario,
  type StaffingPlan,
} from '../../../engine/index.ts';
import { badInput } from '../../trouble.ts';
import { scenarioOfPlan, type PlanFile } from '../plan-file.ts';
import { recipeWith } from '../planned-recipe.ts';
import type { CheckedRoster, RosterPart } from '../roster-part.ts';
import { checkedRoster } from './checked-roster.ts';
import { NeedCoverer } from './cover-need.ts';
import { makeRoster, withoutSome, type MadeRoster, type RosterMeans } from './make-roster.ts';
import type { ShiftRules } from './patterns-file.ts';
import type { Solver } from './solver.ts';

/** What a roster is asked for. */
export interface RosterWish extends ShiftRules {
  readonly plan: PlanFile;
  readonly people: readonly RosterPerson[];
  /** Share of rostered people that are more than are needed, to start from; where left out, the share that does not turn up if there are targets. */
  readonly shrinkage?: number | undefined;
  /** Share of shifts that people do not turn up for; that of each group where left out. */
  readonly absent?: number | undefined;
  /** Dollars per hour of everybody; that of each group where left out. */
  readonly costPerHour?: number | undefined;
}

/** Schedules of a scenario without a plan are read by half hours. */
const USUAL_INTERVAL = 30 * 60_000;
const MINUTE_MS = 60_000;
const MOST_DAYS = 42;

/** Groups that a plan is about. @throws Trouble when its scenario cannot be read any more */
export const plannedGroups = (plan: PlanFile): string[] =>
  (plan.staffing?.plan ?? staffingOf(scenarioOfPlan(plan), USUAL_INTERVAL)).groups.map(({ name }) => name);

/** A desk that is to be rostered: what it needs and what there is for it. */
export class RosterTask {
  readonly wish: RosterWish;
  readonly scenario: Scenario;
  readonly staffing: StaffingPlan;
  /** By slots, as the plan has it. */
  readonly need: RosterNeed;
  readonly #calendar: LocalCalendar;
  readonly #means: RosterMeans;
  readonly #coverer: NeedCoverer;

  /** @throws Trouble with what makes a roster impossible */
  constructor(wish: RosterWish, solver: Solver) {
    this.wish = wish;
    const scenario = scenarioOfPlan(wish.plan);
    this.scenario = wish.costPerHour === undefined ? scenario : costing(scenario, wish.costPerHour);
    this.#calendar = new LocalCalendar(scenario.calendar);
    this.staffing = wish.plan.staffing?.plan ?? staffingOf(scenario, USUAL_INTERVAL);
    const slot = slotOf(wish.patterns, this.staffing.every);
    this.need = rosterNeed(this.staffing, scenario, slot);
    const faults = faultsOf(this);
    if (faults.length > 0) throw badInput(faults.join('\n'));
    const { patterns, people, rules } = wish;
    this.#means = { scenario: this.scenario, patterns, people, rules, weekdayOf: (day) => this.weekdayOf(day) };
    this.#coverer = new NeedCoverer(solver);
  }

  /** Day of the week of a day of the roster, 0 for Monday. */
  weekdayOf(day: number): number {
    return this.#calendar.weekdayOf(day);
  }

  /** Moment in UTC, ms since 1970-01-01, at which the desk's clock reads a time of a day. */
  utcOf(day: number, time: number): number {
    const { starts, utcOffset } = this.scenario.calendar;
    return starts * DAY_MS - utcOffset + this.#calendar.momentOf(day, time);
  }

  /**
   * What is rostered to start from: so many more than needed that those who turn up are enough on average. Where nothing is promised,
   * nothing would take back what is too much, so that only what was asked for is added.
   */
  startingNeed(): RosterNeed {
    const hasTargets = this.scenario.targets.length > 0;
    const groups = this.need.groups.map(({ name, need }) => ({
      name,
      need: withShrinkage(need, this.wish.shrinkage ?? (hasTargets ? this.absentIn(name) : 0)),
    }));
    return { ...this.need, groups };
  }

  /** Share of shifts that people of a group do not turn up for. */
  absentIn(name: string): number {
    return this.wish.absent ?? this.scenario.experts.find((group) => group.name === name)?.noShow ?? 0;
  }

  /** The cheapest roster that covers a need. @param onTopOf a roster all of whose shifts it has */
  roster(need: RosterNeed, onTopOf?: MadeRoster): MadeRoster {
    return makeRoster(need, this.#means, this.#coverer, onTopOf);
  }

  /** Makes a roster and mends it by what playing it shows; where nothing is promised there is nothing to play it for. */
  *made(replications: number, level: number): Asking<RosterPart> {
    if (this.scenario.targets.length === 0) return this.#partOf(this.roster(this.startingNeed()));
    const mended = yield* mendRoster(this.startingNeed(), {
      scenario: this.scenario,
      need: this.need,
      make: (need, onTopOf) => this.roster(need, onTopOf),
      without: withoutSome,
      staffed: (roster, seed) => this.#staffed(roster, seed),
      replications,
      level,
    });
    return this.#partOf(mended.made, checkedRoster(mended, this.scenario, level));
  }

  #staffed(roster: Roster, seed: string): Scenario {
    const groups = this.need.groups.map(({ name }) => name);
    const { plan, absent } = this.wish;
    const recipe = recipeWith(plan.recipe, rosterSettings(this.scenario, roster, groups, absent));
    return { ...scenarioOfPlan({ recipe }), seed };
  }

  /** A roster as the part of a plan. */
  #partOf({ roster, missing, gap }: MadeRoster, checked: CheckedRoster | null = null): RosterPart {
    return {
      firstDate: dateText(this.scenario.calendar.starts),
      groups: this.need.groups.map(({ name }) => name),
      absent: this.wish.absent ?? null,
      people: roster.people.map(({ name, group }) => ({ name, group })),
      shifts: roster.shifts.map((shift) => ({ ...shift, breaks: shift.breaks.map((each) => ({ ...each })) })),
      missing: missing.map((each) => ({ ...each })),
      wages: wagesOf(roster),
      gap,
      checked,
    };
  }
}

const DAY_MS = 24 * 3_600_000;

const costing = (scenario: Scenario, costPerHour: number): Scenario => ({
  ...scenario,
  experts: scenario.experts.map((group) => ({ ...group, costPerHour })),
});

function faultsOf({ wish, staffing, need, scenario }: RosterTask): string[] {
  const faults: string[] = [];
  if (staffing.groups.length === 0 || expertHours(staffing) === 0)
    faults.push('Nobody is needed: the plan has no group with experts on duty.');
  if (need.slot < SHORTEST_SLOT || need.slot % MINUTE_MS !== 0)
    faults.push('Shifts, breaks and intervals have to lie on a common grid of whole minutes, five or more.');
  if (need.days > MOST_DAYS) faults.push(`A roster is for ${MOST_DAYS} days at most; this plan has ${need.days}.`);
  for (const { name } of staffing.groups)
    if (!scenario.experts.some((group) => group.name === name))
      faults.push(`The plan has a group "${name}" that its scenario has not.`);
  const names = new Set(scenario.experts.map(({ name }) => name));
  for (const pattern of wish.patterns)
    for (const group of pattern.groups ?? [])
      if (!names.has(group))
        faults.push(`The pattern "${pattern.name}" is for a group "${group}", which there is none of.`);
  return faults;
}

/** Hours of experts of a group that are too few and too many. */
export function misfit(
  need: RosterNeed,
  roster: MadeRoster['roster'],
): { readonly under: number; readonly over: number } {
  const hours = need.slot / 3_600_000;
  let [under, over] = [0, 0];
  for (const { name, need: experts } of need.groups) {
    const cover = rosteredCover(roster, name, need);
    experts.forEach((wanted, slot) => {
      under += Math.max(0, wanted - cover[slot]!) * hours;
      over += Math.max(0, cover[slot]! - wanted) * hours;
    });
  }
  return { under, over };
}
