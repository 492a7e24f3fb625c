import type { PlannedBase } from './plan-draft.ts';

/** A run behind a number, to be looked at live. */
export interface WantedRun {
  /** Place of the way to play; 0 is the base. */
  readonly arm: number;
  readonly seed: string;
  /** Milliseconds since its start. */
  readonly at: number;
}

/** The same with all that it is played from. */
export interface RunToOpen extends WantedRun {
  readonly name: string;
  readonly base: PlannedBase;
  readonly overrides: readonly string[];
}

/** Asks the view to open a run. */
export function openRun(from: EventTarget, detail: WantedRun): void {
  from.dispatchEvent(new CustomEvent<WantedRun>('run-wanted', { detail, bubbles: true, composed: true }));
}
