import { FEWEST_ROSTERS, USUAL_ROSTERS, type RosterRange } from '../../engine/index.ts';

/** Rosters as they are asked for: percentages with or without their sign, and how many. */
export interface GivenRosters {
  readonly from?: string;
  readonly to?: string;
  readonly steps?: string;
}

/** Ten times the roster. */
const MOST_PERCENT = 1000;
const MOST_STEPS = 50;

/** Reads which rosters are played; what is wrong is added to the problems, and the usual stands in for it. */
export function readRosters(given: GivenRosters, problems: string[]): RosterRange {
  const from = readPercent('from', given.from, problems);
  const to = readPercent('to', given.to, problems);
  const steps = readSteps(given.steps, problems);
  const range = { from: from ?? USUAL_ROSTERS.from, to: to ?? USUAL_ROSTERS.to, steps: steps ?? USUAL_ROSTERS.steps };
  const areRead = (given.from === undefined || from !== undefined) && (given.to === undefined || to !== undefined);
  if (areRead && range.from >= range.to)
    problems.push(`--from  expected less than --to, found ${range.from} % and ${range.to} %`);
  return range;
}

function readPercent(name: 'from' | 'to', text: string | undefined, problems: string[]): number | undefined {
  if (text === undefined) return undefined;
  const value = /^(?<number>\d+(?:\.\d+)?)\s*%?$/.exec(text.trim())?.groups?.number;
  if (value !== undefined && Number(value) > 0 && Number(value) <= MOST_PERCENT) return Number(value);
  problems.push(`--${name}  expected percent of the roster, above 0 and at most ${MOST_PERCENT}, found "${text}"`);
  return undefined;
}

function readSteps(text: string | undefined, problems: string[]): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= FEWEST_ROSTERS && value <= MOST_STEPS) return value;
  problems.push(`--steps  expected a whole number from ${FEWEST_ROSTERS} to ${MOST_STEPS}, found "${text}"`);
  return undefined;
}
