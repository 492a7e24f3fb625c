import { owedTickets, waitingOffers, type OutsideAct } from '../../engine/index.ts';
import type { Done, Seat, SentTicket } from '../protocol/index.ts';
import type { OpenDesk } from './open-desk.ts';
import { Refusal } from './refusal.ts';
import type { RunSession } from './run-session.ts';

/**
 * The open desk of a run.
 *
 * @throws Refusal when nobody outside takes part in it
 */
export function openDeskOf({ openDesk, start }: RunSession): OpenDesk {
  if (openDesk !== undefined) return openDesk;
  throw new Refusal('desk-closed', `Everybody in "${start.name}" is simulated: nobody outside can take part.`, {
    at: 'run',
    remedy: 'Start a run of a scenario with a group of experts whose response is "outside".',
  });
}

/** Does something now, at the moment that the clock of the desk shows; kept when it resolves. */
async function done(session: RunSession, makeAct: () => OutsideAct): Promise<Done> {
  const desk = openDeskOf(session);
  desk.catchUp();
  return desk.act(makeAct());
}

/** A ticket comes. The same reference again is the same ticket. */
export const sendTicket = (session: RunSession, { reference, stream, category, channel }: SentTicket): Promise<Done> =>
  done(session, () => ({
    act: 'ticket-comes',
    ticket: session.player.world.tickets.arrived,
    ...(reference !== undefined && { reference }),
    ...(stream !== undefined && { stream }),
    ...(category !== undefined && { category }),
    ...(channel !== undefined && { channel }),
  }));

/** The customer of a ticket leaves. */
export const customerLeaves = (session: RunSession, ticket: number): Promise<Done> =>
  done(session, () => ({ act: 'customer-leaves', ticket }));

/** An expert answers an offer; offers are counted from 1. */
export const answerOffer = (
  session: RunSession,
  expert: number,
  answer: {
    readonly ticket: number;
    readonly offer: number;
    readonly answer: 'accept' | 'reject';
    readonly reason?: string | undefined;
  },
): Promise<Done> => {
  const about = { expert, ticket: answer.ticket, offer: answer.offer - 1 };
  const { reason } = answer;
  if (answer.answer === 'accept') return done(session, () => ({ act: 'expert-accepts', ...about }));
  return done(session, () => ({ act: 'expert-rejects', ...about, ...(reason !== undefined && { reason }) }));
};

/** An expert answers a ticket that they hold, or sends it to somebody outside the desk. */
export const finishTicket = (
  session: RunSession,
  act: 'expert-replies' | 'expert-escalates',
  about: { readonly expert: number; readonly ticket: number },
): Promise<Done> => done(session, () => ({ act, ...about }));

/** What an expert sees at their place. */
export function seatAt(session: RunSession, expert: number, name: string): Seat {
  const { player, summary } = session;
  return {
    run: session.id,
    expert,
    name,
    at: player.now,
    pace: summary.pace,
    offers: waitingOffers(player.world, expert),
    held: owedTickets(player.world, expert),
  };
}
