import type { ScenarioProblem } from './scenario-problem.ts';

/** One problem on one line: `scenarios/day.yaml:12:7  experts[0].skills[1]  unknown skill "bilingg"  did you mean "billing"?` */
export function problemText(problem: ScenarioProblem, fileName: string): string {
  const { path, line, column, setting, message, suggestion, found } = problem;
  const where =
    setting === undefined ? (line === undefined ? fileName : `${fileName}:${line}:${column}`) : `--set ${setting}`;
  const showsFound = found !== undefined && !message.includes(found) && setting === undefined;
  return [
    where,
    ...(path === '' ? [] : [path]),
    showsFound ? `${message}, found ${found}` : message,
    ...(suggestion === undefined ? [] : [`did you mean "${suggestion}"?`]),
  ].join('  ');
}

/** All problems of a file, a line each, under a line that counts them. */
export function problemsText(problems: readonly ScenarioProblem[], fileName: string): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${fileName}: ${count}`, ...problems.map((problem) => problemText(problem, fileName))].join('\n');
}
