import { spanText } from '../../../engine/index.ts';
import type { Scenario } from '../../../engine/index.ts';
import type { RunPlan } from '../../executors/executor.ts';
import { badInput } from '../../trouble.ts';
import { isPolicyFile, readSetup, type SetupOptions } from '../read-setup.ts';
import { Noted } from './noted.ts';

/** Scenarios as they are named on the command line, and what is laid over them. */
export interface GivenArms {
  readonly files: readonly string[];
  /** `path=value` for all, `B.path=value` for one, `base.` for the first and `other.` for all others. */
  readonly set: readonly string[];
  /** `path=a,b,c`: each scenario with each of the values, in all combinations. */
  readonly vary: readonly string[];
  readonly seed?: string | undefined;
  readonly horizon?: string | undefined;
}

/** One way to play: what it is called, and the options that play it by itself. */
export interface PlannedArm {
  /** A, B, C … */
  readonly name: string;
  readonly file: string;
  readonly fileName: string;
  readonly options: SetupOptions;
  /** Settings that it alone has, in words. */
  readonly own: readonly string[];
  readonly scenario: Scenario;
  /** Absolute path of a module with a routing policy of one's own. */
  readonly policyFile?: string | undefined;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MOST_ARMS = 200;

/** A, B, … Z, A1, B1, … */
export function nameOf(place: number): string {
  const round = Math.floor(place / LETTERS.length);
  return `${LETTERS[place % LETTERS.length]!}${round === 0 ? '' : round}`;
}

interface Setting {
  /** Place of the scenario, `other`, or undefined for all. */
  readonly of: number | 'other' | undefined;
  readonly text: string;
}

function settingOf(text: string): Setting {
  const [, letter, word, rest] = /^(?:([A-Z])|(base|other))\.(.*)$/.exec(text) ?? [];
  if (rest === undefined) return { of: undefined, text };
  if (word === 'other') return { of: word, text: rest };
  return { of: word === 'base' ? 0 : LETTERS.indexOf(letter!), text: rest };
}

/** Scenarios that are named; one more for each letter that settings give to the only one there is. */
function filesFor(files: readonly string[], settings: readonly Setting[]): readonly string[] {
  if (files.length !== 1) return files;
  const furthest = Math.max(0, ...settings.map(({ of }) => (of === 'other' ? 1 : (of ?? 0))));
  return Array.from({ length: furthest + 1 }, () => files[0]!);
}

/** Values between commas that stand in no bracket or quote. */
export function valuesIn(text: string): readonly string[] {
  return (text.match(/(?:\[[^\]]*\]|\{[^}]*\}|"[^"]*"|'[^']*'|[^,])+/g) ?? []).map((value) => value.trim());
}

/** @throws Trouble when there is no path or no value */
function variedOf(text: string): readonly string[] {
  const [, path, values] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  const read = valuesIn(values ?? '').filter((value) => value !== '');
  if (path === undefined || read.length === 0)
    throw badInput(`--vary  expected a setting and its values, such as experts.day.count=8,9,10, found "${text}"`);
  return read.map((value) => `${path.trim()}=${value}`);
}

/** All combinations, the last one running fastest. */
function combinations(varied: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return varied.reduce<readonly (readonly string[])[]>(
    (before, values) => before.flatMap((settings) => values.map((value) => [...settings, value])),
    [[]],
  );
}

type Wanted = Pick<PlannedArm, 'name' | 'file' | 'options' | 'own'>;

/**
 * Reads every way to play.
 *
 * @throws Trouble with everything that is wrong with any of them
 */
export async function readArms(given: GivenArms): Promise<readonly PlannedArm[]> {
  const noted = new Noted();
  const varied = await Promise.all(given.vary.map((text) => noted.step(() => variedOf(text))));
  const settings = given.set.map(settingOf);
  const files = filesFor(given.files, settings);
  await noted.step(() => checkPlaces(settings, files.length));
  const wanted = wantedArms(given, files, settings, combinations(varied.flatMap((each) => (each ? [each] : []))));
  await noted.step(() => checkCount(wanted.length));
  const arms: PlannedArm[] = [];
  for (const arm of wanted.slice(0, MOST_ARMS)) {
    const setup = await noted.step(() => readSetup(arm.file, arm.options));
    if (setup !== undefined) {
      const { fileName, scenario, policyFile } = setup;
      arms.push({ ...arm, fileName, scenario, policyFile });
    }
  }
  noted.tell();
  return sameChance(arms);
}

/** Replication r has the same chance in each only when all have the same seed: that of the first. */
function sameChance(arms: readonly PlannedArm[]): readonly PlannedArm[] {
  return arms.map((arm) => {
    const { seed } = arms[0]!.scenario;
    if (arm.scenario.seed === seed) return arm;
    return { ...arm, options: { ...arm.options, seed }, scenario: { ...arm.scenario, seed } };
  });
}

/** @throws Trouble when scenarios have other lengths: counts of a day and of a week differ for no other reason than that */
export function needSameLength(arms: readonly PlannedArm[]): void {
  const [first] = arms;
  const other = arms.find(({ scenario }) => scenario.horizon !== first!.scenario.horizon);
  if (first === undefined || other === undefined) return;
  const lengths = [first, other].map(({ name, scenario }) => `${name} lasts ${spanText(scenario.horizon)}`);
  throw badInput(
    `Scenarios of different lengths cannot be compared: ${lengths.join(', ')}. Give all the same, such as --horizon "1 d".`,
  );
}

function wantedArms(
  { seed, horizon }: GivenArms,
  files: readonly string[],
  settings: readonly Setting[],
  combined: readonly (readonly string[])[],
): Wanted[] {
  const common = { ...(seed === undefined ? {} : { seed }), ...(horizon === undefined ? {} : { horizon }) };
  const isOf = ({ of }: Setting, place: number): boolean => of === place || (of === 'other' && place > 0);
  const arms = files.flatMap((file, place) =>
    combined.map((combination) => ({
      file,
      own: [...settings.filter((setting) => isOf(setting, place)).map(({ text }) => text), ...combination],
    })),
  );
  const all = settings.filter(({ of }) => of === undefined).map(({ text }) => text);
  return arms.map(({ file, own }, place) => ({
    name: nameOf(place),
    file,
    own,
    options: { ...common, ...withOwnPolicy([...all, ...own]) },
  }));
}

const POLICY = /^\s*desk\.offering\.policy\s*=\s*(.+?)\s*$/;

/** A policy of one's own is no setting of a scenario: a file that is set as one, the last if several are, is handed over by itself. */
function withOwnPolicy(set: readonly string[]): Pick<SetupOptions, 'policy' | 'set'> {
  const last = set.findLast((setting) => POLICY.test(setting));
  const policy = last === undefined ? undefined : POLICY.exec(last)![1]!;
  if (policy === undefined || !isPolicyFile(policy)) return { set };
  return { policy, set: set.filter((setting) => !POLICY.test(setting)) };
}

function checkPlaces(settings: readonly Setting[], files: number): void {
  const beyond = settings.filter(({ of }) => (of === 'other' ? 1 : (of ?? 0)) >= files);
  if (beyond.length === 0) return;
  const last = nameOf(files - 1);
  throw badInput(
    beyond
      .map(({ of, text }) => `--set ${of === 'other' ? of : nameOf(of!)}.${text}  the last scenario is ${last}`)
      .join('\n'),
  );
}

function checkCount(arms: number): void {
  if (arms > MOST_ARMS) throw badInput(`--vary  makes ${arms} ways to play; ${MOST_ARMS} are the most`);
}

/** What is played of an arm. */
export const planOf = ({ scenario, policyFile }: PlannedArm): RunPlan => ({ scenario, policyFile, by: [] });

/** An arm in a line: its file and what it alone is set to. */
export function armText({ name, scenario, own }: PlannedArm): string {
  return `${name}  ${scenario.name}${own.length === 0 ? '' : ` with ${own.join(', ')}`}`;
}
