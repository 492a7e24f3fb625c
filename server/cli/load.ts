import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { runLoad } from '../load/load-run.ts';
import { progressLine, resultLines, routeHead, routeLine } from '../load/load-lines.ts';
import { BoardServer } from '../load/live/board-server.ts';
import { LoadBoard } from '../load/live/load-board.ts';
import { readPlan, type LoadPlan } from '../load/profile/load-plan.ts';
import type { LoadWatch } from '../load/sending.ts';
import { profileJsonSchema } from '../load/profile/json-schema.ts';
import { junitXml } from '../load/report/junit.ts';
import { loadPage } from '../load/report/load-page.ts';
import { measureRoutes } from '../load/routes/measure-routes.ts';
import { GivenServer, OwnServer, type Target } from '../load/target.ts';
import type { LoadResult } from '../load/verdict/load-result.ts';
import { badInput, environmentTrouble, EXIT } from '../trouble.ts';
import { examples, print, type Ended } from './command.ts';
import { Interruption } from './interruption.ts';
import { styleFor } from './text/style.ts';

/** What is given, as text. */
interface LoadGiven {
  readonly target?: string;
  readonly token?: string;
  readonly allowRemote?: boolean;
  readonly json?: string;
  readonly html?: string;
  readonly junit?: string;
  readonly live?: boolean;
  readonly livePort?: string;
  readonly routes?: boolean;
  readonly seconds: string;
  readonly schema?: boolean;
  readonly quiet?: boolean;
}

const VERDICT_EXIT = { passed: EXIT.fine, missed: EXIT.thresholdMissed, invalid: EXIT.loadInvalid } as const;
const CLOSING = `
Exit codes besides the usual ones:
  99  a threshold was missed, or an invariant broken
  97  invalid: the generator was late or saturated
`;

/** `switchyard load PROFILE`. */
export function addLoad(program: Command, ended: Ended): void {
  program
    .command('load')
    .description('Play tickets, experts and watchers as load on a service, and judge it.')
    .argument('[profile]', 'a YAML file')
    .option('--target <url>', 'a server that is up; one of its own is started and ended when left out')
    .option('--token <text>', 'with --target: what lets drive it')
    .option('--allow-remote', 'with --target: the server may be on another machine')
    .option('--live', 'serve a page that shows the load while it is under way')
    .option('--live-port <n>', '… on this port instead of any that is free')
    .option('--json <file>', 'write everything that was measured')
    .option('--html <file>', 'write a report: one page that loads nothing')
    .option('--junit <file>', 'write thresholds and invariants as test cases')
    .option('--routes', 'without a profile: how often addresses of the API answer clients who wait')
    .option('--seconds <n>', 'with --routes: how long each address is asked', '3')
    .option('--schema', 'print the JSON schema of profiles, for editors')
    .option('--quiet', 'print neither summary nor progress')
    .addHelpText(
      'after',
      `${CLOSING}${examples('load scenarios/load/smoke.yaml', 'load mine.yaml --json mine.json --html mine.html')}`,
    )
    .action(async (profile: string | undefined, given: LoadGiven) => ended(await load(profile, given)));
}

async function load(profile: string | undefined, given: LoadGiven): Promise<number> {
  if (given.schema === true) {
    print([JSON.stringify(profileJsonSchema(), undefined, 2)]);
    return EXIT.fine;
  }
  if (given.routes === true) return loadRoutes(profile, given);
  if (profile === undefined) throw badInput('A profile is missing: a YAML file such as scenarios/load/smoke.yaml');
  const plan = await readPlan(profile);
  if (given.target !== undefined && plan.profile.load.disturbances.some((each) => each.do === 'kill-server'))
    throw badInput('--target  this profile kills its server: leave --target out, or the disturbance');
  const interruption = new Interruption();
  const stop = new AbortController();
  interruption.stopWith(() => stop.abort());
  const target = await targetOf(given);
  try {
    const result = await shown(plan, target, { progress: showProgress(given), stop: stop.signal }, given);
    if (given.quiet !== true) print(resultLines(result, styleFor(process.stdout)));
    return interruption.exitCode ?? VERDICT_EXIT[result.verdict];
  } finally {
    await target.close();
    interruption.end();
  }
}

/** Closed loops: the one kind of load in which whoever asks waits. */
async function loadRoutes(profile: string | undefined, given: LoadGiven): Promise<number> {
  if (profile !== undefined) throw badInput('--routes  asks its own addresses: leave the profile out');
  const seconds = Number(given.seconds);
  if (!/^\d+$/.test(given.seconds) || seconds < 1 || seconds > 3600)
    throw badInput(`--seconds  expected a whole number from 1 to 3600, found "${given.seconds}"`);
  const target = await targetOf(given);
  try {
    const isQuiet = given.quiet === true;
    if (!isQuiet) print([routeHead(styleFor(process.stdout))]);
    const speeds = await measureRoutes(target, seconds, (speed) => void (isQuiet || print([routeLine(speed)])));
    if (given.json !== undefined) write(given.json, `${JSON.stringify(speeds, undefined, 1)}\n`);
    return speeds.some(({ failed }) => failed > 0) ? EXIT.runFailed : EXIT.fine;
  } finally {
    await target.close();
  }
}

/** Plays it and writes what was found, with a page that shows it where one is wished for. */
async function shown(plan: LoadPlan, target: Target, watch: LoadWatch, given: LoadGiven): Promise<LoadResult> {
  const board = new LoadBoard(plan, watch, (run) => deskAddress(target, run));
  const live = wantsLive(given) ? await BoardServer.start(livePort(given), () => board.state) : undefined;
  if (live !== undefined) print(['Open this address while it is under way:', '', `  ${live.address}`, '']);
  try {
    const result = await runLoad(plan, target, board);
    wipe(given);
    keep(result, given);
    board.ended(result, given.html ?? null);
    return result;
  } finally {
    await live?.close();
  }
}

const deskAddress = ({ url, token }: Target, run: string): string => `${url}/?token=${token}#/run/${run}`;
const wantsLive = ({ live, livePort: port }: LoadGiven): boolean => live === true || port !== undefined;

function livePort({ livePort: port = '0' }: LoadGiven): number {
  if (/^\d{1,5}$/.test(port) && Number(port) < 65_536) return Number(port);
  throw badInput(`--live-port  expected a number from 0 to 65535, found "${port}"`);
}

async function targetOf({ target, token, allowRemote = false }: LoadGiven): Promise<Target> {
  if (target === undefined) return OwnServer.start();
  if (token === undefined) throw badInput('--token  the server of --target wants to know who drives it');
  return new GivenServer(target, token, allowRemote);
}

const WIPE = '\r\u001B[K';
const isShown = ({ quiet }: LoadGiven): boolean => process.stderr.isTTY && quiet !== true;

function showProgress(given: LoadGiven): (progress: Parameters<typeof progressLine>[0]) => void {
  return (progress) => void (isShown(given) && process.stderr.write(WIPE + progressLine(progress)));
}

function wipe(given: LoadGiven): void {
  if (isShown(given)) process.stderr.write(WIPE);
}

function keep(result: LoadResult, { json, html, junit }: LoadGiven): void {
  if (json !== undefined) write(json, `${JSON.stringify(result, undefined, 1)}\n`);
  if (html !== undefined) write(html, loadPage(result));
  if (junit !== undefined) write(junit, junitXml(result));
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw environmentTrouble(`${file} cannot be written`, cause);
  }
}
