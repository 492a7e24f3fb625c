import type { Reading } from '../../../engine/scenario/text/fault.ts';
import { parseScenario } from '../../../engine/scenario/parse-scenario.ts';
import type { ParseOptions } from '../../../engine/scenario/parse-scenario.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import type { ScenarioProblem } from '../../../engine/scenario/scenario-problem.ts';

/** The value that was read; a fault is an error of the test. */
export function valueOf<Value>(reading: Reading<Value>): Value {
  if (!reading.ok) throw new Error(reading.problem.map(({ message }) => message).join('; '));
  return reading.value;
}

/** What is wrong, as `code: message`, or as `code: message -> suggestion`. */
export function faultsOf(reading: Reading<unknown>): string[] {
  if (reading.ok) return [];
  return reading.problem.map(
    ({ code, message, suggestion }) => `${code}: ${message}${suggestion === undefined ? '' : ` -> ${suggestion}`}`,
  );
}

/** The code of the first fault; undefined when there is none. */
export function codeOf(reading: Reading<unknown>): string | undefined {
  return reading.ok ? undefined : reading.problem[0]?.code;
}

/** The shortest scenario, with more lines after it. */
export const shortest = (more = ''): string =>
  `name: short\narrivals: [{ rate: 60 per hour }]\nexperts: [{ count: 5 }]\n${more}`;

/** A scenario that has to be right. */
export function scenarioOf(text: string, options?: ParseOptions): Scenario {
  const parsed = parseScenario(text, options);
  if (!parsed.ok) throw new Error(parsed.problem.map(({ path, message }) => `${path} ${message}`).join('\n'));
  return parsed.value;
}

/** All problems of a text; none when it is right. */
export function problemsIn(text: string, options?: ParseOptions): readonly ScenarioProblem[] {
  const parsed = parseScenario(text, options);
  return parsed.ok ? [] : parsed.problem;
}

/** Problems as `code path`. */
export function codesIn(text: string, options?: ParseOptions): string[] {
  return problemsIn(text, options).map(({ code, path }) => `${code} ${path}`);
}
