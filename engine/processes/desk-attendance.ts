import { forgottenOnlineTime } from '../behaviour/holding.ts';
import { exponentialTime } from '../behaviour/quantiles.ts';
import { HAPPENING } from '../log/happening.ts';
import { DeskPresence } from '../presence/desk-presence.ts';
import { PURPOSE } from '../random/purposes.ts';
import { EVENT } from '../time/event-kind.ts';
import { PRESENCE } from '../world/experts.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/**
 * Experts who are online and yet not in front of the desk: short absences, and those who leave for the day without going offline.
 * They see nothing and start nothing while away; what they have in hand they finish.
 */
export class DeskAttendance {
  readonly #world: World;
  readonly #habits: readonly DeskPresence[];

  constructor(world: World) {
    const { people, scenario, draws } = world;
    this.#world = world;
    this.#habits = scenario.experts.map(
      (_, group) => new DeskPresence(people.behaviourAt(group).away, draws, PURPOSE.expertAway),
    );
  }

  /** The expert goes online, and sees what has gathered since. */
  comesToWork(expert: number): void {
    const { people } = this.#world;
    if (people.isPlain(expert)) return;
    people.shifts[expert]++;
    this.comesBack(expert);
  }

  /** A break is over. */
  comesBack(expert: number): void {
    const { people, presence } = this.#world;
    if (people.isPlain(expert)) return;
    people.shiftEndsAt[expert] = presence.endOfShift(expert);
    this.#sitDown(expert);
  }

  /** A shift begins for an expert who never went offline after the one before: where nobody sat, somebody does again. */
  comesAfterAll(expert: number): void {
    const { experts } = this.#world;
    if (experts.atDesk[expert] === 0 && experts.deskTimer[expert] === 0) this.comesToWork(expert);
  }

  /** The desk has set the expert aside until they come back by themselves: at the next glance, or when they are at the desk again. */
  isSetAside(expert: number): void {
    const { experts, people, draws, calendar } = this.#world;
    if (people.isPlain(expert) || experts.atDesk[expert] === 0) return;
    const uniform = draws.uniform(PURPOSE.expertGlance, experts.entity[expert], experts.offersMade[expert]);
    const glance = exponentialTime(people.behaviourOf(expert).noticing.glanceMean, uniform);
    experts.asideTimer[expert] = calendar.schedule(calendar.now + glance, EVENT.setAsideEnds, expert);
  }

  /** The expert goes offline, or on a break. */
  goesHome(expert: number): void {
    this.#cancel(expert);
  }

  /** Whether the expert forgets to go offline at the end of the shift: for how long, in ms; 0 for those who do not. */
  leavesWithoutGoingOffline(expert: number): number {
    const { people, experts, draws, journal } = this.#world;
    if (people.isPlain(expert)) return 0;
    const entity = experts.entity[expert];
    const shift = 2 * people.shifts[expert];
    const forgets = draws.uniform(PURPOSE.expertForgets, entity, shift);
    const time = draws.uniform(PURPOSE.expertForgets, entity, shift + 1);
    const forgotten = forgottenOnlineTime(people.behaviourOf(expert).shift, forgets, time);
    if (forgotten === 0) return 0;
    this.#cancel(expert);
    experts.atDesk[expert] = 0;
    journal.record(HAPPENING.leftDesk, NONE, expert, 1, forgotten);
    return forgotten;
  }

  /** An absence begins or ends. */
  deskChanges(expert: number): void {
    const { experts, people, calendar, journal } = this.#world;
    experts.deskTimer[expert] = 0;
    if (experts.atDesk[expert] === 0) {
      journal.record(HAPPENING.cameToDesk, NONE, expert, 0, 0);
      return this.#sitDown(expert);
    }
    const away = this.#habitsOf(expert).timeAway(experts.entity[expert], people.stretches[expert] - 1);
    experts.atDesk[expert] = 0;
    journal.record(HAPPENING.leftDesk, NONE, expert, 0, away);
    experts.deskTimer[expert] = calendar.schedule(calendar.now + away, EVENT.deskChanges, expert);
  }

  #sitDown(expert: number): void {
    const { experts, people, calendar, answeringPeople, followingUp, working, presence } = this.#world;
    this.#cancel(expert);
    experts.atDesk[expert] = 1;
    const stay = this.#habitsOf(expert).timeAtDesk(experts.entity[expert], people.stretches[expert]++);
    if (stay < Infinity) experts.deskTimer[expert] = calendar.schedule(calendar.now + stay, EVENT.deskChanges, expert);
    if (experts.presence[expert] === PRESENCE.setAside && experts.asideTimer[expert] === 0)
      presence.setAsideEnds(expert);
    answeringPeople.cameBack(expert);
    followingUp.cameBack(expert);
    working.startNext(expert);
  }

  #habitsOf(expert: number): DeskPresence {
    return this.#habits[this.#world.experts.group[expert]];
  }

  #cancel(expert: number): void {
    const { experts, calendar } = this.#world;
    if (experts.deskTimer[expert] !== 0) calendar.cancel(experts.deskTimer[expert]);
    experts.deskTimer[expert] = 0;
  }
}
