import { policyNamed } from '../routing/charge.ts';
import type { Intervention } from '../scenario/scenario.ts';
import type { World } from '../world/world.ts';

/** What a lever asks for that the desk cannot do, in a sentence; undefined when it can be pulled. */
export function leverFault(world: World, lever: Intervention): string | undefined {
  return faultOfNames(world, lever) ?? faultOfMeans(world, lever);
}

function faultOfNames({ scenario }: World, lever: Intervention): string | undefined {
  const groups = scenario.experts.map(({ name }) => name);
  const streams = scenario.arrivals.map(({ name }) => name);
  if ('group' in lever && lever.group !== undefined && !groups.includes(lever.group))
    return `There is no group "${lever.group}" on this desk; there are ${groups.join(', ')}.`;
  if ('stream' in lever && lever.stream !== undefined && !streams.includes(lever.stream))
    return `There is no stream "${lever.stream}" of tickets; there are ${streams.join(', ')}.`;
  return undefined;
}

function faultOfMeans(world: World, lever: Intervention): string | undefined {
  const { experts, figures } = world;
  switch (lever.lever) {
    case 'policy':
      return policyNamed(world, lever.policy) ? undefined : `There is no routing policy "${lever.policy}".`;
    case 'expert-leaves':
      return lever.expert < experts.count
        ? undefined
        : `There is no expert ${lever.expert} on this desk; they are numbered from 0 to ${experts.count - 1}.`;
    case 'standing':
      return lever.on && figures.ledger.experts === undefined
        ? 'Standing needs the figures of single experts, which this run does not keep (figures.perExpert).'
        : undefined;
    case 'join':
      return faultOfJoining(world, lever.group, lever.count);
    default:
      return undefined;
  }
}

/** Rows of experts are made when a run begins: as many as ever work here by its scenario. */
function faultOfJoining({ scenario, floor, presence }: World, name: string, count: number): string | undefined {
  const group = scenario.experts.findIndex((candidate) => candidate.name === name);
  let left = 0;
  for (let expert = floor.firstRowOf(group); expert < floor.firstRowOf(group + 1); expert++)
    if (!presence.isEmployed(expert)) left++;
  return left >= count ? undefined : `The group "${name}" has room for ${left} more; plan a join in the scenario.`;
}
