import { orUnlimited } from '../world/groups.ts';
import type { World } from '../world/world.ts';

/**
 * Makes rows for experts whom nobody planned: so many more members of a group, behind all other rows. They are drawn as the plan would
 * have drawn them, so that only their row tells them from planned ones.
 */
export function addRows(world: World, group: number, count: number): void {
  const { experts, floor, people, figures, policy, presence, pulling, standing } = world;
  const first = experts.addRows(group, floor.membersOf(group), count);
  floor.addRows(group, first, count);
  givePlaces(world, group, first);
  people.growTo(experts.count);
  for (const part of [presence, pulling, standing, figures, policy]) part.growTo(experts.count);
}

function givePlaces({ experts, scenario, levers }: World, group: number, first: number): void {
  const { unansweredCap, pendingCap = scenario.desk.cap.pendingPerExpert } = scenario.experts[group];
  const cap = unansweredCap === undefined ? levers.cap : orUnlimited(unansweredCap);
  experts.cap.fill(cap, first);
  experts.pendingCap.fill(pendingCap === 'cap' ? cap : orUnlimited(pendingCap), first);
}
