import { makeFigureBook } from './kpi/make-figure-book.ts';
import { Journal } from './log/journal.ts';
import { Outside } from './outside/outside.ts';
import { Packs } from './packs/packs.ts';
import { Answering } from './processes/answering.ts';
import { AnsweringPeople } from './processes/answering-people.ts';
import { Arrivals } from './processes/arrivals.ts';
import { Customers } from './processes/customers.ts';
import { DeskAttendance } from './processes/desk-attendance.ts';
import { Dispatching } from './processes/dispatching.ts';
import { FollowingUp } from './processes/following-up.ts';
import { Leaving } from './processes/leaving.ts';
import { Levers } from './processes/levers.ts';
import { Matching } from './processes/matching.ts';
import { Offering } from './processes/offering.ts';
import { Preempting } from './processes/preempting.ts';
import { Presence } from './processes/presence.ts';
import { Pulling } from './processes/pulling.ts';
import { Relaxing } from './processes/relaxing.ts';
import { Replying } from './processes/replying.ts';
import { ReplyingPeople } from './processes/replying-people.ts';
import { Reviewing } from './processes/reviewing.ts';
import { Solving } from './processes/solving.ts';
import { StandingProcess } from './processes/standing.ts';
import { Tiring } from './processes/tiring.ts';
import { Working } from './processes/working.ts';
import { WorkingPeople } from './processes/working-people.ts';
import { WritingBack } from './processes/writing-back.ts';
import { Draws } from './random/draws.ts';
import { PURPOSES } from './random/purposes.ts';
import { policyNamed, putInCharge } from './routing/charge.ts';
import type { PolicyModule } from './routing/own-policy.ts';
import type { Scenario } from './scenario/scenario.ts';
import { EventCalendar } from './time/event-calendar.ts';
import { LocalCalendar } from './time/local-calendar.ts';
import { Cases } from './world/cases.ts';
import { hireAll } from './world/experts.ts';
import { Floor } from './world/floor.ts';
import { firstRows } from './world/groups.ts';
import { Limits } from './world/limits.ts';
import { Offers } from './world/offers.ts';
import { People } from './world/people.ts';
import { Refusals } from './world/refusals.ts';
import { Requirements } from './world/requirements.ts';
import { Rules } from './world/rules.ts';
import { Tickets } from './world/tickets.ts';
import { Waiting } from './world/waiting.ts';
import type { World } from './world/world.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Everything a run of this scenario consists of, before anything has happened. Parts are made in the order they need each other. */
export function buildWorld(scenario: Scenario, ownPolicy?: PolicyModule): World {
  const world = {} as Mutable<World>;
  world.scenario = scenario;
  world.ownPolicy = ownPolicy;
  buildRules(world);
  buildColumns(world);
  buildProcesses(world);
  return world;
}

function buildRules(world: Mutable<World>): void {
  const { scenario } = world;
  world.draws = new Draws(scenario.seed, PURPOSES);
  world.localCalendar = new LocalCalendar(scenario.calendar);
  world.requirements = new Requirements(scenario);
  world.calendar = new EventCalendar();
  world.rules = new Rules(scenario);
  world.limits = new Limits(scenario.desk, world.calendar, world.draws);
}

function buildColumns(world: Mutable<World>): void {
  const { scenario } = world;
  const firstRow = firstRows(scenario);
  world.tickets = new Tickets();
  world.offers = new Offers();
  world.refusals = new Refusals();
  world.experts = hireAll(scenario, firstRow);
  world.people = new People(world);
  world.cases = new Cases();
  world.floor = new Floor(world, firstRow);
  world.waiting = new Waiting(world, scenario);
  world.journal = new Journal(world);
  world.figures = makeFigureBook(world);
}

function buildProcesses(world: Mutable<World>): void {
  world.arrivals = new Arrivals(world, world.scenario.horizon);
  world.dispatching = new Dispatching(world);
  world.offering = new Offering(world);
  world.answering = new Answering(world);
  world.working = new Working(world);
  world.replying = new Replying(world);
  world.leaving = new Leaving(world);
  world.preempting = new Preempting(world);
  world.presence = new Presence(world);
  buildPeople(world);
  buildRouting(world);
}

/** What the desk does besides offering, and what others do to the desk. */
function buildRouting(world: Mutable<World>): void {
  world.standing = new StandingProcess(world, world.figures.ledger);
  world.relaxing = new Relaxing(world);
  world.matching = new Matching(world);
  world.pulling = new Pulling(world);
  world.levers = new Levers(world);
  world.outside = new Outside(world);
  world.packs = Packs.areOn(world) ? new Packs(world) : undefined;
  const name = world.ownPolicy?.name ?? world.scenario.desk.offering.policy;
  const named = policyNamed(world, name);
  if (named === undefined) throw new Error(`There is no routing policy "${name}".`);
  putInCharge(world, named.policy, named.traits);
}

/** How people act; idle where experts and customers are plain. */
function buildPeople(world: Mutable<World>): void {
  world.answeringPeople = new AnsweringPeople(world);
  world.workingPeople = new WorkingPeople(world);
  world.replyingPeople = new ReplyingPeople(world);
  world.followingUp = new FollowingUp(world);
  world.solving = new Solving(world);
  world.customers = new Customers(world);
  world.writingBack = new WritingBack(world);
  world.reviewing = new Reviewing(world);
  world.deskAttendance = new DeskAttendance(world);
  world.tiring = new Tiring(world);
}
