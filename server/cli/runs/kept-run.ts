import { parseScenario, POLICIES, problemText } from '../../../engine/index.ts';
import type { Breakdown } from '../../../engine/index.ts';
import { Control } from '../../executors/control.ts';
import type { ReplicationOutcome } from '../../executors/executor.ts';
import { playInSlices, type Listening } from '../../executors/in-process.ts';
import { playRecordedRun, type RecordedRun } from '../../executors/recorded-run.ts';
import type { KeptRun } from '../../live/run-book.ts';
import { badInput } from '../../trouble.ts';
import type { Interruption } from '../interruption.ts';
import { ProgressBar } from '../progress-bar.ts';

/**
 * A kept run, ready to be played: to its end if it came to one, else as far as it ever was.
 *
 * @throws Trouble when this version does not take its scenario any more
 */
export function recordedRun({ id, recipe, levers, state, edge }: KeptRun): RecordedRun {
  const { files, overrides, seed } = recipe;
  const parsed = parseScenario(recipe.scenario, {
    overrides,
    policies: Object.keys(POLICIES),
    files: (name) => (Object.hasOwn(files, name) ? files[name] : undefined),
  });
  if (!parsed.ok) {
    const lines = parsed.problem.map((problem) => problemText(problem, `${id}, scenario`));
    throw badInput([`The scenario of ${id} does not check with this version:`, ...lines].join('\n'));
  }
  const hasEnded = state === 'finished' || state === 'failed';
  return { scenario: { ...parsed.value, seed }, levers, ...(hasEnded ? {} : { until: edge }) };
}

/** What is asked for while a run is played. */
export interface Watching {
  readonly by?: readonly Breakdown[];
  readonly listening?: readonly Listening[];
}

/** Plays a run once more, with a bar on the terminal; undefined when it was interrupted. */
export async function playWatched(
  run: RecordedRun,
  { by, listening }: Watching,
  interruption: Interruption,
): Promise<ReplicationOutcome | undefined> {
  const control = new Control();
  interruption.stopWith(() => control.stop());
  const bar = new ProgressBar(process.stderr, () => ({ done: control.played, of: 1, unit: 'runs' }));
  try {
    return await playInSlices(playRecordedRun(run, by, listening), control);
  } finally {
    bar.end();
  }
}
