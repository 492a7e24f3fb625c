import { FigureBook } from './kpi/figure-book.ts';
import { Journal } from './log/journal.ts';
import { Answering } from './processes/answering.ts';
import { Arrivals } from './processes/arrivals.ts';
import { Dispatching } from './processes/dispatching.ts';
import { Leaving } from './processes/leaving.ts';
import { Offering } from './processes/offering.ts';
import { Presence } from './processes/presence.ts';
import { Replying } from './processes/replying.ts';
import { Working } from './processes/working.ts';
import { Draws } from './random/draws.ts';
import { PURPOSES } from './random/purposes.ts';
import { POLICIES } from './routing/policies.ts';
import type { Scenario } from './scenario/scenario.ts';
import { EventCalendar } from './time/event-calendar.ts';
import { EVENT } from './time/event-kind.ts';
import { LocalCalendar } from './time/local-calendar.ts';
import { Experts } from './world/experts.ts';
import { Floor } from './world/floor.ts';
import { firstRows, orUnlimited } from './world/groups.ts';
import { Limits } from './world/limits.ts';
import { OFFER, Offers } from './world/offers.ts';
import { Refusals } from './world/refusals.ts';
import { Requirements } from './world/requirements.ts';
import { Rules } from './world/rules.ts';
import { Tickets } from './world/tickets.ts';
import { Waiting } from './world/waiting.ts';
import type { World } from './world/world.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** One run of one scenario. Knows no wall clock, file, socket or global randomness. */
export class Simulation {
  readonly world: World;

  constructor(scenario: Scenario) {
    const world = {} as Mutable<World>;
    this.world = world;
    world.scenario = scenario;
    world.draws = new Draws(scenario.seed, PURPOSES);
    world.localCalendar = new LocalCalendar(scenario.calendar);
    world.requirements = new Requirements(scenario);
    world.calendar = new EventCalendar();
    world.rules = new Rules(scenario);
    world.limits = new Limits(scenario.desk.channels, world.calendar, world.draws);
    world.tickets = new Tickets();
    world.offers = new Offers();
    world.refusals = new Refusals();
    const firstRow = firstRows(scenario.experts);
    const groupOf = new Int32Array(firstRow[scenario.experts.length]);
    const memberOf = groupOf.slice();
    scenario.experts.forEach((_, group) => groupOf.fill(group, firstRow[group], firstRow[group + 1]));
    groupOf.forEach((group, expert) => (memberOf[expert] = expert - firstRow[group]));
    world.experts = new Experts(groupOf, memberOf);
    scenario.experts.forEach((group, index) => {
      const cap = orUnlimited(group.unansweredCap ?? scenario.desk.cap.unanswered);
      const rule = group.pendingCap ?? scenario.desk.cap.pendingPerExpert;
      world.experts.cap.fill(cap, firstRow[index], firstRow[index + 1]);
      world.experts.pendingCap.fill(rule === 'cap' ? cap : orUnlimited(rule), firstRow[index], firstRow[index + 1]);
    });
    world.floor = new Floor(world, firstRow);
    world.waiting = new Waiting(world, scenario);
    world.journal = new Journal(world);
    world.figures = new FigureBook(world);
    world.policy = new POLICIES[scenario.desk.offering.policy](world);
    world.arrivals = new Arrivals(world, scenario.horizon);
    world.dispatching = new Dispatching(world);
    world.offering = new Offering(world);
    world.answering = new Answering(world);
    world.working = new Working(world);
    world.replying = new Replying(world);
    world.leaving = new Leaving(world);
    world.presence = new Presence(world);
    world.presence.start();
    world.arrivals.start();
  }

  get now(): number {
    return this.world.calendar.now;
  }

  get fingerprint(): string {
    return this.world.journal.toString();
  }

  /** Plays events up to `until`, but at most `maxEvents`. */
  run(until: number, maxEvents: number): 'reached' | 'budget-spent' | 'finished' {
    const { calendar } = this.world;
    for (let played = 0; played < maxEvents; played++) {
      if (calendar.nextTime > until) return calendar.size === 0 ? 'finished' : 'reached';
      calendar.advance();
      this.#play(calendar.kind, calendar.subject, calendar.detail);
    }
    return 'budget-spent';
  }

  #play(kind: number, subject: number, detail: number): void {
    const world = this.world;
    switch (kind) {
      case EVENT.ticketsArrive:
        return world.arrivals.ticketsArrive(subject);
      case EVENT.offerExpires:
        return world.offering.expire(subject);
      case EVENT.offerAnswered:
        return world.answering.answered(subject, detail);
      case EVENT.workDone:
        return world.working.done(subject);
      case EVENT.pauseEnds:
        return world.dispatching.pauseEnds(subject);
      case EVENT.askAgain:
        return world.dispatching.askAgain(subject);
      case EVENT.patienceEnds:
        return world.leaving.patienceEnds(subject);
      case EVENT.firstReplyOverdue:
        return world.leaving.revoke(subject, OFFER.noFirstReply);
    }
  }
}
