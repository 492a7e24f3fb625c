/** What an expert is doing, in the order of the numbers in frames. */
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

/** Takes the byte of one expert apart: bits 0–2 the state, 3–4 unanswered, 5–6 pending, 7 muted; the engine puts it together. */
export function decodeCell(byte: number): FloorCell {
  return {
    state: FLOOR_STATES[byte % 8]!,
    unanswered: Math.floor(byte / 8) % 4,
    pending: Math.floor(byte / 32) % 4,
    isMuted: byte >= 128,
  };
}
