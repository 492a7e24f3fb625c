import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { nearestName, readCsv, weekdays } from '../../../engine/index.ts';
import type { RosterPerson, WorkRules } from '../../../engine/index.ts';
import { badInput, environmentTrouble } from '../../trouble.ts';

/** Columns of the table; the first two have to be there. */
const COLUMNS = ['expert', 'group', 'days', 'min hours', 'max hours'] as const;
type Column = (typeof COLUMNS)[number];

const hours = z.coerce.number().min(0).max(168);

/** Reads who can work when. @throws Trouble with everything that is wrong with it, row by row */
export async function readPeople(path: string, groups: readonly string[], rules: WorkRules): Promise<RosterPerson[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw environmentTrouble(`${path} cannot be read`, cause);
  }
  return parsePeople(text, path, groups, rules);
}

/**
 * People from a table with the columns expert, group, days (such as "mon tue wed"; every day when empty), min hours, max hours.
 *
 * @throws Trouble with everything that is wrong with it, row by row
 */
export function parsePeople(
  text: string,
  fileName: string,
  groups: readonly string[],
  rules: WorkRules,
): RosterPerson[] {
  const file = readCsv(text);
  if (file.openQuoteAt !== undefined) throw badInput(`${fileName}:${file.openQuoteAt}  a quote is never closed`);
  const [{ cells: header } = { cells: [] }, ...rows] = file.rows;
  const places = header.map((cell) => COLUMNS.find((column) => column === cell.trim().toLowerCase()));
  const problems: string[] = [];
  header.forEach((cell, place) => {
    if (places[place] === undefined)
      problems.push(`${fileName}:1  there is no column "${cell}"; expected ${COLUMNS.join(', ')}`);
  });
  for (const column of COLUMNS.slice(0, 2))
    if (!places.includes(column)) problems.push(`${fileName}:1  the column "${column}" is missing`);
  if (problems.length > 0) throw badInput(problems.join('\n'));
  const people = rows.flatMap(({ line, cells }) => {
    const cell = (column: Column): string => cells[places.indexOf(column)]?.trim() ?? '';
    const { person, faults } = personOf(cell, groups, rules);
    problems.push(...faults.map((fault) => `${fileName}:${line}  ${fault}`));
    return person === undefined ? [] : [person];
  });
  const names = people.map(({ name }) => name);
  for (const name of new Set(names.filter((each, place) => names.indexOf(each) !== place)))
    problems.push(`${fileName}  "${name}" is there twice; nobody can work two rosters`);
  if (people.length === 0 && problems.length === 0) problems.push(`${fileName}  there is nobody in it`);
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return people;
}

function personOf(
  cell: (column: Column) => string,
  groups: readonly string[],
  rules: WorkRules,
): { person?: RosterPerson; faults: string[] } {
  const [name, group] = [cell('expert'), cell('group')];
  const faults: string[] = [];
  if (name === '') faults.push('the expert has no name');
  if (!groups.includes(group)) faults.push(unknownGroup(group, groups));
  const days = cell('days') === '' ? ALL_DAYS : daysOf(cell('days'));
  if (days === undefined)
    faults.push(`days: expected days such as "mon tue wed", weekdays or daily, found "${cell('days')}"`);
  const least = hoursOf(cell('min hours'), 0);
  const most = hoursOf(cell('max hours'), rules.mostHours);
  if (least === undefined) faults.push(`min hours: expected hours a week from 0 to 168, found "${cell('min hours')}"`);
  if (most === undefined) faults.push(`max hours: expected hours a week from 0 to 168, found "${cell('max hours')}"`);
  if (least !== undefined && most !== undefined && least > most) faults.push('min hours: more than max hours');
  if (faults.length > 0) return { faults };
  return { person: { name, group, days: days!, leastHours: least!, mostHours: most! }, faults };
}

const ALL_DAYS = [true, true, true, true, true, true, true];

function unknownGroup(group: string, groups: readonly string[]): string {
  const meant = nearestName(group, groups);
  return `there is no group "${group}"  ${meant === undefined ? `there are: ${groups.join(', ')}` : `did you mean "${meant}"?`}`;
}

function daysOf(text: string): boolean[] | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,;+]+/)
    .filter((word) => word !== '');
  const read = weekdays().safeParse(words.length === 1 ? words[0] : words);
  return read.success ? read.data : undefined;
}

function hoursOf(text: string, usual: number): number | undefined {
  if (text === '') return usual;
  const read = hours.safeParse(text.replace(',', '.'));
  return read.success ? read.data : undefined;
}
