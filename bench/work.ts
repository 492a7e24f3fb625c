import type { Simulation, World } from '../engine/index.ts';

/** What a run did, in whole numbers that no clock and no other program can change. */
export interface Work {
  /** Events that were played, each taken from the calendar. */
  readonly events: number;
  /** Calendar entries made. */
  readonly scheduled: number;
  /** … and taken back. */
  readonly cancelled: number;
  /** Offers that were made. */
  readonly offers: number;
  /** How often the policy was asked for an expert or a ticket. */
  readonly asked: number;
  /** Pairs of ticket and expert looked at one by one; a choice from an index looks at the one that it finds. */
  readonly candidates: number;
  /** Uniform draws. */
  readonly draws: number;
  /** Records of the journal. */
  readonly records: number;
}

type Counts = { -readonly [Key in keyof Work]: number };
type Method = (...args: never[]) => unknown;
type MethodOf<Owner> = { [Key in keyof Owner]: Owner[Key] extends Method ? Key : never }[keyof Owner];

/** Puts a function before a method of one object alone: whatever is not counted has the same code as ever. */
function before<Owner extends object>(owner: Owner, key: MethodOf<Owner>, note: () => void): void {
  const method = owner[key] as Method;
  Object.defineProperty(owner, key, {
    configurable: true,
    value(this: Owner, ...args: never[]) {
      note();
      return method.apply(this, args);
    },
  });
}

/** Looks at what a method of one object returns. */
function behind<Owner extends object>(owner: Owner, key: MethodOf<Owner>, note: (result: number) => void): void {
  const method = owner[key] as Method;
  Object.defineProperty(owner, key, {
    configurable: true,
    value(this: Owner, ...args: never[]) {
      const result = method.apply(this, args) as number;
      note(result);
      return result;
    },
  });
}

function watchFloor({ floor }: World, counts: Counts): void {
  const looked = (): number => counts.candidates++;
  before(floor, 'mayBePutTo', looked);
  before(floor, 'eligibleAt', looked);
  behind(floor, 'loadExcluded', (excluded) => (counts.candidates += excluded));
}

function watchPolicy({ policy }: World, counts: Counts): void {
  let lookedAt = 0;
  for (const choice of ['selectExpert', 'selectTicket'] as const) {
    before(policy, choice, () => {
      counts.asked++;
      lookedAt = counts.candidates;
    });
    behind(policy, choice, (chosen) => {
      if (chosen >= 0 && counts.candidates === lookedAt) counts.candidates++;
    });
  }
}

/**
 * Counts what a run does from now on; call what it returns for the counts so far. The engine knows nothing of it: methods of this one
 * run's parts are wrapped, so counting costs nothing where it is not asked for. A run that is counted can neither be saved nor timed.
 */
export function countWork(simulation: Simulation): () => Work {
  const { world } = simulation;
  const { calendar, draws, journal, experts } = world;
  const counts = { scheduled: 0, cancelled: 0, asked: 0, candidates: 0, draws: 0 } as Counts;
  const offersOf = (): number => experts.offersMade.reduce((sum, each) => sum + each, 0);
  const start = { events: simulation.eventsPlayed, records: journal.happenings, offers: offersOf() };
  before(calendar, 'schedule', () => counts.scheduled++);
  before(calendar, 'cancel', () => counts.cancelled++);
  before(draws, 'uniform', () => counts.draws++);
  watchFloor(world, counts);
  watchPolicy(world, counts);
  return () => ({
    events: simulation.eventsPlayed - start.events,
    scheduled: counts.scheduled,
    cancelled: counts.cancelled,
    offers: offersOf() - start.offers,
    asked: counts.asked,
    candidates: counts.candidates,
    draws: counts.draws,
    records: journal.happenings - start.records,
  });
}
