import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { logOf, nearestName, parseCommandLog, parseScenario, POLICIES, problemText } from '../../engine/index.ts';
import type { Scenario, StampedCommand } from '../../engine/index.ts';
import type { RunRecipe } from '../live/run-book.ts';
import { badInput } from '../trouble.ts';
import { recipeFileSchema } from './recipe-file.ts';

type Content = z.output<typeof recipeFileSchema>;

/** A run as it stands in a file. */
export interface RecordedRecipe extends Pick<
  Content,
  'name' | 'state' | 'madeWith' | 'because' | 'bookmarks' | 'edge' | 'fingerprint' | 'forkedFrom'
> {
  readonly recipe: RunRecipe;
  /** What the recipe makes, with the seed of the run. */
  readonly scenario: Scenario;
  readonly levers: readonly StampedCommand[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/**
 * Reads what `recipeText` wrote, or somebody by hand: YAML or JSON.
 *
 * @throws Trouble with all that is wrong with it, a line each
 */
export function readRecipe(text: string, fileName: string): RecordedRecipe {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place: PlaceOf = (path) => placeIn(document, lines, fileName, path);
  if (document.errors.length > 0) {
    throw wrong(
      fileName,
      document.errors.map(({ message, pos }) => `${placeText(fileName, lines, pos[0])}  ${message}`),
    );
  }
  const data: unknown = document.toJS();
  const shape = recipeFileSchema.safeParse(data);
  const problems = shape.success ? [] : shape.error.issues.flatMap((issue) => shapeProblems(issue, place));
  const levers = readLevers(data, place, problems);
  const scenario = readScenarioOf(data, fileName, problems);
  if (!shape.success || levers === undefined || scenario === undefined || problems.length > 0) {
    throw wrong(fileName, problems);
  }
  const { seed, overrides, files, createdAt, scenario: scenarioText, ...rest } = shape.data;
  return {
    ...rest,
    recipe: { scenario: scenarioText, files, overrides, seed },
    scenario: { ...scenario, seed },
    levers,
    createdAt: Date.parse(createdAt),
  };
}

const wrong = (fileName: string, problems: readonly string[]): Error =>
  badInput(
    [`${fileName}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}`, ...problems].join('\n'),
  );

type Path = readonly PropertyKey[];
type PlaceOf = (path: Path) => string;

/** Where a value stands, or the nearest thing around it that is there. */
function placeIn(document: Document, lines: LineCounter, fileName: string, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeText(fileName, lines, node.range[0]);
  }
  return fileName;
}

function placeText(fileName: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${fileName}:${line}:${col}`;
}

const pathText = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

const told = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('  ');

/** What zod finds wrong, in the form in which problems of scenarios are told. */
function shapeProblems(issue: z.core.$ZodIssue, place: PlaceOf): string[] {
  const { path } = issue;
  if (issue.code !== 'unrecognized_keys') {
    const message = path.length === 0 ? 'expected a run as switchyard runs export writes it' : issue.message;
    return [told(place(path), pathText(path), inWords(message))];
  }
  const known = path.length === 0 ? Object.keys(recipeFileSchema.shape) : [];
  return issue.keys.map((key) => {
    const meant = nearestName(key, known);
    const hint = meant === undefined ? undefined : `did you mean "${meant}"?`;
    return told(place([...path, key]), pathText([...path, key]), 'unknown key', hint);
  });
}

const inWords = (message: string): string =>
  message.replace(/^Invalid input: /, '').replace(/^(expected .*), received undefined$/, 'missing: $1');

const fieldOf = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Readonly<Record<string, unknown>>)[name]
    : undefined;

function readLevers(data: unknown, place: PlaceOf, problems: string[]): readonly StampedCommand[] | undefined {
  const levers = fieldOf(data, 'levers') ?? [];
  if (!Array.isArray(levers)) return undefined;
  const log = parseCommandLog({ version: logOf([]).version, levers: levers as unknown[] });
  if (log.ok) return log.value.levers;
  for (const { path, message, suggestion } of log.problem) {
    const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
    problems.push(told(place(steps), path, message, suggestion && `did you mean "${suggestion}"?`));
  }
  return undefined;
}

/** Lines of the scenario are counted from its own first one. */
function readScenarioOf(data: unknown, fileName: string, problems: string[]): Scenario | undefined {
  const text = fieldOf(data, 'scenario');
  const overrides = fieldOf(data, 'overrides') ?? [];
  if (typeof text !== 'string' || !Array.isArray(overrides)) return undefined;
  const files = fieldOf(data, 'files');
  const parsed = parseScenario(text, {
    overrides: overrides.map(String),
    policies: Object.keys(POLICIES),
    files: (name) => {
      const body = fieldOf(files, name);
      return typeof body === 'string' ? body : undefined;
    },
  });
  if (parsed.ok) return parsed.value;
  problems.push(...parsed.problem.map((problem) => problemText(problem, `${fileName}, scenario`)));
  return undefined;
}
