import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { namedPresets, problemsText } from '../../engine/index.ts';
import { keptToken } from '../access/kept-token.ts';
import { newToken } from '../access/secrets.ts';
import { catalogueFile, makeHome } from '../catalogue/run-book/catalogue-place.ts';
import { openRunBook } from '../catalogue/run-book/open-run-book.ts';
import { LiveServer } from '../live-server.ts';
import { Refusal } from '../live/refusal.ts';
import type { LeftAsleep } from '../live/run-desk.ts';
import { isPlanText, parsePlan } from '../planning/plan-file.ts';
import { plannedRecipe } from '../planning/planned-recipe.ts';
import { readScenario, shippedScenarios, type ScenarioSource } from '../scenario-files.ts';
import { badInput, EXIT } from '../trouble.ts';
import { collect, examples, print, type Ended } from './command.ts';
import { Interruption } from './interruption.ts';
import { watchParent } from './parent-watch.ts';
import { readServeOptions, type ServeGiven, type ServeWish } from './serve-options.ts';
import { styleFor } from './text/style.ts';

const USUAL_PORT = '4780';
/** Simulated seconds a second: slow enough to see single offers pass, fast enough for figures to move. */
const USUAL_PACE = '60';

/** `switchyard serve`. */
export function addServe(program: Command, ended: Ended): void {
  program
    .command('serve')
    .description('Show desks live on a page: watch, pull levers, go back, fork, compare.')
    .option('--port <n>', '0 takes any that is free', USUAL_PORT)
    .option(
      '--host <address>',
      'who can reach it; others than this machine only with --password or --token',
      '127.0.0.1',
    )
    .option('--scenario <file>', 'begin with this desk: a path, or the name of one that ships')
    .option('--seed <text>', '… with another root of all chance')
    .option('--set <path=value>', '… with another setting; may be repeated', collect)
    .option('--pace <speed>', '… at so many simulated seconds a second, paused or flat-out', USUAL_PACE)
    .option('--from <moment>', '… shown from this moment on, such as "9 h"', '0')
    .option('--token <text>', 'what opens the page and lets drive; made up, and kept with the runs, when left out')
    .option('--viewer-token <text>', 'what opens the page to watch only')
    .option('--expert-token <text>', 'what lets take part in open desks: send tickets, answer as an expert')
    .option('--password <text>', 'what people may type instead of a token')
    .option('--catalogue <file>', 'where runs are kept; "none" keeps nothing')
    .option('--origin <address>', 'another address under which the page may be open; may be repeated', collect)
    .addHelpText(
      'after',
      examples(
        'serve --scenario expert-marketplace',
        'serve --scenario mine.yaml --pace 600',
        'serve --port 0 --catalogue none',
      ),
    )
    .action(async (given: ServeGiven) => ended(await serve(given)));
}

async function serve(given: ServeGiven): Promise<number> {
  const wish = readServeOptions(given);
  const interruption = new Interruption();
  const file = catalogueFile(given.catalogue);
  makeHome(file);
  const book = openRunBook({
    file,
    what: `switchyard serve${wish.port === 0 ? '' : ` on port ${wish.port}`}`,
    now: Date.now(),
  });
  const { viewerToken, expertToken, password, origin = [] } = given;
  const token = wish.token ?? (file === undefined ? newToken() : keptToken(file));
  const keys = { token, viewerToken, expertToken, password };
  const plansFolder = file === undefined ? undefined : join(dirname(file), 'plans');
  const server = await LiveServer.start({
    host: wish.host,
    port: wish.port,
    keys,
    book,
    allowedOrigins: origin,
    plansFolder,
  });
  try {
    if (given.scenario !== undefined) await begin(server, given.scenario, given, wish);
    tell(server, { host: wish.host, token }, file);
    // Not before the address is told: somebody waits for it, and for the one desk.
    const recovered = server.desk.recover().then(tellLeft);
    await toldToEnd(interruption);
    await server.close();
    await recovered;
  } finally {
    await server.close();
    interruption.end();
  }
  return interruption.exitCode === EXIT.terminated ? EXIT.terminated : EXIT.fine;
}

/** Until a signal comes; started by npm, also until npm is gone. Others may leave their server running behind them. */
async function toldToEnd(interruption: Interruption): Promise<void> {
  let stopWatching = (): void => {};
  await new Promise<void>((resolve) => {
    interruption.stopWith(resolve);
    if (process.env['npm_lifecycle_event'] !== undefined) stopWatching = watchParent(resolve);
  });
  stopWatching();
}

/** A scenario with what lies over it already: a plan stands for its own, staffed as planned. */
function plannedSource({ fileName, text }: ScenarioSource): {
  readonly fileName: string;
  readonly text: string;
  readonly under: readonly string[];
  readonly seed?: string;
} {
  if (!isPlanText(text)) return { fileName, text, under: [] };
  const { scenario, presets, overrides, seed } = plannedRecipe(parsePlan(text, fileName));
  const laid = presets.length === 0 ? [] : [`preset=[${[...namedPresets(scenario), ...presets].join(', ')}]`];
  return { fileName, text: scenario, under: [...laid, ...overrides], seed };
}

/** Begins a desk, or takes up the same one where it was left. */
async function begin(server: LiveServer, scenario: string, given: ServeGiven, wish: ServeWish): Promise<void> {
  const { fileName, text, under, seed: seedOfPlan } = plannedSource(await readScenario(scenario));
  const seed = given.seed ?? seedOfPlan;
  const set = [...under, ...(given.set ?? [])];
  const there = await server.desk.unfinished(
    (recipe) =>
      recipe.scenario === text &&
      (seed === undefined || recipe.seed === seed) &&
      recipe.overrides.join('\n') === set.join('\n'),
  );
  if (there !== undefined) return;
  const isShipped = !existsSync(scenario) && shippedScenarios().includes(scenario);
  const source = isShipped ? { from: 'shipped' as const, name: scenario } : { from: 'text' as const, text, fileName };
  try {
    await server.desk.start({
      source,
      pace: wish.pace,
      at: wish.from,
      overrides: set,
      ...(seed !== undefined && { seed }),
    });
  } catch (error) {
    if (error instanceof Refusal) throw badInput(textOf(error, fileName));
    throw error;
  }
}

function tellLeft(left: readonly LeftAsleep[]): void {
  for (const { entry, error } of left)
    console.error(`The run "${entry.name}" (${entry.id}) could not be taken up: ${textOf(error)}`);
}

function tell(server: LiveServer, { host, token }: { host: string; token: string }, file: string | undefined): void {
  const style = styleFor(process.stdout);
  const name = host.includes(':') ? `[${host}]` : host;
  print([
    'Switchyard is up. Open this address:',
    '',
    `  ${style.bold(`http://${name}:${server.port}/?token=${token}`)}`,
    '',
    file === undefined ? 'Runs are not kept.' : `Runs are kept in ${file}`,
    'Ctrl-C ends it.',
  ]);
}

function textOf(error: unknown, fileName = 'scenario'): string {
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : String(error);
  const { problems, remedy } = error.problem;
  if (problems !== undefined) return problemsText(problems, fileName);
  return remedy === undefined ? error.message : `${error.message} ${remedy}`;
}
