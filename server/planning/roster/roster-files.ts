import { recipeHash, type PlanRecipe } from '../plan-file.ts';
import type { RosterPart } from '../roster-part.ts';
import { rosterCalendar } from './roster-calendar.ts';
import { rosterCsv } from './roster-csv.ts';
import type { RosterTask } from './roster-plan.ts';

/** A roster as a table and as a calendar. @param recipe of its plan, by which shifts of two plans are told apart */
export function rosterTexts(
  task: RosterTask,
  { shifts }: RosterPart,
  recipe: PlanRecipe,
): { readonly csv: string; readonly calendar: string } {
  const { scenario } = task;
  const setting = {
    name: `Roster of ${scenario.name}`,
    plan: recipeHash(recipe),
    utcOf: (day: number, time: number) => task.utcOf(day, time),
  };
  return { csv: rosterCsv(shifts, scenario.calendar.starts), calendar: rosterCalendar(shifts, setting) };
}
