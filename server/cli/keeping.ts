import { createHash } from 'node:crypto';
import type { Scenario } from '../../engine/index.ts';
import { homeFolder } from '../catalogue/run-book/catalogue-place.ts';
import { chooseExecutor, type ExecutorChoice } from '../executors/choose-executor.ts';
import type { Executor } from '../executors/executor.ts';
import { KeepingExecutor } from '../executors/keeping-executor.ts';
import { KeptRuns, keptRunsFile } from '../executors/kept-runs.ts';
import { codeHash } from '../executors/redis/identity.ts';
import { toWire } from '../executors/redis/wire.ts';
import { programVersion } from '../program-version.ts';

/** The option by which a command goes on where it was stopped. */
export const RESUME_OPTION = ['--resume', 'go on where the same command was stopped or killed before'] as const;

/** An executor that keeps what it plays until the command is done. */
export interface Keeping {
  readonly executor: Executor;
  /** @param isDone whether there is nothing to go on with */
  readonly end: (isDone: boolean) => void;
}

/**
 * Chooses who plays, and keeps what is played.
 *
 * @param scenarios what the command is about: its runs are kept under their hash, with that of the program
 */
export async function chooseKeeping(
  choice: ExecutorChoice,
  scenarios: readonly Scenario[],
  resume: boolean,
): Promise<Keeping> {
  const inner = await chooseExecutor(choice);
  const name = createHash('sha256').update(`${programVersion()} ${codeHash()} ${toWire(scenarios)}`);
  const kept = new KeptRuns(keptRunsFile(homeFolder(), name.digest('hex').slice(0, 16)), resume);
  if (resume && kept.found === 0)
    console.error('Nothing is kept of this command, so it begins anew: it has ended, or is another one.');
  return { executor: new KeepingExecutor(inner, kept), end: (isDone) => kept.close(isDone) };
}
