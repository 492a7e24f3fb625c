import { deskLevels, floorStates, readFigureColumns } from '../../engine/index.ts';
import type { World } from '../../engine/index.ts';
import { codeOfPace, encodeFrame, RUN_STATES, type Pace, type RunState } from '../protocol/index.ts';

/** What a frame says besides what is read from the desk itself. */
export interface FrameCircumstances {
  readonly epoch: number;
  readonly sequence: number;
  readonly now: number;
  readonly edge: number;
  readonly eventsPlayed: number;
  readonly pace: Pace;
  readonly state: RunState;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/** A complete picture of a run at this moment. */
export function makeFrame(world: World, circumstances: FrameCircumstances): ArrayBuffer {
  const { pace, state, ...rest } = circumstances;
  const header = { ...rest, ...deskLevels(world), pace: codeOfPace(pace), state: RUN_STATES.indexOf(state) };
  return encodeFrame({ header, ...readFigureColumns(world, circumstances.now), floor: floorStates(world) });
}
