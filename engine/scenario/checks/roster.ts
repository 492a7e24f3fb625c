import { asList, asMapping } from '../plain-data.ts';
import type { Finding, Path } from '../scenario-problem.ts';
import { readClockTime } from '../text/calendar-text.ts';
import { checkCycle } from './cycle.ts';
import { knownNames, skillsOfGroup, textsOf } from './known-names.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** Whether there is anybody, whether somebody can do each kind of work, and whether schedules fit their groups. */
export function checkRoster(data: unknown): Finding[] {
  const scenario = asMapping(data);
  const groups = asList(scenario?.experts);
  if (scenario === undefined || groups.length === 0) return [];
  return [
    ...checkSomebody(groups),
    ...groups.flatMap((group, index) => checkGroup(asMapping(group), ['experts', index])),
    ...checkSkills(scenario, groups),
    ...checkLeavers(asList(scenario.interventions), groups),
  ];
}

function checkSomebody(groups: readonly unknown[]): Finding[] {
  const nobody = groups.every((group) => asMapping(group)?.count === 0);
  return nobody ? [{ code: 'no-experts', path: ['experts'], message: 'no group has anybody in it' }] : [];
}

function checkGroup(group: Mapping | undefined, path: Path): Finding[] {
  if (group === undefined) return [];
  return [...checkResponse(asMapping(group.response), [...path, 'response']), ...checkSchedule(group, path)];
}

function checkResponse(response: Mapping | undefined, path: Path): Finding[] {
  const accept = shareOf(response?.accept);
  const reject = shareOf(response?.reject);
  if (accept === undefined || reject === undefined || accept + reject <= 1 + 1e-9) return [];
  const message = `accept and reject come to ${Number((accept + reject).toPrecision(6))}, more than 1`;
  return [{ code: 'shares-over-one', path, message }];
}

function shareOf(value: unknown): number | undefined {
  const percent = typeof value === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(value) : null;
  if (percent !== null) return Number(percent[1]) / 100;
  return typeof value === 'number' ? value : undefined;
}

function checkSchedule(group: Mapping, path: Path): Finding[] {
  const schedule = asMapping(group.schedule);
  const count = typeof group.count === 'number' ? group.count : Infinity;
  const over = (experts: unknown, at: Path): Finding[] =>
    typeof experts === 'number' && experts > count
      ? [{ code: 'overstaffed', path: at, message: `the group has only ${count}`, suggestion: String(count) }]
      : [];
  const schedulePath = [...path, 'schedule'];
  return [
    ...(schedule === undefined ? [] : checkCycle(schedule, 'staffed', schedulePath)),
    ...asList(schedule?.staffed).flatMap((experts, index) => over(experts, [...schedulePath, 'staffed', index])),
    ...asList(schedule?.shifts).flatMap((shift, index) => {
      const shiftPath = [...schedulePath, 'shifts', index];
      return [
        // Of members by number, those whom the group does not have are just not there: a roster holds with one expert fewer.
        ...over(asMapping(shift)?.experts, [...shiftPath, 'experts']),
        ...checkShift(asMapping(shift), shiftPath),
      ];
    }),
  ];
}

/** Breaks lie inside their shift; a shift that ends at or before its start runs into the next day. */
function checkShift(shift: Mapping | undefined, path: Path): Finding[] {
  const from = readClockTime(shift?.from);
  const to = readClockTime(shift?.to);
  if (shift === undefined || !from.ok || !to.ok) return [];
  const length = timeAfter(from.value, to.value) || DAY_MS;
  return asList(shift.breaks).flatMap((entry, index) => {
    const at = readClockTime(asMapping(entry)?.at);
    if (!at.ok || timeAfter(from.value, at.value) < length) return [];
    return [
      { code: 'contradiction', path: [...path, 'breaks', index, 'at'], message: 'outside the shift' } satisfies Finding,
    ];
  });
}

const DAY_MS = 86_400_000;
const timeAfter = (from: number, to: number): number => (to - from + DAY_MS) % DAY_MS;

/** The row of an expert who is made to leave exists: rows count from 0 through the groups, hired ones come last. */
function checkLeavers(levers: readonly unknown[], groups: readonly unknown[]): Finding[] {
  const sizes = groups.map((group) => asMapping(group)?.count ?? 0).map((count) => (count === 'unlimited' ? 1 : count));
  const hired = levers.map((lever) => (asMapping(lever)?.lever === 'join' ? asMapping(lever)?.count : 0));
  const rows = [...sizes, ...hired].reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0);
  return levers.flatMap((entry, index) => {
    const lever = asMapping(entry);
    if (lever?.lever !== 'expert-leaves' || typeof lever.expert !== 'number' || lever.expert < rows) return [];
    const path = ['interventions', index, 'expert'];
    return [{ code: 'out-of-range', path, message: `there are ${rows} experts, counted from 0` } satisfies Finding];
  });
}

/** Categories that come in and that no group has all the skills for. */
function checkSkills(scenario: Mapping, groups: readonly unknown[]): Finding[] {
  const categories = asMapping(asMapping(scenario.tickets)?.categories) ?? {};
  const held = groups.filter((group) => asMapping(group)?.count !== 0).map((group) => new Set(skillsOfGroup(group)));
  const known = knownNames(scenario).skills;
  const anywhere = new Set(held.flatMap((skills) => [...skills]));
  return Object.entries(categories).flatMap(([name, value]) => {
    const needed = textsOf(asMapping(value)?.skills);
    if (needed.length === 0 || !comesIn(name, asMapping(value), asList(scenario.arrivals))) return [];
    if (held.some((skills) => needed.every((skill) => skills.has(skill)))) return [];
    if (!needed.every((skill) => known.has(skill))) return []; // an unknown name, reported as such
    const path = ['tickets', 'categories', name, 'skills'];
    const lacking = needed.filter((skill) => !anywhere.has(skill));
    const message =
      lacking.length > 0 ? `nobody has ${lacking.join(', ')}` : `nobody has all of ${needed.join(', ')} at once`;
    return [{ code: 'skill-nobody-has', path, message } satisfies Finding];
  });
}

function comesIn(name: string, category: Mapping | undefined, streams: readonly unknown[]): boolean {
  const usual = category?.weight ?? 1;
  return streams.some((stream) => {
    const mix = asMapping(asMapping(stream)?.categories);
    const weight = mix === undefined ? usual : Object.hasOwn(mix, name) ? mix[name] : 0;
    return typeof weight === 'number' && weight > 0;
  });
}
