import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WantedRuns } from '../../../engine/index.ts';
import { projectFolder } from '../../project-folder.ts';
import { badInput } from '../../trouble.ts';
import type { AskingThread } from '../play-asked.ts';
import type { RosterPart } from '../roster-part.ts';
import type { RosterWish } from '../roster/roster-plan.ts';

/** What a thread is to make a roster of. */
export interface RosterWork {
  readonly wish: RosterWish;
  readonly replications: number;
  readonly level: number;
}

/** What a thread says: which replications it wants played, what it came to, or why to nothing. */
export type RosterWord =
  | { readonly kind: 'wanted'; readonly wanted: WantedRuns }
  | { readonly kind: 'made'; readonly part: RosterPart }
  | { readonly kind: 'trouble'; readonly message: string };

/**
 * Makes a roster in a thread of its own, since a solver takes seconds at a time in which nobody else is answered; replications that it wants
 * are played wherever others are. Aborting ends the thread.
 *
 * @throws Trouble with what makes a roster impossible
 */
export async function* rosterInThread(work: RosterWork, signal: AbortSignal): AskingThread<RosterPart> {
  const thread = new Worker(join(projectFolder(), 'dist', 'server', 'planning', 'jobs', 'roster-worker.js'), {
    workerData: work,
  });
  const end = (): void => void thread.terminate();
  signal.addEventListener('abort', end);
  try {
    for (;;) {
      const word = await wordOf(thread);
      if (word.kind === 'made') return word.part;
      if (word.kind === 'trouble') throw badInput(word.message);
      thread.postMessage(yield word.wanted, []);
    }
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

async function wordOf(thread: Worker): Promise<RosterWord> {
  const gone = new AbortController();
  const { signal } = gone;
  try {
    const word = once(thread, 'message', { signal }).then(([said]) => said as RosterWord);
    const ended = once(thread, 'exit', { signal }).then((): never => {
      throw badInput('The roster was not made: its thread was ended.');
    });
    return await Promise.race([word, ended]);
  } finally {
    gone.abort();
  }
}
