import { failed, succeeded } from '../result.ts';
import type { Result } from '../result.ts';
import { checkArrivals } from './checks/arrivals.ts';
import { textsOf, skillsOfGroup } from './checks/known-names.ts';
import { checkReferences } from './checks/references.ts';
import { checkOutside } from './checks/outside.ts';
import { checkRoster } from './checks/roster.ts';
import { checkRunLength } from './checks/run-length.ts';
import { checkScorecard } from './checks/scorecard.ts';
import { checkSize } from './checks/size.ts';
import { checkPacks } from './checks/packs.ts';
import { checkStandstill } from './checks/standstill.ts';
import { checkTargets } from './checks/targets.ts';
import { layOver, spreadEveryGroup } from './layers.ts';
import { migrate } from './migrate.ts';
import { resolveMoments } from './moments.ts';
import { asList, asMapping, copyPlainData } from './plain-data.ts';
import { layersOf, SCENARIO_PRESETS } from './presets/scenario-presets.ts';
import { problemsOf } from './problems.ts';
import { readRecordedFiles } from './recorded-files.ts';
import type { FileReader } from './recorded-files.ts';
import type { Scenario } from './scenario.ts';
import type { Finding, ScenarioProblem } from './scenario-problem.ts';
import { findingsOf } from './schema-problems.ts';
import { scenarioSchema } from './schema/scenario-schema.ts';
import { readOverride, setPath } from './set-path.ts';
import type { Override } from './set-path.ts';
import { nearestName } from './text/nearest-name.ts';
import { NO_PLACES, readYaml } from './yaml-source.ts';
import type { Places } from './yaml-source.ts';

/** What is known besides the text of a scenario. */
export interface ParseOptions {
  /** Presets laid over those that the file names, and under the file. */
  readonly presets?: readonly string[];
  /** Settings laid over the file, such as `desk.offering.policy=random`. */
  readonly overrides?: readonly string[];
  /** Gives the text of files that the scenario names. */
  readonly files?: FileReader;
  /** Names of the routing policies there are; any name passes when left out. */
  readonly policies?: readonly string[];
}

/** A scenario, or all that is wrong with it. */
export type ParsedScenario = Result<Scenario, readonly ScenarioProblem[]>;

/** Reads a scenario file: YAML (or JSON) text. Never throws; every problem has its line and column. */
export function parseScenario(text: string, options: ParseOptions = {}): ParsedScenario {
  const source = readYaml(text);
  return check(source.data, source.findings, source, source.broken ? undefined : options);
}

/** Reads a scenario in file form that is already data, as JSON has it: durations as text, settings left out by default. */
export function parseScenarioData(data: unknown, options: ParseOptions = {}): ParsedScenario {
  const { data: copied, findings } = copyPlainData(data);
  return check(copied, findings, NO_PLACES, options);
}

function check(
  data: unknown,
  found: readonly Finding[],
  places: Places,
  options: ParseOptions | undefined,
): ParsedScenario {
  const stop = (
    findings: readonly Finding[],
    whole: unknown = data,
    overrides: readonly Override[] = [],
  ): ParsedScenario => failed(problemsOf([...found, ...findings], { file: data, whole, overrides, places }));
  if (options === undefined) return stop([]);
  if (asMapping(data) === undefined) return stop(found.length > 0 ? [] : [NO_SCENARIO]);
  const migrated = migrate(data);
  if (!migrated.ok) return stop([migrated.problem]);
  const layered = layer(migrated.value, options);
  const moments = resolveMoments(layered.data);
  const recorded = readRecordedFiles(moments.data, options.files, moments.calendar);
  const whole = withSkills(recorded.data);
  const parsed = scenarioSchema.safeParse(whole);
  const findings = [
    ...layered.findings,
    ...moments.findings,
    ...recorded.findings,
    ...(parsed.success
      ? [
          ...checkSize(parsed.data),
          ...checkStandstill(parsed.data),
          ...checkPacks(parsed.data),
          ...checkOutside(parsed.data),
          ...checkScorecard(parsed.data),
          ...checkTargets(parsed.data),
        ]
      : findingsOf(parsed.error.issues, whole)),
    ...checkReferences(whole, options.policies),
    ...checkRoster(whole),
    ...checkArrivals(whole),
    ...checkRunLength(whole),
  ];
  if (!parsed.success || found.length + findings.length > 0) return stop(findings, whole, layered.overrides);
  return succeeded(parsed.data);
}

const NO_SCENARIO: Finding = {
  code: 'wrong-type',
  path: [],
  message: 'expected a scenario: at least name, arrivals and experts',
};

interface Layered {
  readonly data: unknown;
  readonly overrides: readonly Override[];
  readonly findings: readonly Finding[];
}

/** The file over its presets over strict, with the settings given beside it on top and those of every group spread. */
function layer(file: unknown, options: ParseOptions): Layered {
  const findings: Finding[] = [];
  const overrides: Override[] = [];
  let own = file;
  for (const text of options.overrides ?? []) {
    const override = readOverride(text);
    if (!override.ok) findings.push({ ...override.problem, setting: text });
    else if (override.value.path[0] === 'preset') own = { ...asMapping(own), preset: override.value.value };
    else overrides.push(override.value);
  }
  const { preset, ...rest } = asMapping(own) ?? {};
  const names = [...presetNames(preset, findings), ...knownPresets(options.presets ?? [], findings)];
  const under = layersOf(names).reduce<unknown>((below, { settings }) => layOver(below, settings), {});
  let data = layOver(under, rest);
  const placed: Override[] = [];
  for (const override of overrides) {
    const changed = setPath(data, override);
    if (!changed.ok) findings.push({ ...changed.problem, setting: override.text });
    else {
      data = changed.value.data;
      placed.push({ ...override, path: changed.value.path });
    }
  }
  return { data: spreadEveryGroup(data), overrides: placed, findings };
}

/** Presets that a file names: one, or a list. */
function presetNames(preset: unknown, findings: Finding[]): readonly string[] {
  if (preset === undefined) return [];
  const names = Array.isArray(preset) ? (preset as unknown[]) : [preset];
  if (names.every((name) => typeof name === 'string')) return knownPresets(names, findings);
  findings.push({ code: 'wrong-type', path: ['preset'], message: 'expected the name of a preset, or a list of names' });
  return [];
}

function knownPresets(names: readonly string[], findings: Finding[]): readonly string[] {
  const known = Object.keys(SCENARIO_PRESETS);
  return names.filter((name) => {
    if (Object.hasOwn(SCENARIO_PRESETS, name)) return true;
    const message = `unknown preset "${name}"; there are ${known.join(', ')}`;
    findings.push({ code: 'unknown-preset', path: ['preset'], message, suggestion: nearestName(name, known) });
    return false;
  });
}

/** Lists the skills that somebody has, where the file does not list skills itself. */
function withSkills(data: unknown): unknown {
  const scenario = asMapping(data);
  if (scenario === undefined || !Array.isArray(scenario.skills) || textsOf(scenario.skills).length > 0) return data;
  if (scenario.skills.length > 0) return data;
  return { ...scenario, skills: [...new Set(asList(scenario.experts).flatMap(skillsOfGroup))] };
}
