import { REJECT_REASON } from '../behaviour/deciding.ts';
import { PRESENCE } from '../world/experts.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { heldBy, isOutside, offeredTo, openTicket } from './finding.ts';
import type { ActFault, OutsideAct } from './outside-act.ts';

type Act<Kind extends OutsideAct['act']> = Extract<OutsideAct, { act: Kind }>;

/** What stands in the way of an act, in a sentence; undefined when it can be done. */
export function actFault(world: World, act: OutsideAct): ActFault | undefined {
  if (act.act === 'ticket-comes') return faultOfTicket(world, act);
  if (act.act === 'customer-leaves')
    return openTicket(world, act.ticket) === NONE
      ? unknown(`Ticket ${act.ticket} is not open on this desk.`)
      : undefined;
  if (!(act.expert < world.experts.count) || !isOutside(world, act.expert))
    return unknown(`Expert ${act.expert} is none that answers from outside.`);
  switch (act.act) {
    case 'expert-comes':
    case 'expert-goes':
      return faultOfPresence(world, act);
    case 'expert-accepts':
    case 'expert-rejects':
      return faultOfAnswer(world, act);
    case 'expert-replies':
    case 'expert-escalates':
      return heldBy(world, act) === NONE
        ? { code: 'not-theirs', message: `Expert ${act.expert} does not hold ticket ${act.ticket}.` }
        : undefined;
  }
}

const unknown = (message: string): ActFault => ({ code: 'unknown', message });

function faultOfTicket({ scenario, tickets }: World, act: Act<'ticket-comes'>): ActFault | undefined {
  const { stream, category } = act;
  const streams = scenario.arrivals.map(({ name }) => name);
  const categories = Object.keys(scenario.tickets.categories);
  if (stream !== undefined && !streams.includes(stream))
    return unknown(`There is no stream "${stream}" of tickets; there are ${streams.join(', ')}.`);
  if (category !== undefined && !categories.includes(category))
    return unknown(`There is no category "${category}"; there are ${categories.join(', ')}.`);
  return act.ticket === tickets.arrived
    ? undefined
    : unknown(`The next ticket is number ${tickets.arrived}, not ${act.ticket}.`);
}

function faultOfPresence(
  { experts }: World,
  { act, expert }: Act<'expert-comes'> | Act<'expert-goes'>,
): ActFault | undefined {
  const presence = experts.presence[expert];
  if (presence === PRESENCE.gone) return unknown(`Expert ${expert} does not work here at this moment.`);
  if (act === 'expert-comes')
    return presence === PRESENCE.online
      ? { code: 'already', message: `Expert ${expert} is on duty already.` }
      : undefined;
  return presence === PRESENCE.offline ? { code: 'off-duty', message: `Expert ${expert} is not on duty.` } : undefined;
}

function faultOfAnswer(world: World, act: Act<'expert-accepts'> | Act<'expert-rejects'>): ActFault | undefined {
  if (act.act === 'expert-rejects' && act.reason !== undefined && !Object.hasOwn(REJECT_REASON, act.reason))
    return unknown(`"${act.reason}" is no reason; there are ${Object.keys(REJECT_REASON).join(', ')}.`);
  return offeredTo(world, act) === NONE
    ? {
        code: 'offer-over',
        message: `Offer ${act.offer + 1} of ticket ${act.ticket} does not wait for expert ${act.expert}: it was answered, has expired or was withdrawn.`,
      }
    : undefined;
}
