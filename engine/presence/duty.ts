/** Where a plan has an expert at a moment. */
export const DUTY = { off: 0, on: 1, onBreak: 2 } as const;

/** What changes next in a plan; each says where the expert is from then on. */
export const DUTY_CHANGE = {
  /** Nothing changes any more. */
  none: 0,
  /** A shift begins: on duty. */
  online: 1,
  /** The last of the shifts that overlap or meet ends: off duty. */
  offline: 2,
  /** A break begins, in a shift or, when it is the first thing in it, with the shift. */
  breakStarts: 3,
  /** A break ends and the shift goes on. */
  breakEnds: 4,
} as const;

/** The name of the change from one place in a plan to another. */
export function changeBetween(before: number, after: number): number {
  if (after === DUTY.off) return DUTY_CHANGE.offline;
  if (after === DUTY.onBreak) return DUTY_CHANGE.breakStarts;
  return before === DUTY.onBreak ? DUTY_CHANGE.breakEnds : DUTY_CHANGE.online;
}
