/* oxlint-disable max-lines -- one state machine: whoever comes, goes, pauses, is set aside, joins or leaves */
import { longerInt32 } from '../columns.ts';
import { HAPPENING } from '../log/happening.ts';
import { AlternatingPlan } from '../presence/alternating-plan.ts';
import { DUTY, DUTY_CHANGE } from '../presence/duty.ts';
import { ShiftPlan } from '../presence/shift-plan.ts';
import { StaffedLevels } from '../presence/staffed-levels.ts';
import { PURPOSE } from '../random/purposes.ts';
import type { ExpertGroup } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { EVENT } from '../time/event-kind.ts';
import { ACTIVITY, PRESENCE } from '../world/experts.ts';
import { rowsOf } from '../world/groups.ts';
import { RESCIND } from '../world/offers.ts';
import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { addRows } from './hiring.ts';

type Plan = ShiftPlan | StaffedLevels | AlternatingPlan | undefined;

const planOf = (group: ExpertGroup, { localCalendar, draws }: World): Plan => {
  const { schedule } = group;
  if (schedule === 'always') return undefined;
  if ('staffed' in schedule) return new StaffedLevels(schedule, localCalendar);
  if ('online' in schedule) {
    return new AlternatingPlan(schedule, draws, { online: PURPOSE.expertOnline, offline: PURPOSE.expertOffline });
  }
  return new ShiftPlan(schedule, localCalendar, { share: group.noShow, draws, purpose: PURPOSE.expertNoShow });
};

/** Experts come, go, take breaks, are set aside, are hired and leave. */
export class Presence extends StatePart {
  /** Experts of each pooled group who leave as soon as their work is done. */
  private dueToLeave: Int32Array;
  /** … and of all groups together. */
  private allDueToLeave = 0;
  /** Which of an expert’s alternating periods runs, from 0. */
  private period: Int32Array;
  /** 1 for experts whose shift is over, and who have not gone offline. */
  private overstays: Int32Array;
  readonly #world: World;
  readonly #plans: readonly Plan[];

  constructor(world: World) {
    super();
    this.#world = world;
    this.#plans = world.scenario.experts.map((group) => planOf(group, world));
    this.dueToLeave = new Int32Array(this.#plans.length);
    this.period = new Int32Array(world.experts.count);
    this.overstays = new Int32Array(world.experts.count);
  }

  /** Puts everybody where they are at the start of the run. */
  start(): void {
    const { experts, scenario, calendar } = this.#world;
    experts.presence.fill(PRESENCE.gone);
    scenario.experts.forEach((group, index) => {
      if (group.joins !== undefined && group.joins > 0) calendar.schedule(group.joins, EVENT.groupJoins, index);
      else this.groupJoins(index);
    });
  }

  /** All of a group begin to work here. */
  groupJoins(group: number): void {
    const { floor, scenario, calendar } = this.#world;
    const plan = this.#plans[group];
    const first = floor.firstRowOf(group);
    for (let expert = first; expert < first + rowsOf(scenario.experts[group]); expert++) this.#employ(expert);
    if (plan instanceof StaffedLevels) {
      this.#staff(group, plan);
      const next = plan.nextChange(calendar.now);
      if (next < Infinity) calendar.schedule(next, EVENT.staffingChanges, group);
    }
  }

  /** A lever: so many more of a group begin to work here, first those who were planned. Whoever has left does not come back. */
  hire(group: number, count: number): void {
    const { experts, floor, scenario } = this.#world;
    const first = rowsOf(scenario.experts[group]);
    const isNew = (member: number): boolean => experts.employedFrom[floor.rowOf(group, member)] === Infinity;
    let planned = 0;
    for (let member = first; member < floor.membersOf(group); member++) if (isNew(member)) planned++;
    if (count > planned) addRows(this.#world, group, count - planned);
    let left = count;
    for (let member = first; left > 0; member++) {
      if (!isNew(member)) continue;
      this.#employ(floor.rowOf(group, member));
      left--;
    }
  }

  /** Rows for more experts, behind all others. */
  growTo(experts: number): void {
    this.period = longerInt32(this.period, experts);
    this.overstays = longerInt32(this.overstays, experts);
  }

  /** A lever: an expert leaves for good; their tickets go back to the desk. */
  dismiss(expert: number): void {
    const { experts, floor, calendar, dispatching } = this.#world;
    if (experts.presence[expert] === PRESENCE.gone) return;
    if (experts.presence[expert] !== PRESENCE.offline) this.#goOffline(expert);
    if (experts.presenceTimer[expert] !== 0) calendar.cancel(experts.presenceTimer[expert]);
    experts.presenceTimer[expert] = 0;
    experts.presence[expert] = PRESENCE.gone;
    experts.employedUntil[expert] = calendar.now;
    floor.employedInGroup[experts.group[expert]]--;
    this.#dropHeld(expert, NONE, true);
    dispatching.reconsiderAll();
  }

  #employ(expert: number): void {
    const { experts, floor, calendar } = this.#world;
    const plan = this.#plans[experts.group[expert]];
    floor.employedInGroup[experts.group[expert]]++;
    experts.presence[expert] = PRESENCE.offline;
    experts.employedFrom[expert] = calendar.now;
    if (plan === undefined) {
      if (this.#world.scenario.experts[experts.group[expert]].response !== 'outside') this.#comeOnline(expert);
    } else if (plan instanceof AlternatingPlan) {
      this.#comeOnline(expert);
      this.#schedule(expert, calendar.now + plan.lengthOf(experts.entity[expert], 0));
    } else if (plan instanceof ShiftPlan) this.#followShift(expert, plan);
  }

  /** Somebody outside who works here comes on duty, for the first time or back after having been set aside. */
  comesFromOutside(expert: number): void {
    const { experts, calendar } = this.#world;
    if (experts.presence[expert] === PRESENCE.offline) return this.#comeOnline(expert);
    if (experts.asideTimer[expert] !== 0) calendar.cancel(experts.asideTimer[expert]);
    this.setAsideEnds(expert);
  }

  /** Somebody outside who is on duty, or set aside, goes. */
  goesOutside(expert: number): void {
    this.#goOffline(expert);
  }

  #schedule(expert: number, at: number): void {
    const { experts, calendar } = this.#world;
    experts.presenceTimer[expert] = at < Infinity ? calendar.schedule(at, EVENT.presenceChanges, expert) : 0;
  }

  /** The moment of an expert’s next change has come. */
  presenceChanges(expert: number): void {
    const { experts, calendar } = this.#world;
    const plan = this.#plans[experts.group[expert]];
    experts.presenceTimer[expert] = 0;
    if (plan instanceof ShiftPlan) this.#followShift(expert, plan);
    else if (plan instanceof AlternatingPlan) {
      const period = ++this.period[expert];
      if (plan.isOnline(period)) this.#comeOnline(expert);
      else this.#goOffline(expert);
      this.#schedule(expert, calendar.now + plan.lengthOf(experts.entity[expert], period));
    }
  }

  #followShift(expert: number, plan: ShiftPlan): void {
    const { experts, calendar } = this.#world;
    const entity = experts.entity[expert];
    const duty = plan.dutyAt(entity, experts.member[expert], calendar.now);
    const presence = experts.presence[expert];
    if (duty !== DUTY.off) this.#overstays(expert, 0);
    if (duty === DUTY.on && presence === PRESENCE.onBreak) this.#endBreak(expert);
    else if (duty === DUTY.on && presence === PRESENCE.offline) this.#comeOnline(expert);
    else if (duty === DUTY.onBreak && presence !== PRESENCE.onBreak) this.#startBreak(expert);
    else if (duty === DUTY.on && presence === PRESENCE.online) this.#world.deskAttendance.comesAfterAll(expert);
    else if (duty === DUTY.off && presence !== PRESENCE.offline) {
      const forgotten = this.#forgottenTime(expert);
      if (forgotten > 0) {
        this.#overstays(expert, 1);
        return this.#schedule(expert, calendar.now + forgotten);
      }
      this.#goOffline(expert);
    }
    plan.nextChange(entity, experts.member[expert], calendar.now);
    this.#schedule(expert, plan.at);
  }

  #overstays(expert: number, overstays: number): void {
    this.overstays[expert] = overstays;
    this.#counts(expert);
  }

  /** Whoever is online counts as present in a shift, or out of it (K-110). */
  #counts(expert: number): void {
    const { experts, figures } = this.#world;
    const group = experts.group[expert];
    const plan = this.#plans[group];
    if (plan instanceof StaffedLevels) this.#countsPool(group, plan);
    else figures.staysOutOfShift(expert, this.overstays[expert] === 1 && this.isOnDuty(expert));
  }

  #countsPool(group: number, plan: StaffedLevels): void {
    const { figures, floor, calendar } = this.#world;
    figures.poolExceeds(group, Math.max(0, floor.onDutyInGroup[group] - plan.levelAt(calendar.now)));
  }

  /** Some forget to go offline when their shift ends: how long this one stays online without being there, ms. */
  #forgottenTime(expert: number): number {
    const { experts, deskAttendance } = this.#world;
    return experts.atDesk[expert] === 1 ? deskAttendance.leavesWithoutGoingOffline(expert) : 0;
  }

  /** The level of a pooled group changes. */
  staffingChanges(group: number): void {
    const plan = this.#plans[group] as StaffedLevels;
    this.#staff(group, plan);
    const next = plan.nextChange(this.#world.calendar.now);
    if (next < Infinity) this.#world.calendar.schedule(next, EVENT.staffingChanges, group);
  }

  #staff(group: number, plan: StaffedLevels): void {
    const { floor, calendar } = this.#world;
    this.#countsPool(group, plan);
    let missing = plan.levelAt(calendar.now) - (floor.onDutyInGroup[group] - this.dueToLeave[group]);
    for (; missing > 0 && this.dueToLeave[group] > 0; missing--) this.#owe(group, -1);
    for (; missing > 0; missing--) {
      const expert = this.#firstIn(group, PRESENCE.offline, false);
      if (expert === NONE) return;
      this.#comeOnline(expert);
    }
    for (; missing < 0; missing++) {
      const idle = this.#firstIn(group, PRESENCE.online, true);
      if (idle === NONE) this.#owe(group, 1);
      else this.#goOffline(idle);
    }
  }

  #owe(group: number, change: number): void {
    this.dueToLeave[group] += change;
    this.allDueToLeave += change;
  }

  /** First expert of a group in this presence, the last one of those without work when somebody has to go. */
  #firstIn(group: number, presence: number, withoutWork: boolean): number {
    const { experts, floor } = this.#world;
    let found = NONE;
    for (let member = 0; member < floor.membersOf(group); member++) {
      const expert = floor.rowOf(group, member);
      if (experts.presence[expert] !== presence) continue;
      if (!withoutWork) return expert;
      if (experts.working[expert] === 0 && experts.held[expert] === 0) found = expert;
    }
    return found;
  }

  /** An expert has put work on a ticket down: whoever is due to leave goes before anything new is started. */
  workFinished(expert: number, finished: number): void {
    if (this.allDueToLeave === 0) return;
    const { experts } = this.#world;
    if (experts.working[expert] > 0 || !this.isOnDuty(expert) || !this.isSomebodyDueToLeave(expert)) return;
    this.#owe(experts.group[expert], -1);
    this.#goOffline(expert, finished);
  }

  /** Whether somebody of an expert’s group goes home once free: it is whoever first puts down all work. */
  isSomebodyDueToLeave(expert: number): boolean {
    return this.dueToLeave[this.#world.experts.group[expert]] > 0;
  }

  #comeOnline(expert: number): void {
    const { experts, floor, journal, deskAttendance, working, dispatching } = this.#world;
    experts.presence[expert] = PRESENCE.online;
    experts.missesInARow[expert] = 0;
    floor.onDutyInGroup[experts.group[expert]]++;
    journal.record(HAPPENING.expertCameOnline, NONE, expert, 0, 0);
    deskAttendance.comesToWork(expert);
    this.#counts(expert);
    this.activityChanged(expert);
    floor.refresh(expert);
    working.startNext(expert);
    dispatching.serve(expert);
  }

  /** `finished` is a ticket that the expert is just replying to, and keeps. */
  #goOffline(expert: number, finished = NONE): void {
    const { experts, journal, scenario, deskAttendance } = this.#world;
    this.overstays[expert] = 0;
    this.#leaveDuty(expert, PRESENCE.offline);
    journal.record(HAPPENING.expertWentOffline, NONE, expert, experts.pending[expert], 0);
    deskAttendance.goesHome(expert);
    this.#withdrawPending(expert);
    if (scenario.desk.shiftEnd === 'drop') this.#dropHeld(expert, finished);
    this.#world.dispatching.reconsiderAll();
  }

  #leaveDuty(expert: number, presence: number): void {
    const { experts, floor, calendar } = this.#world;
    if (experts.asideTimer[expert] !== 0) calendar.cancel(experts.asideTimer[expert]);
    experts.asideTimer[expert] = 0;
    if (this.isOnDuty(expert)) floor.onDutyInGroup[experts.group[expert]]--;
    experts.presence[expert] = presence;
    this.#counts(expert);
    this.activityChanged(expert);
    floor.refresh(expert);
  }

  #withdrawPending(expert: number): void {
    const { experts, offers, offering, rules, figures, dispatching, tickets } = this.#world;
    if (!rules.rescindsWhenOffline) return;
    for (let offer = experts.firstPending[expert]; offer !== NONE; offer = experts.firstPending[expert]) {
      const ticket = offers.ticket[offer];
      figures.dodged(offer);
      offering.rescind(offer, RESCIND.wentOffline);
      if (tickets.offer[ticket] === NONE) dispatching.route(ticket);
    }
  }

  /** Everything an expert owes a reply goes back to the desk, and of whoever is gone for good what waits for a third party as well. */
  #dropHeld(expert: number, kept = NONE, isGone = false): void {
    const { experts, tickets, leaving, dispatching } = this.#world;
    if (experts.held[expert] === 0) return;
    for (let ticket = 0; ticket < tickets.touched; ticket++) {
      if (tickets.expert[ticket] !== expert || ticket === kept) continue;
      const state = tickets.state[ticket];
      if (state !== TICKET.held && !(isGone && state === TICKET.waitingForThirdParty)) continue;
      leaving.release(ticket, RESCIND.wentOffline);
      dispatching.route(ticket);
    }
  }

  #startBreak(expert: number): void {
    const { journal } = this.#world;
    this.#leaveDuty(expert, PRESENCE.onBreak);
    journal.record(HAPPENING.breakStarted, NONE, expert, 0, 0);
    this.#world.deskAttendance.goesHome(expert);
    this.#withdrawPending(expert);
    this.#world.dispatching.reconsiderAll();
  }

  #endBreak(expert: number): void {
    this.#return(expert, HAPPENING.breakEnded);
  }

  #return(expert: number, what: number): void {
    const { experts, journal, floor, working, dispatching } = this.#world;
    experts.presence[expert] = PRESENCE.online;
    experts.missesInARow[expert] = 0;
    floor.onDutyInGroup[experts.group[expert]]++;
    journal.record(what, NONE, expert, 0, 0);
    if (what === HAPPENING.breakEnded) this.#world.deskAttendance.comesBack(expert);
    this.#counts(expert);
    this.activityChanged(expert);
    floor.refresh(expert);
    working.startNext(expert);
    dispatching.serve(expert);
  }

  /** What the desk does with an expert who let an offer expire: nothing, or after so many in a row they are set aside. */
  afterMiss(expert: number): void {
    const { experts, scenario, journal, limits, calendar } = this.#world;
    const { action, after } = scenario.desk.afterMiss;
    if (action === 'nothing' || experts.missesInARow[expert] < after || !this.isOnDuty(expert)) return;
    this.#leaveDuty(expert, PRESENCE.setAside);
    journal.record(HAPPENING.expertSetAside, NONE, expert, experts.missesInARow[expert], 0);
    const lasts = limits.setAsideFor(experts.entity[expert], experts.offersMade[expert]);
    if (lasts === Infinity) this.#world.deskAttendance.isSetAside(expert);
    else experts.asideTimer[expert] = calendar.schedule(calendar.now + lasts, EVENT.setAsideEnds, expert);
    this.#withdrawPending(expert);
    this.#world.dispatching.reconsiderAll();
  }

  /** The expert is needed elsewhere for so long, ms: no offers until then; what is in hand gets finished. Nothing to whoever is off duty. */
  takeAway(expert: number, lasts: number): void {
    const { experts, journal, calendar } = this.#world;
    const isSetAside = experts.presence[expert] === PRESENCE.setAside;
    if (!isSetAside && !this.isOnDuty(expert)) return;
    this.#leaveDuty(expert, PRESENCE.setAside);
    if (!isSetAside) journal.record(HAPPENING.expertSetAside, NONE, expert, 0, 0);
    experts.asideTimer[expert] = calendar.schedule(calendar.now + lasts, EVENT.setAsideEnds, expert);
    this.#withdrawPending(expert);
    this.#world.dispatching.reconsiderAll();
  }

  /** The expert who was set aside may be offered tickets again. */
  setAsideEnds(expert: number): void {
    this.#world.experts.asideTimer[expert] = 0;
    this.#return(expert, HAPPENING.expertBack);
  }

  /** When the expert’s stretch of duty ends by the roster, ms; Infinity where the roster does not say. */
  endOfShift(expert: number): number {
    const { experts, calendar } = this.#world;
    const plan = this.#plans[experts.group[expert]];
    if (!(plan instanceof ShiftPlan)) return Infinity;
    plan.nextChange(experts.entity[expert], experts.member[expert], calendar.now);
    while (plan.at < Infinity && plan.change !== DUTY_CHANGE.offline) {
      plan.nextChange(experts.entity[expert], experts.member[expert], plan.at);
    }
    return plan.at;
  }

  isEmployed(expert: number): boolean {
    return this.#world.experts.presence[expert] !== PRESENCE.gone;
  }

  /** On duty: online, whether or not there is a free place. */
  isOnDuty(expert: number): boolean {
    return this.#world.experts.presence[expert] === PRESENCE.online;
  }

  /** Works out what the expert is doing now, for occupancy. */
  activityChanged(expert: number): void {
    const { experts, figures, rules } = this.#world;
    if (rules.peopleExperts) this.#world.tiring.update(expert);
    const activity = this.#activityOf(expert);
    const before = experts.activity[expert];
    if (activity === before) return;
    experts.activity[expert] = activity;
    figures.activityChanged(expert, before, activity);
  }

  #activityOf(expert: number): number {
    const { experts } = this.#world;
    const presence = experts.presence[expert];
    if (presence === PRESENCE.onBreak) return ACTIVITY.onBreak;
    if (presence !== PRESENCE.online) return ACTIVITY.offline;
    if (experts.working[expert] > 0) return ACTIVITY.busy;
    return experts.pending[expert] > 0 ? ACTIVITY.ringing : ACTIVITY.idle;
  }
}
