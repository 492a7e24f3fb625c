import type { z } from 'zod';
import { COMMAND_LOG_VERSION, logOf, type CommandLog, type StampedCommand } from '../replay/command-log.ts';
import type { Lever } from '../replay/lever-problem.ts';
import { failed, succeeded, type Result } from '../result.ts';
import { asMapping, copyPlainData } from './plain-data.ts';
import { problemsOf } from './problems.ts';
import type { Finding, Path, ScenarioProblem } from './scenario-problem.ts';
import { findingsOf } from './schema-problems.ts';
import { loggedActSchema } from './schema/outside-acts.ts';
import { liveLeverSchema, loggedLeverSchema } from './schema/pulled-levers.ts';
import { NO_PLACES } from './yaml-source.ts';

type Parsed<Value> = Result<Value, readonly ScenarioProblem[]>;

/** Reads a lever to pull now, as a page or a request has it: durations as text ("5 min"), no moment. Never throws. */
export function parseLever(input: unknown): Parsed<Lever> {
  const { data, findings } = copyPlainData(input);
  const { at, ...lever } = asMapping(data) ?? {};
  const read = readLever(liveLeverSchema, asMapping(data) === undefined ? data : lever, []);
  const found = [...findings, ...(at === undefined ? [] : [NO_MOMENT]), ...read.findings];
  return found.length > 0 ? failed(problemsAt(found, data)) : succeeded(read.value as Lever);
}

/** Reads a command log that was kept as JSON, all of it or nothing. Never throws. */
export function parseCommandLog(input: unknown): Parsed<CommandLog> {
  const { data, findings } = copyPlainData(input);
  const log = asMapping(data);
  if (log === undefined || !Array.isArray(log.levers)) return failed(problemsAt([...findings, NO_LOG], data));
  const read = log.levers.map((command, index) => readCommand(command, ['levers', index]));
  const levers = read.map(({ value }) => value as StampedCommand);
  const found = [...findings, ...faultsOfVersion(log.version), ...read.flatMap((each) => each.findings)];
  if (found.length === 0) found.push(...faultsOfOrder(levers));
  return found.length > 0 ? failed(problemsAt(found, data)) : succeeded(logOf(levers));
}

/** Where levers stand in a scenario: what the schema knows of that place helps to say what is wrong. */
const IN_SCENARIO: Path = ['interventions', 0];

function readLever(schema: z.ZodType, data: unknown, place: Path): { value: unknown; findings: readonly Finding[] } {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, findings: [] };
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...IN_SCENARIO, ...issue.path] }));
  const findings = findingsOf(issues, { interventions: [data] });
  return {
    value: undefined,
    findings: findings.map((finding) => ({ ...finding, path: [...place, ...finding.path.slice(IN_SCENARIO.length)] })),
  };
}

/** A lever, or what somebody outside did. */
const readCommand = (data: unknown, place: Path): ReturnType<typeof readLever> =>
  readLever(asMapping(data)?.act === undefined ? loggedLeverSchema : loggedActSchema, data, place);

const NO_MOMENT: Finding = {
  code: 'contradiction',
  path: ['at'],
  message: 'a lever that is pulled now takes no moment',
};

const NO_LOG: Finding = {
  code: 'wrong-type',
  path: [],
  message: 'expected a command log: its version and a list of levers',
};

function faultsOfVersion(version: unknown): Finding[] {
  if (version === COMMAND_LOG_VERSION) return [];
  const message = `expected ${COMMAND_LOG_VERSION}, the format of command logs that this version reads`;
  const isNewer = typeof version === 'number' && version > COMMAND_LOG_VERSION;
  return [{ code: isNewer ? 'newer-version' : 'wrong-type', path: ['version'], message }];
}

function faultsOfOrder(levers: readonly StampedCommand[]): Finding[] {
  return levers.flatMap((lever, index): Finding[] => {
    const before = levers[index - 1] as StampedCommand | undefined;
    const isLater = before === undefined || (before.at <= lever.at && before.eventsPlayed <= lever.eventsPlayed);
    return isLater
      ? []
      : [{ code: 'contradiction', path: ['levers', index], message: 'pulled before the lever above it' }];
  });
}

const problemsAt = (findings: readonly Finding[], data: unknown): readonly ScenarioProblem[] =>
  problemsOf(findings, { file: data, whole: data, overrides: [], places: NO_PLACES });
