import { readTargets, targetProblem } from '../../engine/index.ts';
import type { Scenario, UnreadTarget } from '../../engine/index.ts';

/** What an example of a target looks like. */
const TARGET_EXAMPLE = `--target 80/20, --target '90% in 4 h of email', --target 'abandoned <= 5% per day'`;

/** A scenario with targets, and every wait that they name among its thresholds; or what is wrong with them, a sentence each. */
export function withTargets(
  scenario: Scenario,
  texts: readonly string[],
): { readonly scenario: Scenario; readonly problems: readonly string[] } {
  if (texts.length > 0) {
    const { scenario: aimed, readings } = readTargets(scenario, texts);
    const problems = readings.flatMap((reading, place) =>
      reading.ok ? [] : [`--target "${texts[place]!}"  ${lineOf(reading.problem)}`],
    );
    return { scenario: aimed, problems };
  }
  const problems = scenario.targets.flatMap((target) => {
    const problem = targetProblem(target, scenario);
    return problem === undefined ? [] : [`targets  ${lineOf(problem)}`];
  });
  if (scenario.targets.length === 0)
    problems.push(
      `--target  nothing is promised: give a target, such as ${TARGET_EXAMPLE}, or targets in the scenario`,
    );
  return { scenario, problems };
}

const lineOf = ({ message, remedy }: UnreadTarget): string =>
  remedy === undefined ? message : `${message}  ${remedy}`;
