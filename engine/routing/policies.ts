import type { World } from '../world/world.ts';
import type { RoutingPolicy } from './routing-policy.ts';
import { RandomPolicy } from './policies/random.ts';

type PolicyMaker = new (world: World) => RoutingPolicy;

/** Every routing policy by name: the one list. */
export const POLICIES: Readonly<Record<string, PolicyMaker>> = {
  random: RandomPolicy,
};
