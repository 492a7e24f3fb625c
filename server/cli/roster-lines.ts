import { clockText, countText, dateText, rosteredCover } from '../../engine/index.ts';
import type { RosterNeed, RosteredShift } from '../../engine/index.ts';
import type { RosterTask } from '../planning/roster/roster-plan.ts';
import { dollars, fitWords, missingText } from '../planning/roster/roster-words.ts';
import type { RosterPart } from '../planning/roster-part.ts';
import { checkLines } from './roster-check-lines.ts';
import { PAGE_WIDTH, wrapped } from './text/columns.ts';
import type { Style } from './text/style.ts';

const DAY_MS = 24 * 3_600_000;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LEVELS = ' ▁▂▃▄▅▆▇█';
/** A sign of a strip is half an hour. */
const SIGNS = 48;

/** A roster for people: who works when, what that covers, what is missing and what it costs. */
export function rosterLines(task: RosterTask, part: RosterPart, style: Style): string[] {
  const { need, scenario } = task;
  const worked = part.shifts.filter(({ person }) => person !== null);
  const head = `Roster of ${scenario.name}: ${countText(part.people.length)} people, ${countText(worked.length)} shifts${part.wages > 0 ? `, ${dollars(part.wages)}` : ''}`;
  const days = Array.from({ length: need.days + 1 }, (_, place) => place - 1);
  return [
    ...wrapped(head).map(style.bold),
    ...days.flatMap((day) => dayLines(task, part, day, style)),
    '',
    ...costLines(task, part),
    ...missingLines(part, style),
    ...(part.checked === null ? [] : checkLines(part.checked, scenario, style)),
  ];
}

function dayLines(task: RosterTask, part: RosterPart, day: number, style: Style): string[] {
  const { need, scenario } = task;
  const shifts = part.shifts.filter((shift) => shift.day === day);
  const isNeeded =
    day >= 0 && need.groups.some((group) => ofDay(group.need, day, need.slot).some((experts) => experts > 0));
  if (shifts.length === 0 && !isNeeded) return [];
  const title = `${DAYS[task.weekdayOf(day)]!} ${dateText(scenario.calendar.starts + day)}`;
  return ['', style.bold(title), ...(day >= 0 ? stripLines(need, part, day) : []), ...shiftLines(shifts)];
}

const ofDay = (values: readonly number[], day: number, slot: number): readonly number[] =>
  values.slice((day * DAY_MS) / slot, ((day + 1) * DAY_MS) / slot);

/** Need and cover of each group as strips of half hours; the highest level of either is a full sign. */
function stripLines(need: RosterNeed, part: RosterPart, day: number): string[] {
  return need.groups.flatMap(({ name, need: experts }) => {
    const cover = rosteredCover(part, name, need);
    const highest = Math.max(1, ...experts, ...cover);
    const [wanted, there] = [experts, cover].map((values) => strip(ofDay(values, day, need.slot), highest));
    const label = name.length > 12 ? `${name.slice(0, 11)}…` : name;
    return [
      `  ${label.padEnd(12)} needed  ${wanted!} ${Math.max(...ofDay(experts, day, need.slot))}`,
      `  ${''.padEnd(12)} covered ${there!} ${Math.max(...ofDay(cover, day, need.slot))}`,
    ];
  });
}

function strip(values: readonly number[], highest: number): string {
  const perSign = values.length / SIGNS;
  return Array.from({ length: SIGNS }, (_, sign) => {
    const value = Math.max(...values.slice(Math.floor(sign * perSign), Math.max(1, Math.ceil((sign + 1) * perSign))));
    return LEVELS[Math.ceil((value / highest) * (LEVELS.length - 1))]!;
  }).join('');
}

/** Those who work the same shift in one line. */
function shiftLines(shifts: readonly RosteredShift[]): string[] {
  const alike = new Map<string, { text: string; people: string[] }>();
  for (const { group, pattern, from, lasts, person } of shifts) {
    const text = `${clockText(from)}–${clockText(from + lasts)}  ${pattern}`;
    const key = `${text} ${group}`;
    const entry = alike.get(key) ?? { text, people: [] };
    entry.people.push(person ?? 'nobody');
    alike.set(key, entry);
  }
  return [...alike.values()].flatMap(({ text, people }) => {
    const [first = '', ...rest] = wrapped(people.join(', '), PAGE_WIDTH - 24);
    return [`  ${text.padEnd(21)} ${first}`, ...rest.map((line) => `${' '.repeat(24)}${line}`)];
  });
}

function costLines(task: RosterTask, part: RosterPart): string[] {
  const fit = fitWords(task, part, '--cost-per-hour says it.').flatMap((line) => wrapped(line));
  return [...fit, ...(task.wish.people.length > 0 ? idleLines(part) : [])];
}

function idleLines({ people, shifts }: RosterPart): string[] {
  const busy = new Set(shifts.map(({ person }) => person));
  const idle = people.filter(({ name }) => !busy.has(name)).map(({ name }) => name);
  return idle.length === 0 ? [] : wrapped(`Without a shift: ${idle.join(', ')}.`);
}

const MOST_MISSING = 12;

function missingLines({ missing, firstDate }: RosterPart, style: Style): string[] {
  if (missing.length === 0) return [];
  const lines = missing.slice(0, MOST_MISSING).map((each) => missingText(each, firstDate));
  const more = missing.length - MOST_MISSING;
  return [
    '',
    style.bad('Not covered:'),
    ...lines.flatMap((line) => wrapped(line, PAGE_WIDTH, '  ')),
    ...(more > 0 ? [`  and ${more} more stretches; --json lists all`] : []),
  ];
}
