import type { Scenario } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { orUnlimited } from './groups.ts';

/** When an accepted ticket gives its place back. */
export const HELD_UNTIL = { acceptance: 0, firstReply: 1, done: 2 } as const;

/** The desk’s rules as flags and numbers that hot code can test. */
export class Rules extends StatePart {
  readonly anyoneAgain: boolean;
  readonly notTheLast: boolean;
  readonly neverAgain: boolean;
  readonly whenAllRefused: 'wait' | 'escalate' | 'start-again';
  readonly maxOffers: number;
  /** Several experts are offered a ticket at once. Follows the policy, as do the next three. */
  broadcasts = false;
  /** Experts pick for themselves. */
  pulls = false;
  /** Requirements of waiting tickets are relaxed. */
  relaxesSkills = false;
  /** Waiting tickets and experts are matched from time to time. */
  matches = false;
  readonly breadth: number;
  readonly heldUntil: number;
  readonly countsFollowUps: boolean;
  readonly reservesPending: boolean;
  readonly rescindsWhenOffline: boolean;
  readonly serialEmail: boolean;
  readonly serialChat: boolean;
  readonly preempts: boolean;
  readonly patienceEndsAtAcceptance: boolean;
  readonly waitingCapacity: number;
  readonly systemCapacity: number;
  readonly balking: number;
  readonly plainCustomers: boolean;
  /** Whether any group of experts follows the behaviour model. */
  readonly peopleExperts: boolean;

  constructor(scenario: Scenario) {
    super();
    const { desk, waiting, customers } = scenario;
    this.anyoneAgain = desk.reoffer.to === 'anyone';
    this.notTheLast = desk.reoffer.to === 'not-the-last';
    this.neverAgain = desk.reoffer.to === 'never-again';
    this.whenAllRefused = desk.reoffer.whenAllRefused;
    this.maxOffers = orUnlimited(desk.reoffer.maxOffers);
    this.breadth = orUnlimited(desk.offering.breadth);
    this.heldUntil = { acceptance: HELD_UNTIL.acceptance, 'first-reply': HELD_UNTIL.firstReply, done: HELD_UNTIL.done }[
      desk.cap.heldUntil
    ];
    this.countsFollowUps = desk.cap.includeFollowUps;
    this.reservesPending = desk.cap.reservePending;
    this.rescindsWhenOffline = desk.offline.onPending === 'rescind';
    this.serialEmail = desk.work.mode !== 'parallel';
    this.serialChat = desk.work.mode === 'serial';
    this.preempts = desk.preemption === 'resume';
    this.patienceEndsAtAcceptance = desk.patienceEnds === 'acceptance';
    this.waitingCapacity = orUnlimited(waiting.capacity);
    this.systemCapacity = orUnlimited(waiting.systemCapacity);
    this.balking = waiting.balking;
    this.plainCustomers = customers.model === 'plain';
    this.peopleExperts = scenario.experts.some((group) => group.response === undefined);
  }

  /** Places taken besides accepted tickets. */
  reservedBy(pending: number, followUps: number): number {
    return (this.reservesPending ? pending : 0) + (this.countsFollowUps ? followUps : 0);
  }
}
