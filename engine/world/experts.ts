import type { Scenario } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { orUnlimited } from './groups.ts';
import { lengthenColumns } from './rows.ts';
import { NONE } from './tickets.ts';

/** Whether an expert may be offered anything, and if not, why. */
export const PRESENCE = {
  /** Off duty: no new offers; may still work on held tickets. */
  offline: 0,
  online: 1,
  /** On duty, on a break: no new offers, no work. */
  onBreak: 2,
  /** Set aside by the desk after missed offers. */
  setAside: 3,
  /** Not hired yet, or has left. */
  gone: 4,
} as const;

/** What an expert is doing, for occupancy: each moment online is in exactly one of these. */
export const ACTIVITY = { offline: 0, idle: 1, ringing: 2, busy: 3, onBreak: 4 } as const;

/** Spreads the members of the groups over the entities of draws. */
const GROUP_STRIDE = 0x9e3779b1;

const entityOf = (group: number, member: number): number => (Math.imul(group, GROUP_STRIDE) + member) | 0;

/** Experts of all groups, in group order, planned hires included; whoever is hired beyond the plan has a row behind all others. */
export class Experts extends StatePart {
  count: number;
  group: Int32Array;
  /** Which member of its group, from 0. */
  member: Int32Array;
  /** Entity of all draws that belong to the expert: the same whatever other groups there are. */
  entity: Int32Array;
  presence: Uint8Array;
  /** Since when the expert works here, ms; Infinity while not hired. */
  employedFrom: Float64Array;
  /** When the expert left for good, ms; Infinity for those who have not. */
  employedUntil: Float64Array;
  /** Whether at the desk (people leave it while online). */
  atDesk: Uint8Array;
  notifications: Uint8Array;
  /** Accepted tickets that hold a place, by the desk’s reading of the cap. */
  unanswered: Int32Array;
  /** Customer replies awaiting one from the expert. */
  followUps: Int32Array;
  /** Offers that wait for an answer. */
  pending: Int32Array;
  /** First of the pending offers. */
  firstPending: Int32Array;
  /** Accepted tickets not yet answered for good. */
  held: Int32Array;
  cap: Float64Array;
  pendingCap: Float64Array;
  /** Whether a new offer may be made now; kept in step by `floor`. */
  eligible: Uint8Array;
  /** First and last ticket waiting for the expert’s work. */
  firstHeld: Int32Array;
  lastHeld: Int32Array;
  /** Ticket worked on one at a time; `NONE` when free. */
  inHand: Int32Array;
  /** Tickets worked on at the same moment. */
  working: Int32Array;
  /** Grows with every offer and every assignment that ends, no two alike: the order of `longest idle`. At first in order of rows. */
  lastTouched: Float64Array;
  private touches = 0;
  /** Offers expired in a row. */
  missesInARow: Int32Array;
  offersMade: Float64Array;
  activity: Uint8Array;
  presenceTimer: Int32Array;
  deskTimer: Int32Array;
  asideTimer: Int32Array;
  pullTimer: Int32Array;

  constructor(groupOf: Int32Array, memberOf: Int32Array) {
    super();
    const count = groupOf.length;
    this.count = count;
    this.group = groupOf;
    this.member = memberOf;
    this.entity = groupOf.map((group, expert) => entityOf(group, memberOf[expert]));
    this.presence = new Uint8Array(count);
    this.employedFrom = new Float64Array(count).fill(Infinity);
    this.employedUntil = new Float64Array(count).fill(Infinity);
    this.atDesk = new Uint8Array(count).fill(1);
    this.notifications = new Uint8Array(count).fill(1);
    this.unanswered = new Int32Array(count);
    this.followUps = new Int32Array(count);
    this.pending = new Int32Array(count);
    this.firstPending = new Int32Array(count).fill(NONE);
    this.held = new Int32Array(count);
    this.cap = new Float64Array(count);
    this.pendingCap = new Float64Array(count);
    this.eligible = new Uint8Array(count);
    this.firstHeld = new Int32Array(count).fill(NONE);
    this.lastHeld = new Int32Array(count).fill(NONE);
    this.inHand = new Int32Array(count).fill(NONE);
    this.working = new Int32Array(count);
    this.lastTouched = Float64Array.from(groupOf, (_, expert) => expert - count);
    this.missesInARow = new Int32Array(count);
    this.offersMade = new Float64Array(count);
    this.activity = new Uint8Array(count);
    this.presenceTimer = new Int32Array(count);
    this.deskTimer = new Int32Array(count);
    this.asideTimer = new Int32Array(count);
    this.pullTimer = new Int32Array(count);
  }

  /** Rows for so many more of a group, behind all others: nobody is hired yet. Returns the first. */
  addRows(group: number, firstMember: number, count: number): number {
    const first = this.count;
    this.count = first + count;
    lengthenColumns(this, first, this.count);
    for (let expert = first; expert < this.count; expert++) {
      this.group[expert] = group;
      this.member[expert] = firstMember + expert - first;
      this.entity[expert] = entityOf(group, this.member[expert]);
      // After those of the plan who were never offered anything (−1 and below), before all who were (1 and above), in order of rows.
      this.lastTouched[expert] = -1 / (expert + 1);
    }
    this.presence.fill(PRESENCE.gone, first);
    for (const ofOne of [this.atDesk, this.notifications]) ofOne.fill(1, first);
    for (const endless of [this.employedFrom, this.employedUntil]) endless.fill(Infinity, first);
    for (const row of [this.firstPending, this.firstHeld, this.lastHeld, this.inHand]) row.fill(NONE, first);
    return first;
  }

  /** The expert has had an offer or the end of an assignment just now. */
  touch(expert: number): void {
    this.lastTouched[expert] = ++this.touches;
  }
}

/** The experts of all groups, with the places that the desk or their group gives them. */
export function hireAll(scenario: Scenario, firstRow: Int32Array): Experts {
  const count = firstRow[scenario.experts.length];
  const groupOf = new Int32Array(count);
  scenario.experts.forEach((_, group) => groupOf.fill(group, firstRow[group], firstRow[group + 1]));
  const experts = new Experts(
    groupOf,
    groupOf.map((group, expert) => expert - firstRow[group]),
  );
  scenario.experts.forEach((group, index) => {
    const cap = orUnlimited(group.unansweredCap ?? scenario.desk.cap.unanswered);
    const pending = group.pendingCap ?? scenario.desk.cap.pendingPerExpert;
    experts.cap.fill(cap, firstRow[index], firstRow[index + 1]);
    experts.pendingCap.fill(pending === 'cap' ? cap : orUnlimited(pending), firstRow[index], firstRow[index + 1]);
  });
  return experts;
}
