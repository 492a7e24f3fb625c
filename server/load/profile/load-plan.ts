import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { parseScenario, POLICIES, problemsText, type Scenario } from '../../../engine/index.ts';
import { readScenario } from '../../scenario-files.ts';
import { badInput, environmentTrouble } from '../../trouble.ts';
import type { Arrivals, Stage } from '../generator/schedule.ts';
import { readThreshold, VALIDITY, type Threshold } from '../thresholds.ts';
import type { DeskRules } from '../verdict/log-check.ts';
import type { ProfileData } from './load-schema.ts';
import { readProfile } from './read-profile.ts';

/** Everything that a load is played from: a profile with its desk. */
export interface LoadPlan {
  readonly fileName: string;
  readonly profile: ProfileData;
  readonly arrivals: Arrivals;
  readonly desk: DeskToServe;
  /** Those that say whether a measurement is worth anything, and those of the profile. */
  readonly thresholds: readonly Threshold[];
}

/** The desk as the server is told to start it. */
interface DeskToServe {
  readonly text: string;
  readonly overrides: readonly string[];
  readonly rules: DeskRules;
}

/**
 * Reads a profile and the desk that it names.
 *
 * @throws Trouble with every problem of the profile, or of its desk
 */
export async function readPlan(path: string): Promise<LoadPlan> {
  const text = await contentsOf(path);
  const profile = readProfile(text, path);
  return {
    fileName: path,
    profile,
    arrivals: await arrivalsOf(profile, dirname(path)),
    desk: await deskOf(profile, dirname(path)),
    thresholds: [...VALIDITY.map(mustBeThreshold), ...profile.load.thresholds],
  };
}

async function contentsOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw environmentTrouble(`${path} cannot be read`, cause);
  }
}

function mustBeThreshold(text: string): Threshold {
  const read = readThreshold(text);
  if ('fault' in read) throw new Error(read.fault);
  return read.threshold;
}

async function arrivalsOf({ load: { populations, seed } }: ProfileData, folder: string): Promise<Arrivals> {
  const { arrivals, stages, trace } = populations.tickets;
  if (arrivals === 'trace') return { kind: 'trace', moments: await momentsIn(join(folder, trace!)) };
  return {
    kind: arrivals,
    seed,
    stages: stages.map((stage): Stage => {
      const [from, to] = 'ramp' in stage ? stage.ramp : [stage.rate, stage.rate];
      return { lasts: stage.for, from, to };
    }),
  };
}

/** Seconds since the start, one a line; what follows a comma is somebody else’s. */
async function momentsIn(path: string): Promise<number[]> {
  const lines = (await contentsOf(path)).split('\n').map((line) => line.split(',')[0]!.trim());
  const moments = lines.map((line) => (line === '' ? undefined : Number(line) * 1000));
  const wrong = moments.findIndex((moment, index) => moment !== undefined && !(moment >= 0) && index > 0);
  if (wrong >= 0) throw badInput(`${path}:${wrong + 1}  expected seconds since the start, found "${lines[wrong]}"`);
  // The first line may be a heading.
  const all = moments.filter((moment) => moment !== undefined && moment >= 0) as number[];
  if (all.length === 0) throw badInput(`${path}  expected seconds since the start, one a line, found none`);
  return all.toSorted((a, b) => a - b);
}

async function deskOf(profile: ProfileData, folder: string): Promise<DeskToServe> {
  const { scenario, desk, load } = profile;
  const { fileName, text } =
    scenario === undefined
      ? { fileName: 'desk', text: stringify({ name: profile.name, ...desk }) }
      : await readScenario(existsSync(resolve(folder, scenario)) ? resolve(folder, scenario) : scenario);
  const { experts } = load.populations;
  const asWritten = parsed(text, fileName, []);
  const group = asWritten.experts.findIndex(
    ({ name, response }) => response === 'outside' && (experts?.group === undefined || name === experts.group),
  );
  if (group < 0)
    throw badInput(
      `${fileName}  ${experts?.group === undefined ? 'no group of experts' : `no group "${experts.group}"`} answers from outside: write response: outside`,
    );
  const overrides = experts === undefined ? [] : [`experts[${group}].count=${experts.count}`];
  return { text, overrides, rules: rulesOf(parsed(text, fileName, overrides)) };
}

function parsed(text: string, fileName: string, overrides: readonly string[]): Scenario {
  const read = parseScenario(text, { overrides, policies: Object.keys(POLICIES) });
  if (!read.ok) throw badInput(problemsText(read.problem, fileName));
  return read.value;
}

/** What the log is held against. */
function rulesOf({ desk, tickets, experts, warmUp }: Scenario): DeskRules {
  const limits = Object.entries(desk.channels).flatMap(([channel, { offerTimeout: limit }]) =>
    limit?.law === 'constant' ? [[channel, limit.value] as const] : [],
  );
  const policy = POLICIES[desk.offering.policy];
  const needsNothing = Object.values(tickets.categories).every(({ skills }) => skills.length === 0);
  const mayWait = policy?.matches === true || policy?.mayLetWait === true || desk.reoffer.delay !== undefined;
  const { unanswered } = desk.cap;
  return {
    oneAtATime: desk.offering.mode === 'push' && experts.every(({ response }) => response === 'outside'),
    countsAll: warmUp === 0,
    cap: typeof unanswered === 'number' ? unanswered : Infinity,
    limits: Object.fromEntries(limits),
    anybody: needsNothing && !mayWait,
  };
}
