import type { Intervention } from '../scenario/scenario.ts';

/** A lever to be pulled now; its moment is stamped when it is. */
export type Lever = Intervention extends infer Each ? (Each extends Intervention ? Omit<Each, 'at'> : never) : never;

/** Why a lever was not pulled; nothing has changed then. */
export interface LeverProblem {
  /**
   * `behind-edge`: the run stands before what it has already played, and that future may not be changed. `run-over`: nothing can
   * happen any more. `lever-impossible`: the desk does not have what the lever asks for.
   */
  readonly code: 'behind-edge' | 'run-over' | 'lever-impossible';
  readonly message: string;
  readonly remedy?: string;
}

export const BEHIND_EDGE: LeverProblem = {
  code: 'behind-edge',
  message: 'This moment has been played already, and what came after it is fixed.',
  remedy: 'Fork the run here, or go to its live edge.',
};

export const RUN_OVER: LeverProblem = {
  code: 'run-over',
  message: 'This run is over.',
  remedy: 'Go back to a moment before its end and fork it there.',
};
