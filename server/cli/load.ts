import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { runLoad } from '../load/load-run.ts';
import { progressLine, resultLines } from '../load/load-lines.ts';
import { readPlan } from '../load/profile/load-plan.ts';
import { profileJsonSchema } from '../load/profile/json-schema.ts';
import { junitXml } from '../load/report/junit.ts';
import { loadPage } from '../load/report/load-page.ts';
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
    .option('--json <file>', 'write everything that was measured')
    .option('--html <file>', 'write a report: one page that loads nothing')
    .option('--junit <file>', 'write thresholds and invariants as test cases')
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
  if (profile === undefined) throw badInput('A profile is missing: a YAML file such as scenarios/load/smoke.yaml');
  const plan = await readPlan(profile);
  if (given.target !== undefined && plan.profile.load.disturbances.some((each) => each.do === 'kill-server'))
    throw badInput('--target  this profile kills its server: leave --target out, or the disturbance');
  const interruption = new Interruption();
  const stop = new AbortController();
  interruption.stopWith(() => stop.abort());
  const target = await targetOf(given);
  try {
    const result = await runLoad(plan, target, { progress: showProgress(given), stop: stop.signal });
    wipe(given);
    keep(result, given);
    if (given.quiet !== true) print(resultLines(result, styleFor(process.stdout)));
    return interruption.exitCode ?? VERDICT_EXIT[result.verdict];
  } finally {
    await target.close();
    interruption.end();
  }
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
