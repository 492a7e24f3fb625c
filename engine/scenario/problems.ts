import { pathText, shownValue, valueAt } from './file-path.ts';
import type { Finding, Path, ScenarioProblem } from './scenario-problem.ts';
import type { Override } from './set-path.ts';
import type { Places } from './yaml-source.ts';

/** What is needed to say where a finding comes from. */
export interface Origins {
  /** The data of the file as written. */
  readonly file: unknown;
  /** The whole scenario that was checked: presets, file and settings laid over each other. */
  readonly whole: unknown;
  /** Settings given beside the file, with the path where each went. */
  readonly overrides: readonly Override[];
  readonly places: Places;
}

/** Gives findings their place and the value found there; sorted by line, and each said once. */
export function problemsOf(findings: readonly Finding[], origins: Origins): readonly ScenarioProblem[] {
  const problems = new Map<string, ScenarioProblem>();
  for (const finding of findings) {
    const problem = problemOf(finding, origins);
    const key = `${problem.code} ${problem.path} ${problem.message}`;
    if (!problems.has(key)) problems.set(key, problem);
  }
  const placeOf = ({ line = 0, column = 0 }: ScenarioProblem): number => line * 1e6 + column;
  return [...problems.values()].sort((one, other) => placeOf(one) - placeOf(other));
}

function problemOf(finding: Finding, origins: Origins): ScenarioProblem {
  const { code, path, message, suggestion, at } = finding;
  const written = writtenPath(path, origins.file);
  const override = origins.overrides.find((each) => startsWith(path, each.path));
  const setting = finding.setting ?? override?.text;
  const place = setting === undefined ? origins.places.placeOf(written, at) : undefined;
  const value = (setting === undefined ? valueAt(origins.file, written) : undefined) ?? valueAt(origins.whole, path);
  const found =
    typeof at === 'number' || (typeof value === 'object' && code !== 'wrong-type') ? undefined : shownValue(value);
  return {
    code,
    path: pathText(written),
    ...place,
    ...(setting !== undefined && { setting }),
    ...(found !== undefined && { found }),
    message,
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Settings of every group stand in one place of the file, although each group is checked with them. */
function writtenPath(path: Path, file: unknown): Path {
  const [list, index, ...rest] = path;
  if (list !== 'experts' || index === undefined || rest.length === 0) return path;
  const shared = ['everyGroup', ...rest];
  return valueAt(file, path) === undefined && valueAt(file, shared) !== undefined ? shared : path;
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}
