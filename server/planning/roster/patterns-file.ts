import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { clockTime, duration, USUAL_PATTERNS, USUAL_RULES, weekdays } from '../../../engine/index.ts';
import type { ShiftPattern, WorkRules } from '../../../engine/index.ts';
import { badInput, environmentTrouble } from '../../trouble.ts';

const DAY_MS = 24 * 3_600_000;

/** Times of day: a list, or from one to another, both included, every so often. */
const startsSchema = z.union([
  z.array(clockTime()).min(1),
  z.strictObject({ from: clockTime(), to: clockTime(), every: duration() }).transform(({ from, to, every }) => {
    const last = to < from ? to + DAY_MS : to;
    const many = every > 0 ? Math.floor((last - from) / every) + 1 : 1;
    return Array.from({ length: many }, (_, place) => (from + place * every) % DAY_MS);
  }),
]);

const breakSchema = z.strictObject({
  name: z.string().default('break'),
  lasts: duration(),
  /** Its start, after that of the shift. */
  between: z.tuple([duration(), duration()]),
  paid: z.boolean().default(true),
});

const patternSchema = z.strictObject({
  name: z.string().min(1),
  lasts: duration(),
  starts: startsSchema,
  days: weekdays().default([true, true, true, true, true, true, true]),
  breaks: z.array(breakSchema).default([]),
  costPerHour: z.number().min(0).optional(),
  groups: z.array(z.string()).optional(),
  skills: z.array(z.string()).default([]),
});

const rulesSchema = z
  .strictObject({
    mostHours: z.number().positive(),
    mostDaysInRow: z.int().min(1),
    daysOff: z.int().min(0).max(6),
    rest: duration(),
  })
  .partial();

const fileSchema = z.strictObject({
  patterns: z.array(patternSchema).min(1).optional(),
  rules: rulesSchema.default({}),
});

/** Shifts that can be worked, and what may be asked of people. */
export interface ShiftRules {
  readonly patterns: readonly ShiftPattern[];
  readonly rules: WorkRules;
}

/** Where no file says anything else. */
export const USUAL_SHIFTS: ShiftRules = { patterns: USUAL_PATTERNS, rules: USUAL_RULES };

/** Reads a file of patterns. @throws Trouble with everything that is wrong with it */
export async function readPatterns(path: string): Promise<ShiftRules> {
  try {
    return parsePatterns(await readFile(path, 'utf8'), path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) throw environmentTrouble(`${path} cannot be read`, cause);
    throw cause;
  }
}

/** Patterns from their text. @throws Trouble with everything that is wrong with it */
export function parsePatterns(text: string, fileName: string): ShiftRules {
  const parsed = fileSchema.safeParse(yamlOf(text, fileName));
  if (!parsed.success)
    throw badInput(
      parsed.error.issues
        .map(({ path, message }) => `${fileName}  ${path.join('.') || 'the file'}: ${message}`)
        .join('\n'),
    );
  const { patterns, rules } = parsed.data;
  const read = patterns?.map(patternOf) ?? USUAL_PATTERNS;
  const problems = read.flatMap((pattern, place) => faultsOf(pattern, `${fileName}  patterns.${place}`));
  const names = read.map(({ name }) => name);
  for (const name of new Set(names.filter((each, place) => names.indexOf(each) !== place)))
    problems.push(`${fileName}  patterns: "${name}" is there twice; give each its own name`);
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return { patterns: read, rules: { ...USUAL_RULES, ...definedOf(rules) } };
}

function yamlOf(text: string, fileName: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw badInput(`${fileName} is no YAML: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`);
  }
}

function patternOf({ breaks, ...pattern }: z.output<typeof patternSchema>): ShiftPattern {
  return {
    ...pattern,
    breaks: breaks.map(({ between: [earliest, latest], ...each }) => ({ ...each, earliest, latest })),
  };
}

const definedOf = (rules: z.output<typeof rulesSchema>): Partial<WorkRules> =>
  Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));

/** A shift fits into a day and its breaks into the shift, one after the other. */
function faultsOf({ lasts, breaks, starts }: ShiftPattern, at: string): string[] {
  const faults: string[] = [];
  if (lasts <= 0 || lasts > DAY_MS) faults.push(`${at}.lasts: expected more than 0 and at most 24 h`);
  if (new Set(starts).size !== starts.length) faults.push(`${at}.starts: a time is there twice`);
  breaks.forEach((each, place) => {
    const end = breaks[place + 1]?.earliest ?? lasts;
    const where = `${at}.breaks.${place}`;
    if (each.lasts <= 0) faults.push(`${where}.lasts: expected more than 0`);
    if (each.latest < each.earliest) faults.push(`${where}.between: expected the earlier time first`);
    if (each.latest + each.lasts > end)
      faults.push(
        `${where}.between: it may last until after ${place + 1 < breaks.length ? 'the next may begin' : 'the shift'}`,
      );
  });
  return faults;
}
