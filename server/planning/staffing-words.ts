import { counted, countText, decimalText, intervalName } from '../../engine/index.ts';
import type { Scenario, StaffingPlan } from '../../engine/index.ts';
import type { StaffingFound } from './staffing-part.ts';

/** What a search found, and for which scenario. */
export interface KnownStaffing {
  readonly scenario: Scenario;
  readonly found: StaffingFound;
}

type Range = StaffingFound['cost']['total'];

/** What a plan takes, and whether that surely meets every target. */
export function verdictText({
  plan,
  found,
}: {
  readonly plan: Pick<StaffingPlan, 'every' | 'groups'>;
  readonly found: StaffingFound;
}): string {
  const hours = decimalText(found.cost.expertHours, 1);
  const groups = plan.groups.map(({ name, staffed }) => `${name} ${hoursText(staffed, plan.every)}`).join(', ');
  const notMet = found.judged.filter(({ is }) => is !== 'met');
  const open = notMet.filter(({ target }) => !found.ceilings.includes(target)).length;
  if (found.verdict === 'unchecked')
    return `Interrupted: ${hours} expert-hours (${groups}) are as far as the search had come. No plan was checked on random numbers that the search has not seen, and fewer may do.`;
  if (found.ceilings.length === found.targets.length) return mostText(hours, groups, found);
  if (open === 0 && notMet.length > 0)
    return `${hours} expert-hours (${groups}) surely meet the targets that need people, and are too many for ${ceilingsText(found)}: ${counted(notMet.length, 'interval')} of ${found.judged.length} missed or not sure.`;
  return found.verdict === 'met'
    ? `${hours} expert-hours (${groups}) surely meet every target; no single one of them was found that can go.`
    : `${hours} expert-hours (${groups}) do not surely meet the targets: ${counted(open, 'interval')} of ${found.judged.length} missed or not sure. ${exhaustedText(found, open)}`.trim();
}

/** Where all targets limit people from above. */
function mostText(hours: string, groups: string, found: StaffingFound): string {
  const plan = `${hours} expert-hours (${groups})`;
  return found.verdict === 'met'
    ? `${plan} are the most that surely keep ${ceilingsText(found)}; fewer do too. Give a target that needs people as well, such as 80/20.`
    : `Not even ${plan}, the fewest there may be, surely keep ${ceilingsText(found)}: promise less.`;
}

/** The targets that limit people from above. */
const ceilingsText = ({ ceilings, targets }: StaffingFound): string =>
  ceilings.map((target) => `“${targets[target]!.says}”`).join(' and ');

/** What there is no more of, where targets are not surely met. */
function exhaustedText({ atLimit, evidence: { checks } }: StaffingFound, open: number): string {
  if (atLimit === null) return '';
  const people =
    atLimit === 0
      ? ''
      : `In ${atLimit === open ? (open === 1 ? 'it' : 'all of them') : `${counted(atLimit, 'interval')} of them`} there are as many experts as there may be: allow more of them, or promise less. `;
  if (atLimit === open) return people;
  return `${people}${counted(checks, 'check')} on fresh random numbers did not settle ${atLimit === 0 ? (open === 1 ? 'it' : 'them') : 'the rest'}: a few more experts may do, and more replications would tell what is close.`;
}

const hoursText = (staffed: readonly number[], every: number): string =>
  `${decimalText((staffed.reduce((sum, level) => sum + level, 0) * every) / 3_600_000, 1)} h`;

/** The plan with one expert fewer, and what it misses. */
export function smallerText({ scenario, found }: KnownStaffing): string[] {
  const { smaller } = found;
  if (smaller === null) return [];
  const where = `${smaller.group} ${intervalName(scenario, smaller.interval)}: ${smaller.staffed} instead of ${smaller.staffed + 1}`;
  const [worst] = smaller.judged;
  if (worst === undefined)
    return [`One expert fewer (${where}) was refused by the search, and would have done on the fresh days.`];
  const { says } = found.targets[worst.target]!;
  const span = intervalName(scenario, worst.from);
  const said = worst.is === 'missed' ? 'misses' : 'is not sure to meet';
  return [
    `The next smaller plan (${where}) ${said} “${says}” at ${span}: ${rangeText(worst, (value) => decimalText(value, 1))}.`,
  ];
}

/** Dollars, where anything has a price. */
export function costText({ cost }: StaffingFound): string[] {
  if ((cost.total.value ?? 0) === 0) return [];
  return [
    `Cost ${rangeText(cost.total, dollars)}: wages ${dollars(cost.wages)}, payouts ${rangeText(cost.payouts, dollars)}, penalties included.`,
  ];
}

/** How often a day misses. */
export const riskText = ({ risk, targets }: StaffingFound): string =>
  `A day as a whole misses ${targets.length === 1 ? 'the target' : 'a target'} in ${rangeText(risk.dayMisses, percentText)} of days.`;

/** The same under other volumes. */
export const volumeText = ({ volumes }: StaffingFound): string[] =>
  volumes.map(
    ({ factor, dayMisses }) =>
      `At ${percentText(factor)} of the volume a day misses in ${rangeText(dayMisses, percentText)}.`,
  );

/** Which runs all this is from. */
export function evidenceText({ evidence, level }: StaffingFound): string {
  const { replications, seed, searchReplications, searchSeed, checks } = evidence;
  return (
    `Each interval by itself is met with ${percentText(level)} certainty (one-sided); what counts together is the share of days above. ` +
    `Intervals with fewer than 200 tickets in all replications are judged together with their neighbours. ` +
    `Numbers are from ${countText(replications)} replications on fresh random numbers (seed ${seed}, ${counted(checks, 'check')}); ` +
    `the search used ${countText(searchReplications)} of its own for every plan (seed ${searchSeed}).`
  );
}

/** `7.1 %`, `83 %`. */
export const percentText = (share: number): string => `${decimalText(share * 100, share < 0.1 ? 1 : 0)} %`;
const dollars = (amount: number): string => `$${countText(Math.round(amount))}`;

/** `83 % (79 % … 87 %)`; a dash where nothing is known. */
export function rangeText({ value, low, high }: Range, text: (value: number) => string): string {
  if (value === null) return '–';
  return low === null || high === null ? text(value) : `${text(value)} (${text(low)} … ${text(high)})`;
}
