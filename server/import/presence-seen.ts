import type { History } from './history.ts';
import { begunAt } from './waits-seen.ts';

/** Whoever works again so soon was there in between. */
const LONGEST_PAUSE_MS = 900_000;
const DAY_MS = 86_400_000;

/** Experts at work over time. */
export interface PresenceSeen {
  /** Length of an interval, ms. */
  readonly every: number;
  /** Start of the first interval, ms on the desk’s clock since 1970-01-01 00:00. */
  readonly from: number;
  /** Mean number of experts present in each interval. */
  readonly present: Float64Array;
}

interface Spell {
  readonly expert: number;
  from: number;
  to: number;
}

/** Days since 1970-01-01, both included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Who was at work on some days, pauses of less than 15 minutes between two tickets counted as presence. A lower bound of those on
 * duty: who had nothing to do for longer is not in the file. Undefined when nobody is seen at work.
 *
 * @param work time of each row’s work, ms, NaN where it is not known
 */
export function presenceSeen(
  history: History,
  work: Float64Array,
  { every, days }: { readonly every: number; readonly days: DaySpan },
): PresenceSeen | undefined {
  const spells = joinedSpells(spellsOf(history, work));
  if (spells.length === 0) return undefined;
  const from = DAY_MS * days.from;
  const present = new Float64Array(Math.round((DAY_MS * (days.to + 1) - from) / every));
  for (const spell of spells) addTo(present, spell, { from, every });
  return { every, from, present: present.map((time) => time / every) };
}

function spellsOf(history: History, work: Float64Array): Spell[] {
  const { expert } = history.words;
  const spells: Spell[] = [];
  if (expert === undefined) return spells;
  for (let row = 0; row < history.rows; row++) {
    const code = expert.codes[row]!;
    const from = begunAt(history, row);
    // Longer work than a day is not followed from hour to hour.
    if (Number.isNaN(code) || Number.isNaN(from) || !(work[row]! > 0) || work[row]! > DAY_MS) continue;
    spells.push({ expert: code, from, to: from + work[row]! });
  }
  return spells.sort((one, other) => one.expert - other.expert || one.from - other.from);
}

function joinedSpells(spells: readonly Spell[]): Spell[] {
  const joined: Spell[] = [];
  for (const spell of spells) {
    const last = joined.at(-1);
    if (last?.expert === spell.expert && spell.from - last.to < LONGEST_PAUSE_MS) last.to = Math.max(last.to, spell.to);
    else joined.push({ ...spell });
  }
  return joined;
}

function addTo(
  present: Float64Array,
  { from, to }: Spell,
  grid: { readonly from: number; readonly every: number },
): void {
  const placeOf = (moment: number): number => Math.floor((moment - grid.from) / grid.every);
  const last = Math.min(present.length - 1, placeOf(to));
  for (let place = Math.max(0, placeOf(from)); place <= last; place++) {
    const begins = grid.from + place * grid.every;
    present[place]! += Math.max(0, Math.min(to, begins + grid.every) - Math.max(from, begins));
  }
}
