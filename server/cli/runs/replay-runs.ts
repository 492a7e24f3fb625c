import type { Command } from 'commander';
import { counted, momentText } from '../../../engine/index.ts';
import type { ReplicationOutcome } from '../../executors/executor.ts';
import type { KeptRun } from '../../live/run-book.ts';
import { programVersion } from '../../program-version.ts';
import { EXIT } from '../../trouble.ts';
import { examples, print, type Ended } from '../command.ts';
import { Interruption } from '../interruption.ts';
import { wrapped } from '../text/columns.ts';
import { styleFor, type Style } from '../text/style.ts';
import { reading, withCatalogue, type CatalogueOptions } from './catalogue.ts';
import { chooseRuns } from './choose-runs.ts';
import { playWatched, recordedRun } from './kept-run.ts';

interface ReplayOptions extends CatalogueOptions {
  readonly json?: boolean;
}

/** `switchyard runs replay ID…`. */
export function addReplayRuns(runs: Command, ended: Ended): void {
  withCatalogue(
    runs
      .command('replay')
      .description(
        'Play runs once more, flat out, and tell whether they are what they were: exit code 1 if one is not.',
      )
      .argument('<ids...>', 'ids of runs, or the beginnings of them'),
  )
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', examples('runs replay r-5f0c21b9aa', 'runs replay 5f0c 77a1 --json'))
    .action(async (ids: readonly string[], options: ReplayOptions) => ended(await replay(ids, options)));
}

async function replay(ids: readonly string[], options: ReplayOptions): Promise<number> {
  const chosen = reading(options, (reader) => chooseRuns(reader, ids).map(({ id }) => reader!.load(id)!));
  // Before the first is played, so that all that cannot be played is known at once.
  const recorded = chosen.map((run) => ({ run, played: recordedRun(run) }));
  const interruption = new Interruption();
  const found: Comparison[] = [];
  for (const { run, played } of recorded) {
    const outcome = await playWatched(played, {}, interruption);
    if (outcome === undefined) break;
    found.push(compare(run, outcome));
  }
  interruption.end();
  const style = styleFor(process.stdout);
  if (options.json === true) print([JSON.stringify({ format: 1, runs: found }, undefined, 2)]);
  else print(found.flatMap((comparison) => comparisonLines(comparison, style)));
  return interruption.exitCode ?? (found.every(({ isSame }) => isSame) ? EXIT.fine : EXIT.runFailed);
}

/** What is compared of a run. */
interface Trace {
  readonly fingerprint: string;
  readonly eventsPlayed: number;
  /** Why it broke off; empty when it did not. */
  readonly because: string;
}

/** A run as it was recorded and as it is when it is played again. */
export interface Comparison {
  readonly id: string;
  readonly name: string;
  readonly isSame: boolean;
  /** How far it was played, ms. */
  readonly until: number;
  /** The version that recorded it, and this one. */
  readonly versions: readonly [recorded: string, replayed: string];
  readonly recorded: Trace;
  readonly replayed: Trace;
}

/** Whether a run is what it was. One that broke off has to do so again, at the same event. */
export function compare(run: KeptRun, outcome: ReplicationOutcome): Comparison {
  const { id, name, edge, fingerprint, because, madeWith } = run;
  const recorded: Trace = { fingerprint, eventsPlayed: edge.eventsPlayed, because };
  const replayed = traceOf(outcome);
  const isNew = fingerprint === '' && edge.eventsPlayed === 0;
  const brokeOff = recorded.because !== '' && replayed.because !== '';
  const isSame =
    recorded.eventsPlayed === replayed.eventsPlayed &&
    (brokeOff || (recorded.because === replayed.because && (isNew || recorded.fingerprint === replayed.fingerprint)));
  return { id, name, isSame, until: edge.at, versions: [madeWith, programVersion()], recorded, replayed };
}

function traceOf(outcome: ReplicationOutcome): Trace {
  if (outcome.kind === 'failed') {
    const { eventsPlayed, message } = outcome.failure;
    return { fingerprint: '', eventsPlayed, because: message };
  }
  const { fingerprint, eventsPlayed } = outcome.result;
  return { fingerprint, eventsPlayed, because: '' };
}

function comparisonLines(
  { id, name, isSame, until, versions, recorded, replayed }: Comparison,
  style: Style,
): string[] {
  if (isSame) {
    const end = replayed.because === '' ? '' : `; it breaks off again: ${replayed.because}`;
    const [first = '', ...rest] = wrapped(`${id} (${name}) is the same run up to ${momentText(until)}${end}`, 78);
    return [`${style.good('✓')} ${first}`, ...rest.map((line) => `  ${line}`), `  ${traceText(replayed)}`];
  }
  const [first = '', ...rest] = wrapped(`${id} (${name}) is another run than it was`, 78);
  return [
    `${style.bad('✕')} ${first}`,
    ...rest.map((line) => `  ${line}`),
    ...wrapped(`recorded: ${traceText(recorded)}`, 78, '  '),
    ...wrapped(`replayed: ${traceText(replayed)}`, 78, '  '),
    ...wrapped(reasonText(versions), 78, '  '),
  ];
}

function reasonText([recorded, replayed]: Comparison['versions']): string {
  if (recorded === replayed) return `Version ${replayed} has recorded it as well: its log is not whole.`;
  const other = recorded === '' ? 'an earlier version' : `version ${recorded}`;
  return `It was recorded with ${other}, and this is version ${replayed}: the desk may behave differently now.`;
}

function traceText({ fingerprint, eventsPlayed, because }: Trace): string {
  const parts = [...(fingerprint === '' ? [] : [`fingerprint ${fingerprint}`]), counted(eventsPlayed, 'event')];
  return `${parts.join(', ')}${because === '' ? '' : `, broke off: ${because}`}`;
}
