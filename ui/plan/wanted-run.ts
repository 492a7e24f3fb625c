import { namedPresets } from '../../engine/index.ts';
import type { PlanArm, Request } from '../../server/protocol/index.ts';
import type { PlannedBase } from './plan-draft.ts';

/** A run behind a number, to be looked at live. */
export interface WantedRun {
  /** The way to play, as it was played. */
  readonly of: Pick<PlanArm, 'name' | 'set'>;
  readonly seed: string;
  /** Milliseconds since its start. */
  readonly at: number;
}

/** The same with all that it is played from. */
export interface RunToOpen extends Pick<WantedRun, 'seed' | 'at'> {
  readonly name: string;
  readonly base: PlannedBase;
  readonly overrides: readonly string[];
}

/** The request that opens a run where it is wanted, standing still. */
export function startOfRun({ base, overrides, seed, at, name }: RunToOpen): Request<'startRun'> {
  const { presets, text, files } = base;
  // A request has no presets of its own, but settings may put others in the place of those that the file names.
  const under =
    presets.length === 0 ? [] : [`preset=${JSON.stringify([...namedPresets(text, overrides), ...presets])}`];
  return {
    source: base.isShipped
      ? { from: 'shipped', name: base.name }
      : { from: 'text', text, ...(files !== undefined && { files: { ...files } }) },
    name: name.slice(0, 120),
    seed,
    overrides: [...overrides, ...under],
    at,
    pace: { kind: 'paused' },
  };
}

/** Asks the view to open a run. */
export function openRun(from: EventTarget, detail: WantedRun): void {
  from.dispatchEvent(new CustomEvent<WantedRun>('run-wanted', { detail, bubbles: true, composed: true }));
}
