import type { OfferingRules, WaitingSettings } from '../scenario/scenario.ts';
import type { World } from '../world/world.ts';
import { AbsentOwnerPolicy } from './policies/absent-owner.ts';
import { BestSkillPolicy } from './policies/best-skill.ts';
import { HighestSpareSharePolicy } from './policies/highest-spare-share.ts';
import { LeastLoadedPolicy } from './policies/least-loaded.ts';
import { LeastLoadedRandomTiesPolicy } from './policies/least-loaded-random-ties.ts';
import { LongestIdlePolicy } from './policies/longest-idle.ts';
import { MatchingPolicy } from './policies/matching.ts';
import { PreferencePolicy } from './policies/preference.ts';
import { PullPolicy } from './policies/pull.ts';
import { RandomPolicy } from './policies/random.ts';
import { RoundRobinPolicy } from './policies/round-robin.ts';
import { SameAgainPolicy } from './policies/same-again.ts';
import { StandingWeightedPolicy } from './policies/standing-weighted.ts';
import { StickyPolicy } from './policies/sticky.ts';
import type { RoutingPolicy } from './routing-policy.ts';

/** What comes with a policy besides its choice. */
export interface PolicyTraits {
  /** The order of those waiting; the desk’s own when left out. */
  readonly waitingOrder?: WaitingSettings['order'];
  /** How work is put to people; the desk’s own when left out. */
  readonly mode?: OfferingRules['mode'];
  /** Requirements of waiting tickets are relaxed at each wait of `desk.offering.ringAfter`. */
  readonly relaxesSkills?: true;
  /** Waiting tickets and experts are matched every `desk.offering.batchEvery`. */
  readonly matches?: true;
  /** It may let a ticket wait although somebody who may be offered it is eligible. */
  readonly mayLetWait?: true;
}

/** A policy that there is. */
export interface PolicyEntry extends PolicyTraits {
  readonly make: new (world: World, name: string) => RoutingPolicy;
  /** What it does, in one line. */
  readonly about: string;
}

/** Every routing policy by name: the one list. */
export const POLICIES: Readonly<Record<string, PolicyEntry>> = {
  random: { make: RandomPolicy, about: 'each eligible expert with the same chance' },
  'round-robin': { make: RoundRobinPolicy, about: 'each in turn' },
  'longest-idle': { make: LongestIdlePolicy, about: 'longest without an offer or the end of work' },
  'least-loaded': { make: LeastLoadedPolicy, about: 'fewest open items, then longest idle' },
  'least-loaded-random-ties': { make: LeastLoadedRandomTiesPolicy, about: 'fewest open items, then by chance' },
  'highest-spare-share': {
    make: HighestSpareSharePolicy,
    about: 'largest share of places free, then longest since an offer',
  },
  'best-skill': { make: BestSkillPolicy, about: 'most proficient in the category, then longest idle' },
  rings: {
    make: LongestIdlePolicy,
    relaxesSkills: true,
    about: 'longest idle with all skills asked for; the longer a ticket waits, the fewer it asks for',
  },
  'strict-priority': {
    make: LongestIdlePolicy,
    waitingOrder: 'priority',
    about: 'the most urgent ticket first, however long others have waited; to the longest idle',
  },
  'priority-and-age': {
    make: LongestIdlePolicy,
    waitingOrder: 'priority-and-age',
    about: 'urgency counts like minutes of waiting; to the longest idle',
  },
  'earliest-breach': {
    make: LongestIdlePolicy,
    waitingOrder: 'earliest-breach',
    about: 'the ticket whose target is missed soonest first; to the longest idle',
  },
  sticky: { make: StickyPolicy, about: 'whoever served the customer last, if free; else longest idle' },
  broadcast: { make: RandomPolicy, mode: 'broadcast', about: 'several at once, the first to accept gets it' },
  pull: { make: PullPolicy, mode: 'pull', mayLetWait: true, about: 'experts pick from those waiting' },
  preference: { make: PreferencePolicy, about: 'groups and categories in the orders that the scenario gives' },
  'standing-weighted': {
    make: StandingWeightedPolicy,
    about: 'chance in proportion to skill, conduct, reviews and free places; some without regard to them',
  },
  matching: {
    make: MatchingPolicy,
    matches: true,
    mayLetWait: true,
    about: 'from time to time all who wait and all who are free, at the least expected time to answer',
  },
  'newest-first': {
    make: LongestIdlePolicy,
    waitingOrder: 'newest-first',
    about: 'bad on purpose: the newest ticket first, so that old ones starve',
  },
  'same-again': { make: SameAgainPolicy, about: 'bad on purpose: back to whoever let it go, again and again' },
  'absent-owner': {
    make: AbsentOwnerPolicy,
    mayLetWait: true,
    about: 'bad on purpose: waits for whoever served the customer last, present or not',
  },
};

/** Names that `desk.offering.policy` may have. */
export const POLICY_NAMES: readonly string[] = Object.keys(POLICIES);
