import type { FigureBook } from '../kpi/figure-book.ts';
import type { Journal } from '../log/journal.ts';
import type { Packs } from '../packs/packs.ts';
import type { Answering } from '../processes/answering.ts';
import type { Outside } from '../outside/outside.ts';
import type { AnsweringPeople } from '../processes/answering-people.ts';
import type { Arrivals } from '../processes/arrivals.ts';
import type { Customers } from '../processes/customers.ts';
import type { DeskAttendance } from '../processes/desk-attendance.ts';
import type { Dispatching } from '../processes/dispatching.ts';
import type { FollowingUp } from '../processes/following-up.ts';
import type { Leaving } from '../processes/leaving.ts';
import type { Levers } from '../processes/levers.ts';
import type { Matching } from '../processes/matching.ts';
import type { Offering } from '../processes/offering.ts';
import type { Preempting } from '../processes/preempting.ts';
import type { Presence } from '../processes/presence.ts';
import type { Pulling } from '../processes/pulling.ts';
import type { Relaxing } from '../processes/relaxing.ts';
import type { Replying } from '../processes/replying.ts';
import type { ReplyingPeople } from '../processes/replying-people.ts';
import type { Reviewing } from '../processes/reviewing.ts';
import type { Solving } from '../processes/solving.ts';
import type { StandingProcess } from '../processes/standing.ts';
import type { Tiring } from '../processes/tiring.ts';
import type { Working } from '../processes/working.ts';
import type { WorkingPeople } from '../processes/working-people.ts';
import type { WritingBack } from '../processes/writing-back.ts';
import type { Draws } from '../random/draws.ts';
import type { PolicyModule } from '../routing/own-policy.ts';
import type { RoutingPolicy } from '../routing/routing-policy.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { EventCalendar } from '../time/event-calendar.ts';
import type { LocalCalendar } from '../time/local-calendar.ts';
import type { Experts } from './experts.ts';
import type { Floor } from './floor.ts';
import type { Limits } from './limits.ts';
import type { Offers } from './offers.ts';
import type { People } from './people.ts';
import type { Refusals } from './refusals.ts';
import type { Requirements } from './requirements.ts';
import type { Rules } from './rules.ts';
import type { Tickets } from './tickets.ts';
import type { Cases } from './cases.ts';
import type { Waiting } from './waiting.ts';

/** Everything a run consists of: its columns, its rules, and the processes that alone may change them. */
export interface World {
  readonly scenario: Scenario;
  readonly draws: Draws;
  readonly localCalendar: LocalCalendar;
  readonly requirements: Requirements;

  readonly calendar: EventCalendar;
  readonly rules: Rules;
  readonly limits: Limits;
  readonly tickets: Tickets;
  readonly offers: Offers;
  readonly refusals: Refusals;
  readonly experts: Experts;
  /** Temperament and condition of experts who follow the behaviour model. */
  readonly people: People;
  /** What customers know and feel, a row a ticket; unused with plain customers. */
  readonly cases: Cases;
  readonly floor: Floor;
  readonly waiting: Waiting;
  readonly journal: Journal;
  readonly figures: FigureBook;
  policy: RoutingPolicy;
  /** A planner’s own policy, handed in with the run. */
  readonly ownPolicy: PolicyModule | undefined;

  readonly arrivals: Arrivals;
  readonly dispatching: Dispatching;
  readonly offering: Offering;
  readonly answering: Answering;
  readonly answeringPeople: AnsweringPeople;
  readonly working: Working;
  readonly workingPeople: WorkingPeople;
  readonly replying: Replying;
  readonly replyingPeople: ReplyingPeople;
  readonly leaving: Leaving;
  readonly solving: Solving;
  readonly followingUp: FollowingUp;
  readonly customers: Customers;
  readonly writingBack: WritingBack;
  readonly reviewing: Reviewing;
  readonly preempting: Preempting;
  readonly presence: Presence;
  readonly deskAttendance: DeskAttendance;
  readonly tiring: Tiring;
  readonly standing: StandingProcess;
  readonly relaxing: Relaxing;
  readonly matching: Matching;
  readonly pulling: Pulling;
  readonly levers: Levers;
  readonly outside: Outside;
  /** Optional parts of the model; absent when none is switched on. */
  readonly packs: Packs | undefined;
}
