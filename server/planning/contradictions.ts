import { counted, decimalText, intervalName } from '../../engine/index.ts';
import type { CheckedPlan, Judgement, StaffingAnswer } from '../../engine/index.ts';
import type { StaffingFound } from './staffing-part.ts';
import type { KnownStaffing } from './staffing-words.ts';

type Contradiction = StaffingFound['contradictions'][number];

/** Of each ceiling that a plan misses the span in which it does so by most, how many people keep it there, and what they miss. */
export function contradictionsOf({ plan, most, ceilings }: StaffingAnswer): Contradiction[] {
  if (plan === undefined || most === undefined) return [];
  return ceilings.flatMap((target): Contradiction[] => {
    const missed = plan.judged.filter(({ is, unit }) => unit.target === target && is === 'missed');
    const change = ({ unit, estimate }: Judgement): number =>
      Math.abs(most.judged.find((other) => other.unit === unit)!.estimate - estimate) || 0;
    // Where nobody at all would keep it there is less to be said.
    const [worst] = missed.toSorted((one, other) => change(other) - change(one));
    if (worst === undefined) return [];
    const { from, until } = worst.unit;
    const there = most.judged.find(({ unit }) => unit === worst.unit)!;
    const against = most.judged.find(
      ({ is, unit }) => is !== 'met' && !ceilings.includes(unit.target) && unit.from < until && unit.until > from,
    );
    return [
      {
        target,
        from,
        until,
        spans: missed.length,
        experts: peopleIn(plan, from, until),
        value: finite(worst.estimate),
        most: { experts: peopleIn(most, from, until), value: finite(there.estimate), keepsIt: there.is === 'met' },
        against: against === undefined ? null : { target: against.unit.target, value: finite(against.estimate) },
      },
    ];
  });
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Experts of a plan, summed over some of its intervals. */
function peopleIn({ levels }: CheckedPlan, from: number, until: number): number {
  const at = levels.groups.flatMap((_, group) => [
    ...levels.at.subarray(levels.placeOf(group, from), levels.placeOf(group, until)),
  ]);
  return at.reduce((sum, level) => sum + level, 0);
}

/** Which targets contradict each other, and at what numbers. */
export function contradictionsText({ scenario, found }: KnownStaffing): string[] {
  return found.contradictions.map(({ target, from, until, spans, experts, value, most, against }) => {
    const people = (many: number): string =>
      until - from === 1
        ? counted(many, 'expert')
        : `${decimalText((many * scenario.figures.interval) / 3_600_000, 1)} expert-hours`;
    const says = `“${found.targets[target]!.says}”`;
    const where = spans === 1 ? '' : `; so it is in ${counted(spans, 'span')}`;
    const at = `at ${intervalName(scenario, from)}`;
    if (!most.keepsIt)
      return `${says} is ${valueText(value)} ${at} with ${people(experts)}, and ${valueText(most.value)} with ${people(most.experts)}, the fewest there may be${where}.`;
    if (against === null)
      return `${says} is ${valueText(value)} ${at} with ${people(experts)}; ${people(most.experts)} keep it.`;
    const other = `“${found.targets[against.target]!.says}”`;
    const second = `the second is ${valueText(against.value)}`;
    const kept =
      most.experts === 0
        ? `nobody at all would keep the first, ${second} then`
        : `with ${people(most.experts)}, the most who keep the first, ${second}`;
    return (
      `${says} and ${other} contradict each other ${at}: the second takes ${people(experts)}, with whom the first is ${valueText(value)}; ` +
      `${kept}${where}. Promise less of one of them.`
    );
  });
}

const valueText = (value: number | null): string => (value === null ? 'nothing' : decimalText(value, 1));
