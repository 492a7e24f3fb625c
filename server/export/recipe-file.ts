import { Document, parse, stringify, visit } from 'yaml';
import { z } from 'zod';
import type { KeptRun } from '../live/run-book.ts';

/** Raised when the file changes shape. */
const FORMAT = 1;

const moment = z.strictObject({ at: z.number().min(0), eventsPlayed: z.int().min(0) });

/** A run as a file: everything it takes to play it again, event for event, on any machine. */
export const recipeFileSchema = z.strictObject({
  switchyard: z.literal('run'),
  format: z.literal(FORMAT),
  name: z.string(),
  /** How it ended; `paused` for one that did not. */
  state: z.enum(['paused', 'finished', 'stopped', 'failed']),
  because: z.string().default(''),
  createdAt: z.iso.datetime(),
  /** The version of the program that played it. */
  madeWith: z.string().default(''),
  seed: z.string(),
  overrides: z.array(z.string()).default([]),
  /** As they were logged: milliseconds, and after how many events. */
  levers: z.array(z.unknown()).default([]),
  bookmarks: z.array(z.strictObject({ at: z.number().min(0), label: z.string() })).default([]),
  /** How far it was played, and the fingerprint of everything until then. */
  edge: moment,
  fingerprint: z.string(),
  forkedFrom: moment.extend({ run: z.string() }).optional(),
  /** The text of the scenario file, and of the files that it names. */
  scenario: z.string(),
  files: z.record(z.string(), z.string()).default({}),
});

/** A run as text: YAML for people, JSON for programs. */
export function recipeText(run: KeptRun, form: 'yaml' | 'json'): string {
  const { recipe, parent, edge, fingerprint, levers, bookmarks, because } = run;
  const content: z.input<typeof recipeFileSchema> = {
    switchyard: 'run',
    format: FORMAT,
    name: run.name,
    state: run.state === 'running' ? 'paused' : run.state,
    ...(because === '' ? {} : { because }),
    createdAt: new Date(run.createdAt).toISOString(),
    madeWith: run.madeWith,
    seed: recipe.seed,
    overrides: [...recipe.overrides],
    levers: [...levers],
    bookmarks: bookmarks.map(({ at, label }) => ({ at, label })),
    edge,
    fingerprint,
    ...(parent === null ? {} : { forkedFrom: parent }),
    scenario: recipe.scenario,
    files: recipe.files,
  };
  if (form === 'json') return `${JSON.stringify(content, undefined, 2)}\n`;
  return `# A run of Switchyard. To have it: npx --no -- switchyard runs import FILE\n${yamlText(content)}`;
}

/** Nothing is folded: a scenario is kept line for line. */
const YAML_FORM = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

function yamlText(content: unknown): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && !survives(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString(YAML_FORM);
}

/** Whether a text comes back from lines of its own: the package loses blanks of some that begin with them. */
const survives = (text: string): boolean => {
  const { a } = parse(stringify({ a: { b: text } }, YAML_FORM)) as { a: { b: string } };
  return a.b === text;
};
