import { expect, test } from 'vitest';
import { Control } from '../../../server/executors/control.ts';
import type { Executor, ReplicationOutcome, Stretch } from '../../../server/executors/executor.ts';
import { InProcess } from '../../../server/executors/in-process.ts';
import { KeepingExecutor } from '../../../server/executors/keeping-executor.ts';
import { KeptRuns, keptRunsFile } from '../../../server/executors/kept-runs.ts';
import { scenarioWith } from '../../scenarios.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** Plays here and now, and remembers what it was asked for. */
class Asked extends InProcess {
  readonly stretches: string[] = [];

  override play(stretch: Stretch, ...rest: [Parameters<Executor['play']>[1], Control]): Promise<void> {
    this.stretches.push(`${stretch.from}-${stretch.to}`);
    return super.play(stretch, ...rest);
  }
}

const scenario = scenarioWith({ seed: 'kept', horizon: '2 h' });
const plan = { scenario, by: ['group'] as const, notes: 'targets' as const };

async function playedBy(executor: Executor, stretch: Stretch): Promise<Map<number, ReplicationOutcome>> {
  const taken = new Map<number, ReplicationOutcome>();
  const control = new Control();
  await executor.play(stretch, (replication, outcome) => taken.set(replication, outcome), control);
  expect(control.played).toBe(stretch.to - stretch.from);
  return taken;
}

test('only what is missing is played, and all of it comes to the same', async () => {
  const path = keptRunsFile(temporaryFolder({}), 'mine');
  const first = new KeptRuns(path, false);
  const before = new KeepingExecutor(new InProcess(), first);
  await playedBy(before, { plan, from: 1, to: 3 });
  await playedBy(before, { plan, from: 4, to: 5 });
  first.close(false);

  const inner = new Asked();
  const second = new KeptRuns(path, true);
  const whole = await playedBy(new KeepingExecutor(inner, second), { plan: { ...plan }, from: 0, to: 6 });
  second.close(true);
  expect(inner.stretches).toEqual(['0-1', '3-4', '5-6']);
  const alone = await playedBy(new InProcess(), { plan, from: 0, to: 6 });
  for (const [replication, outcome] of alone) expect(whole.get(replication)).toEqual(outcome);
});

test('another seed is another plan', async () => {
  const path = keptRunsFile(temporaryFolder({}), 'mine');
  const first = new KeptRuns(path, false);
  await playedBy(new KeepingExecutor(new InProcess(), first), { plan, from: 0, to: 1 });
  first.close(false);
  const inner = new Asked();
  const second = new KeptRuns(path, true);
  const other = { ...plan, scenario: { ...scenario, seed: 'other' } };
  await playedBy(new KeepingExecutor(inner, second), { plan: other, from: 0, to: 1 });
  second.close(true);
  expect(inner.stretches).toEqual(['0-1']);
});
