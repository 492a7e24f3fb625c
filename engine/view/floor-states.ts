import { PRESENCE } from '../world/experts.ts';
import type { World } from '../world/world.ts';

/** What an expert on the floor is doing, by number; the order does not change. */
export const FLOOR_STATES = [
  /** Off duty. */
  'offline',
  /** On duty, at the desk, nothing to do. */
  'idle',
  /** An offer waits for an answer. */
  'ringing',
  'working',
  'on-break',
  /** On duty, but not at the desk. */
  'away',
  /** Taken out of routing by the desk for a while. */
  'set-aside',
  /** Not hired yet, or has left. */
  'gone',
] as const;

export type FloorState = (typeof FLOOR_STATES)[number];

const numberOf = (state: FloorState): number => FLOOR_STATES.indexOf(state);
const STATE = {
  idle: numberOf('idle'),
  ringing: numberOf('ringing'),
  working: numberOf('working'),
  away: numberOf('away'),
};
const OF_PRESENCE: Readonly<Record<number, number>> = {
  [PRESENCE.offline]: numberOf('offline'),
  [PRESENCE.onBreak]: numberOf('on-break'),
  [PRESENCE.setAside]: numberOf('set-aside'),
  [PRESENCE.gone]: numberOf('gone'),
};

/** Counts above this are shown as this. */
const MOST = 3;

/**
 * The floor at this moment, a byte an expert in order of rows: bits 0–2 the number of the state, 3–4 accepted tickets without a first
 * reply, 5–6 offers that wait for an answer (3 stands for three or more), 7 whether alerts are switched off.
 *
 * @param into filled and returned; as long as there are experts
 */
export function floorStates(world: World, into: Uint8Array = new Uint8Array(world.experts.count)): Uint8Array {
  const { experts } = world;
  for (let expert = 0; expert < experts.count; expert++) {
    const unanswered = Math.min(MOST, experts.unanswered[expert]);
    const pending = Math.min(MOST, experts.pending[expert]);
    const muted = 1 - experts.notifications[expert];
    into[expert] = stateOf(world, expert) + (unanswered << 3) + (pending << 5) + (muted << 7);
  }
  return into;
}

/** One expert on the floor. */
export interface FloorCell {
  readonly state: FloorState;
  /** Accepted tickets without a first reply; 3 stands for three or more. */
  readonly unanswered: number;
  /** Offers that wait for an answer; 3 stands for three or more. */
  readonly pending: number;
  /** Whether alerts are switched off. */
  readonly isMuted: boolean;
}

/** Takes the byte of one expert apart; `floorStates` says what is in it. */
export const decodeCell = (byte: number): FloorCell => ({
  state: FLOOR_STATES[byte & 7],
  unanswered: (byte >> 3) & MOST,
  pending: (byte >> 5) & MOST,
  isMuted: byte >= 128,
});

function stateOf({ experts }: World, expert: number): number {
  const presence = experts.presence[expert];
  if (presence !== PRESENCE.online) return OF_PRESENCE[presence];
  // Who leaves the desk finishes what is in hand; of what rings there nothing is heard.
  if (experts.working[expert] > 0) return STATE.working;
  if (experts.atDesk[expert] === 0) return STATE.away;
  return experts.pending[expert] > 0 ? STATE.ringing : STATE.idle;
}
