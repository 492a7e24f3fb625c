import type { Asking } from '../../engine/index.ts';
import { chooseExecutor } from '../executors/choose-executor.ts';
import { Control } from '../executors/control.ts';
import { playAsked, type Asked, type PlayingPlace } from '../planning/play-asked.ts';
import type { RosterTask } from '../planning/roster/roster-plan.ts';
import type { RosterPart } from '../planning/roster-part.ts';
import { EXIT } from '../trouble.ts';
import { Interruption } from './interruption.ts';
import { ProgressBar } from './progress-bar.ts';
import type { SimulateOptions } from './simulate-options.ts';

/** A roster that was made, or why none was. */
export type PlayedRoster =
  | { readonly part: RosterPart; readonly exitCode: number | undefined }
  | { readonly part: undefined; readonly exitCode: number };

type PlaySettings = Pick<SimulateOptions, 'replications' | 'level' | 'workers' | 'executor' | 'quiet'>;

/** Makes a roster and mends it by playing it. */
export async function playRoster(task: RosterTask, settings: PlaySettings): Promise<PlayedRoster> {
  const { asked, exitCode } = await playWatched(task.made(settings.replications, settings.level), settings);
  if (asked.kind !== 'answered') return { part: undefined, exitCode: told(asked, exitCode) };
  return { part: asked.answer, exitCode };
}

/** Plays what is asked for with a bar; whatever comes of it, no thread is left behind. */
export async function playWatched<Answer>(
  asking: Asking<Answer>,
  settings: PlaySettings,
): Promise<{ readonly asked: Asked<Answer>; readonly exitCode: number | undefined }> {
  const executor = await chooseExecutor(settings, settings.replications);
  const control = new Control();
  const interruption = new Interruption();
  interruption.stopWith(() => control.stop());
  let wanted = 0;
  let why = '';
  const progress = () => ({ done: control.played, of: wanted, unit: `runs: ${why}` });
  const bar = settings.quiet ? undefined : new ProgressBar(process.stderr, progress);
  const hears: PlayingPlace['hears'] = (runs) => {
    wanted += runs.to - runs.from;
    ({ why } = runs);
  };
  try {
    const asked = await playAsked(asking, { executor, control, policyFile: undefined, hears });
    return { asked, exitCode: interruption.exitCode };
  } finally {
    bar?.end();
    interruption.end();
    await executor.close();
  }
}

/** Tells why there is no answer, and with which code to end. */
export function told(
  asked:
    | { readonly kind: 'stopped' }
    | { readonly kind: 'failed'; readonly failure: { readonly seed: string; readonly message: string } },
  exitCode: number | undefined,
): number {
  if (asked.kind === 'failed') {
    console.error(`A run broke off, with seed ${asked.failure.seed}: ${asked.failure.message}`);
    return EXIT.runFailed;
  }
  console.error('Interrupted before all was played: nothing is written.');
  return exitCode ?? EXIT.interrupted;
}
