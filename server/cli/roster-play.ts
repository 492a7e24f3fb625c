import type { Asking } from '../../engine/index.ts';
import { chooseExecutor } from '../executors/choose-executor.ts';
import { Control } from '../executors/control.ts';
import { playAsked, type Asked, type PlayingPlace } from '../planning/play-asked.ts';
import type { RosterTask } from '../planning/roster/roster-plan.ts';
import type { RosterPart } from '../planning/roster-part.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { interrupted, Interruption } from './interruption.ts';
import { ProgressBar } from './progress-bar.ts';
import type { SimulateOptions } from './simulate-options.ts';

type PlaySettings = Pick<SimulateOptions, 'replications' | 'level' | 'workers' | 'executor' | 'quiet'>;

/** An answer, and the exit code of an interruption that came too late for it. */
interface Played<Answer> {
  readonly answer: Answer;
  readonly exitCode: number | undefined;
}

/** Makes a roster and mends it by playing it. @throws Trouble when it is interrupted, or a run breaks off */
export const playRoster = (task: RosterTask, settings: PlaySettings): Promise<Played<RosterPart>> =>
  playWatched(task.made(settings.replications, settings.level), settings);

/**
 * Plays what is asked for with a bar; whatever comes of it, no thread is left behind.
 *
 * @throws Trouble when it is interrupted, or a run breaks off
 */
export async function playWatched<Answer>(asking: Asking<Answer>, settings: PlaySettings): Promise<Played<Answer>> {
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
    return { answer: answerOf(asked, interruption.exitCode), exitCode: interruption.exitCode };
  } finally {
    bar?.end();
    interruption.end();
    await executor.close();
  }
}

function answerOf<Answer>(asked: Asked<Answer>, exitCode: number | undefined): Answer {
  if (asked.kind === 'answered') return asked.answer;
  if (asked.kind === 'stopped') throw interrupted('all was played: nothing is written.', exitCode);
  const { seed, message } = asked.failure;
  throw new Trouble(`A run broke off, with seed ${seed}: ${message}`, EXIT.runFailed);
}
