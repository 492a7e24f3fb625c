import type { SimulationEvent } from '../../engine/index.ts';
import type { RunId } from './run-picture.ts';

/** The most events in one batch; at a fast pace more happen than anybody can watch. */
export const MOST_EVENTS_IN_BATCH = 60;

/**
 * What happened since the batch before: a bounded sample, for people to watch, not for computing. Events are numbered from 0 in each
 * epoch, those left out too, so the next batch begins with `first + events.length + leftOut`; any other number is a gap.
 */
export interface EventBatch {
  readonly run: RunId;
  readonly epoch: number;
  readonly first: number;
  readonly events: readonly SimulationEvent[];
  readonly leftOut: number;
}

/** Number with which the batch after this one begins. */
export function nextEventAfter({ first, events, leftOut }: EventBatch): number {
  return first + events.length + leftOut;
}
