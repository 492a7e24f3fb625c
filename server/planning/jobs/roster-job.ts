import { backtestSentence, clockText, countText, intervalName } from '../../../engine/index.ts';
import type { Scenario } from '../../../engine/index.ts';
import type { RosterRequest, RosterResult } from '../../protocol/index.ts';
import type { PlanFile } from '../plan-file.ts';
import type { RosterPart } from '../roster-part.ts';
import { parsePatterns, USUAL_SHIFTS } from '../roster/patterns-file.ts';
import { parsePeople } from '../roster/people-file.ts';
import { rosterTexts } from '../roster/roster-files.ts';
import { plannedGroups, RosterTask, type RosterWish } from '../roster/roster-plan.ts';
import { checkedWords, fitWords, missingText, paidHoursOf } from '../roster/roster-words.ts';
import { Solver } from '../roster/solver.ts';
import { askedRoster, type AskedRoster } from './asked-roster.ts';
import { AskedJob, type Made } from './asked-job.ts';
import { originOf, type AskedOften } from './job-origin.ts';
import { planFileOf, stemOf } from './made-file.ts';
import { rosterInThread } from './roster-thread.ts';

const MOST_SPANS = 6;

/**
 * Makes shifts and gives them to people, as `switchyard roster` does.
 *
 * @throws Trouble with what is wrong with patterns or people, or makes a roster impossible
 */
export async function rosterJob(asked: RosterRequest, plan: PlanFile): Promise<AskedJob<RosterPart>> {
  const { replications, level } = asked;
  const wish = wishOf(asked, plan);
  // Says at once what is in the way.
  const task = new RosterTask(wish, await Solver.load());
  const of = askedRoster(asked, plan);
  return new AskedJob({
    ask: (_tell, signal) => rosterInThread({ wish, replications, level }, signal),
    told: (part) => madeOf(task, part, asked, of),
    asked: of.files,
    trying: 'shifts are laid over the need',
  });
}

function wishOf({ patterns, people, absent, costPerHour, mostHours }: RosterRequest, plan: PlanFile): RosterWish {
  const shifts = patterns === undefined ? USUAL_SHIFTS : parsePatterns(patterns, 'patterns');
  const rules = { ...shifts.rules, ...(mostHours !== undefined && { mostHours }) };
  const named = people === undefined ? [] : parsePeople(people, 'people', plannedGroups(plan), rules);
  return { plan, patterns: shifts.patterns, rules, people: named, absent, costPerHour };
}

function madeOf(task: RosterTask, part: RosterPart, often: AskedOften, of: AskedRoster): Made {
  const { replications, level } = often;
  const { plan } = task.wish;
  const { csv, calendar } = rosterTexts(task, part, plan.recipe);
  const stem = stemOf(plan.recipe.fileName);
  const { checked } = part;
  const played = { replications: checked?.replications ?? replications, seed: checked?.seed ?? plan.recipe.seed };
  const inGoes = (checked?.checks ?? 1) > 1;
  const runs = { says: 'Shifts, people and what playing them showed', ...played, inGoes, words: of.words };
  const result: RosterResult = {
    kind: 'roster',
    origin: originOf(of.files, [runs], often),
    verdict: checked?.verdict ?? 'unplayed',
    says: saysOf(task, part),
    missing: part.missing.map((each) => missingText(each, part.firstDate)),
    backtest: backtestSentence(task.scenario.history),
    ...played,
    level,
    people: part.people.length,
    hours: paidHoursOf(part),
    wages: part.wages,
    days: daysOf(task.scenario, part),
  };
  const files = [
    { name: `${stem}.roster.csv`, content: csv },
    { name: `${stem}.roster.ics`, content: calendar },
    planFileOf({ ...plan, roster: part }),
  ];
  return { result, files };
}

function saysOf(task: RosterTask, part: RosterPart): string[] {
  const worked = part.shifts.filter(({ person }) => person !== null);
  const made = `${countText(part.people.length)} people work ${countText(worked.length)} shifts.`;
  const fit = fitWords(task, part, 'say what an hour costs to have the roster priced.');
  if (part.checked === null) return [made, ...fit, 'Nothing is promised, so that the roster was not played.'];
  const { verdict, spans, risk, cost, evidence } = checkedWords(part.checked, task.scenario);
  const more = spans.length > MOST_SPANS ? [`And ${spans.length - MOST_SPANS} more; the plan file has all.`] : [];
  return [made, verdict, ...spans.slice(0, MOST_SPANS), ...more, risk, ...cost, ...fit, evidence];
}

/** Those who work the same shift of a day together. */
function daysOf(scenario: Scenario, { shifts }: RosterPart): RosterResult['days'] {
  const days = new Map<number, Map<string, RosterResult['days'][number]['shifts'][number]>>();
  for (const { day, group, pattern, from, lasts, person } of shifts) {
    const time = `${clockText(from)}–${clockText(from + lasts)}`;
    const alike = days.get(day) ?? new Map<string, RosterResult['days'][number]['shifts'][number]>();
    const key = `${group} ${time} ${pattern}`;
    const shift = alike.get(key) ?? { group, time, pattern, people: [] };
    shift.people.push(person ?? 'nobody yet');
    days.set(day, alike.set(key, shift));
  }
  return [...days].map(([day, alike]) => ({ name: nameOfDay(scenario, day), shifts: [...alike.values()] }));
}

const DAY_MS = 86_400_000;

/** Such as `Mon 2026-01-05`; the day before the first belongs to shifts that begin before midnight. */
const nameOfDay = (scenario: Scenario, day: number): string =>
  intervalName({ ...scenario, figures: { ...scenario.figures, interval: DAY_MS } }, day).slice(0, -6);
