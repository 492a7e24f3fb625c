import type { Answers } from './answers.ts';
import type { Alert } from '../../engine/index.ts';
import type { Comparison } from './comparison.ts';
import type { EventBatch } from './event-batch.ts';
import type { Offered, Withdrawn } from './open-desk.ts';
import type { Answer, Problem } from './problem.ts';
import type { Request, RequestName } from './requests.ts';
import type { RunDetails, RunId, RunListing } from './run-picture.ts';

/** What a client sends: a request by name, answered once. */
export type ClientToServer = {
  [Name in RequestName]: (request: Request<Name>, reply: (answer: Answer<Answers[Name]>) => void) => void;
};

/** What needs to be looked at in a run now, serious first. */
export interface AlertList {
  readonly run: RunId;
  /** Moment of the run, ms. */
  readonly at: number;
  readonly alerts: readonly Alert[];
}

/** What the server sends by itself. */
export interface ServerToClient {
  /** A complete picture, never a difference: whoever misses one waits for the next. See `frame.ts`. */
  frame: (run: RunId, frame: ArrayBuffer) => void;
  /** None is lost; see `event-batch.ts`. */
  events: (batch: EventBatch) => void;
  /** Something about a run that is watched has changed. */
  details: (details: RunDetails) => void;
  /** The list of runs has changed. */
  runs: (runs: readonly RunListing[]) => void;
  comparison: (comparison: Comparison) => void;
  /** What needs to be looked at has changed; at most once a second. */
  alerts: (list: AlertList) => void;
  /** Frames come at this rate from now on, because this viewer takes them too slowly; 10 again when it has caught up. */
  slowed: (notice: { readonly run: RunId; readonly framesPerSecond: number }) => void;
  /** To an expert outside: a ticket is offered. Kept before it is sent. */
  offered: (offer: Offered) => void;
  /** … an offer is over, or a ticket was taken away. */
  withdrawn: (notice: Withdrawn) => void;
  /** The server is about to close this connection, and why. */
  dropped: (problem: Problem) => void;
}
