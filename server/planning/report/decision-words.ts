import { counted, countText, decimalText, expertHours } from '../../../engine/index.ts';
import type { Scenario, StaffingPlan, StaffingRisk } from '../../../engine/index.ts';
import { floorText } from '../floor-words.ts';
import type { PlanFile } from '../plan-file.ts';
import { evidenceText, percentText, riskText, smallerText, verdictText, volumeText } from '../staffing-words.ts';
import type { RosterPart } from '../roster-part.ts';
import type { StaffingFound } from '../staffing-part.ts';
import type { ToldTarget } from './plan-report.ts';

/** What a decision rests on. */
export interface DecisionBasis {
  readonly plan: StaffingPlan;
  readonly targets: readonly ToldTarget[];
  readonly risk: StaffingRisk | undefined;
  readonly staffing: PlanFile['staffing'];
  readonly roster: PlanFile['roster'];
  readonly runs: number;
}

/** What is decided, in a sentence or two: what the plan takes, what it keeps, and how often a day still misses. */
export function decisionWords(basis: DecisionBasis): string {
  const { roster } = basis;
  if (roster === undefined) return staffingWords(basis);
  const worked = roster.shifts.filter(({ person }) => person !== null);
  const hours = worked.reduce((sum, shift) => sum + shift.hours, 0);
  return `${counted(roster.people.length, 'person', 'people')} in ${counted(worked.length, 'shift')} (${decimalText(hours, 1)} paid hours) ${rosterVerdict(roster)} The need by itself: ${staffingWords(basis)}`;
}

/** What the roster came to when it was played: by its own check, which is the last word. */
function rosterVerdict({ checked, missing }: RosterPart): string {
  const cover =
    missing.length === 0
      ? 'cover the need'
      : `leave ${counted(missing.length, 'stretch', 'stretches')} of the need uncovered`;
  if (checked === null) return `${cover}.`;
  const open = checked.judged.filter(({ is }) => is !== 'met').length;
  const kept =
    open === 0
      ? 'surely keep every target'
      : `do not surely keep the targets: ${countText(open)} of ${counted(checked.judged.length, 'span')} missed or not sure`;
  const days =
    checked.dayMisses.value === null ? '' : `; a day misses one in ${percentText(checked.dayMisses.value)} of days`;
  return `${cover}, and, with breaks and people who do not turn up, ${kept}${days}.`;
}

function staffingWords({ plan, targets, risk, staffing, runs }: DecisionBasis): string {
  if (staffing?.found !== undefined)
    return `${verdictText({ ...staffing, found: staffing.found })} ${riskText(staffing.found)}`;
  if (targets.length === 0 || risk === undefined)
    return `Nothing is promised in this scenario, so there is nothing to decide: these are its figures in ${counted(runs, 'run')}.`;
  const hours = decimalText(expertHours(plan), 1);
  const { estimate, low, high } = risk.dayMisses;
  const days = `a day misses in ${percentText(estimate)} of days (${percentText(low)} … ${percentText(high)})`;
  return `With ${hours} expert-hours ${targets.map(keptText).join('; ')}; ${days}.`;
}

const keptText = ({ text, verdict, units }: ToldTarget): string => {
  const all = units.met + units.missed + units.open;
  const said = { met: 'is kept', missed: 'is missed', 'not known': 'is not surely kept' }[verdict];
  return `“${text}” ${said}${all > 1 ? ` (${countText(units.met)} of ${countText(all)} kept, ${countText(units.missed)} missed)` : ''}`;
};

/** What the search found beside its plan: the next smaller one, what nobody can better, other volumes, and its evidence. */
export function recommendationWords(scenario: Scenario, found: StaffingFound | undefined): string[] {
  if (found === undefined) return [];
  return [...smallerText({ scenario, found }), ...floorText(found), ...volumeText(found), evidenceText(found)];
}

/** Parts that a report has not, and the command that adds each. */
export function missingWords(
  { targets, history }: Scenario,
  { plan, file }: { readonly plan?: PlanFile | undefined; readonly file: string },
): string[] {
  const missing: string[] = [];
  if (targets.length === 0)
    missing.push('Targets: write targets: into the scenario, or give --target to switchyard staff.');
  if (plan?.staffing === undefined)
    missing.push(
      `A staffing that was searched for: switchyard staff ${file} finds the smallest plan that keeps the targets.`,
    );
  if (plan?.roster === undefined && plan?.staffing !== undefined)
    missing.push(`A roster: switchyard roster ${file} finds the cheapest shifts that cover this plan.`);
  if (history !== undefined && history.fit === undefined)
    missing.push(`How well its laws fit: switchyard import ${history.file} --out writes that into the scenario.`);
  return missing;
}
