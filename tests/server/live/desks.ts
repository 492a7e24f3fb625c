import { openRunBook } from '../../../server/catalogue/run-book/open-run-book.ts';
import { USUAL_LIMITS, type Limits } from '../../../server/live/limits.ts';
import type { RunBook } from '../../../server/live/run-book.ts';
import { RunDesk } from '../../../server/live/run-desk.ts';
import type { RunSession } from '../../../server/live/run-session.ts';
import type { Request } from '../../../server/protocol/index.ts';
import { SMALL_DESK } from '../small-desk.ts';

/** A book that forgets everything when it is closed. */
export const emptyBook = (): RunBook => openRunBook({ file: undefined, what: 'tests', now: Date.now() });

/** A desk of runs, without sockets. */
export function deskOf(book = emptyBook(), limits: Partial<Limits> = {}): RunDesk {
  return new RunDesk({
    book,
    limits: { ...USUAL_LIMITS, ...limits },
    clock: () => performance.now(),
    wall: () => Date.now(),
  });
}

/** Starts the small desk, paused unless said otherwise. */
export function startSmall(desk: RunDesk, more: Partial<Request<'startRun'>> = {}): Promise<RunSession> {
  return desk.start({ source: { from: 'text', text: SMALL_DESK }, ...more });
}

/** Waits until a run is finished. */
export async function untilFinished(session: RunSession): Promise<void> {
  while (session.state === 'ready') await new Promise((resolve) => setTimeout(resolve, 2));
}
