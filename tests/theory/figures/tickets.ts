import type { Named } from './building.ts';
import type { TicketRecord } from './sums.ts';

const named = <Value>(name: string, of: (ticket: TicketRecord) => Value): Named<Value> => ({ name, of });

/** Values of tickets. */
export const VALUE = {
  wait: named('wait', (ticket) => ticket.wait),
  total: named('total', (ticket) => ticket.total),
  accept: named('accept', (ticket) => ticket.accept),
  firstOffer: named('first offer', (ticket) => ticket.firstOffer),
  offers: named('offers', (ticket) => ticket.offers),
  between: named('between', (ticket) => ticket.between),
  reoffers: named('reoffers', (ticket) => ticket.reoffers),
} as const;

/** Conditions that tickets meet or not. */
export const AMONG = {
  all: named('all', () => true),
  /** Found a place and did not balk. */
  entered: named('entered', ({ ending }) => ending !== 'blocked' && ending !== 'balked'),
  blocked: named('blocked', ({ ending }) => ending === 'blocked'),
  balked: named('balked', ({ ending }) => ending === 'balked'),
  abandoned: named('abandoned', ({ ending }) => ending === 'abandoned'),
  escalated: named('escalated', ({ ending }) => ending === 'escalated'),
  /** Left without being served. */
  lost: named('lost', ({ ending }) => ending === 'abandoned' || ending === 'balked' || ending === 'blocked'),
  accepted: named('accepted', ({ accept }) => !Number.isNaN(accept)),
  offered: named('offered', ({ firstOffer }) => !Number.isNaN(firstOffer)),
  done: named('done', ({ ending }) => ending === 'done'),
  immediate: named('immediate', (ticket) => ticket.isImmediate),
  waiting: named('waiting', (ticket) => !ticket.isImmediate),
  firstOfferAccepted: named('first offer accepted', (ticket) => ticket.isFirstOfferAccepted),
} as const;

/** Moments are whole milliseconds; a limit that is met to the millisecond counts as met. */
const HAIR = 1e-9;

export const waitUpTo = (limit: number): Named<boolean> =>
  named(`wait up to ${limit}`, ({ wait }) => wait <= limit * (1 + HAIR));

export const totalUpTo = (limit: number): Named<boolean> =>
  named(`total up to ${limit}`, ({ total }) => total <= limit * (1 + HAIR));

export const acceptUpTo = (limit: number): Named<boolean> =>
  named(`accept up to ${limit}`, ({ accept }) => accept <= limit * (1 + HAIR));

export const firstOfferUpTo = (limit: number): Named<boolean> =>
  named(`first offer up to ${limit}`, ({ firstOffer }) => firstOffer <= limit * (1 + HAIR));

export const offersMade = (count: number): Named<boolean> => named(`${count} offers`, ({ offers }) => offers === count);
