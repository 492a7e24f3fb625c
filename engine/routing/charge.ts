import type { World } from '../world/world.ts';
import { OwnPolicy } from './own-policy.ts';
import { POLICIES, type PolicyTraits } from './policies.ts';
import type { RoutingPolicy } from './routing-policy.ts';

/** A policy ready to be put in charge. */
export interface NamedPolicy {
  readonly policy: RoutingPolicy;
  readonly traits: PolicyTraits;
}

/** A new policy of this name: the one handed in with the run, if it is called so, or one of the list; undefined for any other name. */
export function policyNamed(world: World, name: string): NamedPolicy | undefined {
  if (world.ownPolicy?.name === name) return { policy: new OwnPolicy(world, world.ownPolicy), traits: world.ownPolicy };
  if (!Object.hasOwn(POLICIES, name)) return undefined;
  const entry = POLICIES[name];
  return { policy: new entry.make(world, name), traits: entry };
}

/**
 * Puts a policy in charge of a desk: what comes with it holds from now on, and it learns who may be offered tickets now. Offers that
 * are pending, and those who wait, are the caller’s business.
 */
export function putInCharge(world: World, policy: RoutingPolicy, traits: PolicyTraits): void {
  const { scenario, rules, waiting, floor, experts } = world;
  const mode = traits.mode ?? scenario.desk.offering.mode;
  world.policy = policy;
  rules.broadcasts = mode === 'broadcast';
  rules.pulls = mode === 'pull';
  rules.relaxesSkills = traits.relaxesSkills === true;
  rules.matches = traits.matches === true;
  waiting.orderBy(traits.waitingOrder ?? scenario.waiting.order);
  for (let expert = 0; expert < experts.count; expert++) if (floor.isEligible(expert)) policy.expertOpened(expert);
}
