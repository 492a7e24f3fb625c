/** What runs in a worker thread: it makes a roster, and asks the one who started it for replications. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { PlayedRun } from '../../../engine/index.ts';
import { RosterTask } from '../roster/roster-plan.ts';
import { Solver } from '../roster/solver.ts';
import type { RosterWord, RosterWork } from './roster-thread.ts';

const say = (word: RosterWord): void => parentPort!.postMessage(word, []);

async function make({ wish, replications, level }: RosterWork): Promise<void> {
  const asking = new RosterTask(wish, await Solver.load()).made(replications, level);
  let next = asking.next([]);
  while (next.done !== true) {
    const heard = once(parentPort!, 'message');
    say({ kind: 'wanted', wanted: next.value });
    const [runs] = (await heard) as [readonly PlayedRun[]];
    next = asking.next(runs);
  }
  say({ kind: 'made', part: next.value });
}

try {
  await make(workerData as RosterWork);
} catch (error) {
  say({ kind: 'trouble', message: error instanceof Error ? error.message : String(error) });
}
