import { decodeCell, FLOOR_STATES, type FloorCell, type FloorState } from '../../engine/index.ts';
import type { ShapeName } from '../kit/unit-shape.ts';

/** What a cell shows: the states of frames, and being kept from offers by the cap. */
export type FloorLookKey = FloorState | 'at-cap';

/** How a state looks and what it is called. */
export interface FloorLook {
  readonly key: FloorLookKey;
  readonly word: string;
  readonly shape: ShapeName;
  /** Custom property with its colour. */
  readonly colour: `--sy-${string}`;
  /** Whether somebody in this state counts as online: on duty and neither on a break nor set aside. */
  readonly isOnline: boolean;
}

const look = (key: FloorLookKey, word: string, shape: ShapeName, isOnline: boolean): FloorLook => ({
  key,
  word,
  shape,
  colour: `--sy-${key === 'ringing' ? 'offered' : key}`,
  isOnline,
});

/** Every look in the order in which it is counted and explained. */
export const FLOOR_LOOKS: readonly FloorLook[] = [
  look('working', 'working', 'disc', true),
  look('at-cap', 'at the cap', 'square', true),
  look('ringing', 'offered a ticket', 'diamond', true),
  look('idle', 'idle', 'ring', true),
  look('away', 'away from the desk', 'triangle', true),
  look('on-break', 'on a break', 'bars', false),
  look('set-aside', 'set aside', 'barred', false),
  look('offline', 'offline', 'dot', false),
  look('gone', 'not employed', 'dash', false),
];

const numberOf = (key: FloorLookKey): number => FLOOR_LOOKS.findIndex((candidate) => candidate.key === key);
const AT_CAP = numberOf('at-cap');
const LOOK_OF_STATE = FLOOR_STATES.map(numberOf);

/** States in which only the cap keeps somebody from offers. */
const CAN_BE_AT_CAP: ReadonlySet<FloorState> = new Set(['idle', 'working', 'ringing']);

/**
 * Index into `FLOOR_LOOKS` for each of the 256 bytes of a floor.
 *
 * @param cap unanswered tickets at which the desk offers nobody more; more than 3 cannot be told from the byte
 */
export function looksOfBytes(cap: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    const cell = decodeCell(byte);
    const isAtCap = CAN_BE_AT_CAP.has(cell.state) && cap <= 3 && cell.unanswered >= cap;
    return isAtCap ? AT_CAP : LOOK_OF_STATE[FLOOR_STATES.indexOf(cell.state)]!;
  });
}

/** One expert in words: `working · 2 unanswered · alerts off`. */
export function cellWords({ unanswered, pending, isMuted }: FloorCell, { word, key }: FloorLook): string {
  const more = (count: number): string => (count >= 3 ? '3 or more' : String(count));
  return [
    word,
    ...(unanswered > 0 ? [`${key === 'at-cap' ? unanswered : more(unanswered)} unanswered`] : []),
    ...(pending > 0 ? [`${more(pending)} ${pending === 1 ? 'offer' : 'offers'} waiting`] : []),
    ...(isMuted ? ['alerts off'] : []),
  ].join(' · ');
}
