import { READ_RECORDS } from '../kpi/make-figure-book.ts';
import { policyNamed } from '../routing/charge.ts';
import type { Intervention } from '../scenario/scenario.ts';
import { counted, countText } from '../words/amounts.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { LEVER_LIMITS } from './lever-limits.ts';
import { starOf } from './stars.ts';

/** What a lever asks for that the desk cannot do, in a sentence; undefined when it can be pulled. */
export function leverFault(world: World, lever: Intervention): string | undefined {
  return faultOfNames(world, lever) ?? faultOfAmounts(world, lever) ?? faultOfMeans(world, lever);
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

function faultOfAmounts({ floor, experts }: World, lever: Intervention): string | undefined {
  const { arrivalFactor, burst, hired, hiredInAll } = LEVER_LIMITS;
  if ('count' in lever && lever.count === 0) return 'Nothing would change: ask for at least one.';
  if (lever.lever === 'arrival-factor' && lever.factor > arrivalFactor)
    return `Arrivals can be multiplied by up to ${countText(arrivalFactor)}.`;
  if (lever.lever === 'burst' && lever.count > burst)
    return `Up to ${counted(burst, 'ticket')} can be sent at one moment; send more a little later.`;
  if (lever.lever !== 'join') return undefined;
  if (lever.count > hired)
    return `Up to ${counted(hired, 'expert')} can be hired at one moment; hire more a little later.`;
  const left = hiredInAll - (experts.count - floor.plannedRows);
  return lever.count > left ? `This run can hire ${countText(left)} more beyond its plan.` : undefined;
}

function faultOfMeans(world: World, lever: Intervention): string | undefined {
  const { figures } = world;
  switch (lever.lever) {
    case 'policy':
      return faultOfPolicy(world, lever.policy);
    case 'expert-leaves':
      return faultOfLeaving(world, lever.expert);
    case 'standing':
      return lever.on && figures.ledger.experts === undefined ? `Standing ${NEEDS_RECORDS}` : undefined;
    case 'join':
      return faultOfJoining(world, lever.group);
    case 'leave':
      return faultOfSendingAway(world, lever.group, lever.count);
    case 'acknowledge':
      return world.packs?.named('alerts') === undefined
        ? 'This desk raises no alerts that could be acknowledged (packs.alerts).'
        : undefined;
    default:
      return undefined;
  }
}

const NEEDS_RECORDS = 'needs the figures of single experts, which this run does not keep (figures.perExpert).';

function faultOfPolicy(world: World, name: string): string | undefined {
  if (policyNamed(world, name) === undefined) return `There is no routing policy "${name}".`;
  const lacksRecords = READ_RECORDS.has(name) && world.figures.ledger.experts === undefined;
  return lacksRecords ? `The policy "${name}" ${NEEDS_RECORDS}` : undefined;
}

function faultOfLeaving(
  world: World,
  expert: Extract<Intervention, { lever: 'expert-leaves' }>['expert'],
): string | undefined {
  const { experts, figures, presence } = world;
  if (typeof expert === 'number') {
    if (expert >= experts.count)
      return `There is no expert ${expert} on this desk; they are numbered from 0 to ${experts.count - 1}.`;
    return presence.isEmployed(expert) ? undefined : `Expert ${expert} does not work here at this moment.`;
  }
  if (expert === 'best-rated' && figures.ledger.experts === undefined) return `Who is rated best ${NEEDS_RECORDS}`;
  if (starOf(world, expert) !== NONE) return undefined;
  return expert === 'busiest' ? 'Nobody works here at this moment.' : 'Nobody who works here has enough reviews yet.';
}

/** In some groups one more row would change nothing. */
function faultOfJoining({ scenario }: World, name: string): string | undefined {
  const group = scenario.experts.find((candidate) => candidate.name === name);
  if (group === undefined) return undefined;
  if (group.count === 'unlimited') return `The group "${name}" takes any number of tickets as it is.`;
  return typeof group.schedule === 'object' && 'staffed' in group.schedule
    ? `How many of the group "${name}" are on duty is fixed for each interval (schedule.staffed): hiring changes nothing there.`
    : undefined;
}

function faultOfSendingAway({ scenario, floor }: World, name: string, count: number): string | undefined {
  const here = floor.employedInGroup[scenario.experts.findIndex((candidate) => candidate.name === name)];
  if (count <= here) return undefined;
  if (here === 0) return `Nobody of the group "${name}" works here at this moment.`;
  return `Only ${counted(here, 'expert')} of the group "${name}" ${here === 1 ? 'works' : 'work'} here.`;
}
