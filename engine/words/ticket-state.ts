import { TICKET } from '../world/tickets.ts';

const STATE_WORDS: Readonly<Record<number, string>> = {
  [TICKET.waiting]: 'waits',
  [TICKET.pausing]: 'waits to be offered again',
  [TICKET.offered]: 'is offered to somebody',
  [TICKET.held]: 'is held by an expert',
  [TICKET.waitingForCustomer]: 'waits for its customer',
  [TICKET.waitingForThirdParty]: 'waits for somebody outside the desk',
  [TICKET.solved]: 'is solved, and closes if nothing comes back',
};

/** Where a ticket is, one of TICKET, as what follows “the ticket”; undefined when it is over. */
export const ticketStateText = (state: number | undefined): string | undefined =>
  state === undefined ? undefined : STATE_WORDS[state];
