import type { Setting } from '../adapter/setting.ts';
import type { Look, Observer } from './observer.ts';
import type { Figure, OfferRecord, Sum, TicketRecord } from './sums.ts';

/** What a metric asks for, besides its name. */
export interface Ask {
  readonly setting: Setting;
  /** Only tickets, or levels, of this type. */
  readonly type?: number;
  /** Only this expert. */
  readonly expert?: number;
  /** Place in its list, and entries of the list. */
  readonly index?: number;
  readonly count?: number;
  /** Which period of the day. */
  readonly period?: number;
}

/** A named value of tickets, or a named condition. */
export interface Named<Value> {
  readonly name: string;
  readonly of: (ticket: TicketRecord) => Value;
}

const scope = ({ type, period }: Ask): string => `${type ?? 'all'}/${period ?? 'any'}`;

function isAsked({ setting, type, period }: Ask, ticket: TicketRecord): boolean {
  if (type !== undefined && ticket.type !== type) return false;
  return period === undefined || Math.floor(ticket.arrivedAt / setting.periods!.length) === period;
}

const squared =
  (of: (ticket: TicketRecord) => number) =>
  (ticket: TicketRecord): number =>
    of(ticket) * of(ticket);

/** The sum of a value, or of its square, over the tickets asked for that meet a condition. */
export function ticketSum(ask: Ask, value: Named<number>, among: Named<boolean>, power: 1 | 2 = 1): Sum {
  const isIn = among.of;
  const of = power === 1 ? value.of : squared(value.of);
  const isWhole = ask.type === undefined && ask.period === undefined;
  return {
    key: `${value.name}^${power} of ${among.name} in ${scope(ask)}`,
    ofTicket: isWhole
      ? (ticket) => (isIn(ticket) ? of(ticket) : 0)
      : (ticket) => (isAsked(ask, ticket) && isIn(ticket) ? of(ticket) : 0),
  };
}

/** How many of the tickets asked for meet a condition. */
export const ticketCount = (ask: Ask, among: Named<boolean>): Sum => ticketSum(ask, { name: '1', of: () => 1 }, among);

/** Mean of a value over some tickets. */
export function ticketMean(ask: Ask, value: Named<number>, among: Named<boolean>, power: 1 | 2 = 1): Figure {
  return ratio(ticketSum(ask, value, among, power), ticketCount(ask, among), power === 1);
}

/** Variance of a value over some tickets. */
export function ticketVariance(ask: Ask, value: Named<number>, among: Named<boolean>): Figure {
  return {
    sums: [ticketCount(ask, among), ticketSum(ask, value, among), ticketSum(ask, value, among, 2)],
    value: ([count, first, second]) => second! / count! - (first! / count!) ** 2,
    isMean: false,
  };
}

/** Share of tickets that meet a condition, among some. */
export const ticketShare = (ask: Ask, condition: Named<boolean>, among: Named<boolean>): Figure =>
  ratio(ticketCount(ask, both(condition, among)), ticketCount(ask, among));

export const both = (one: Named<boolean>, other: Named<boolean>): Named<boolean> => ({
  name: `${one.name} and ${other.name}`,
  of: (ticket) => one.of(ticket) && other.of(ticket),
});

/** A quantile of a value over some tickets, in each run by itself. */
export function ticketQuantile(ask: Ask, value: Named<number>, among: Named<boolean>, probability: number): Figure {
  return {
    sums: [],
    value: () => NaN,
    sample: {
      key: `${value.name} of ${among.name} in ${scope(ask)}`,
      probability,
      ofTicket: (ticket) => (isAsked(ask, ticket) && among.of(ticket) ? value.of(ticket) : NaN),
    },
    isMean: false,
  };
}

/** How many offers meet a condition, or a value of theirs. */
export function offerSum(ask: Ask, name: string, of: (offer: OfferRecord) => number): Sum {
  const { type, expert } = ask;
  return {
    key: `offers ${name} of ${type ?? 'all'} to ${expert ?? 'anyone'}`,
    ofOffer: (offer) =>
      (type === undefined || offer.type === type) && (expert === undefined || offer.expert === expert) ? of(offer) : 0,
  };
}

/** The integral of some levels over what was measured, in units of time. */
export function levelSum(levels: readonly number[], setting: Setting): Sum {
  return {
    key: `levels ${levels.join('+')}`,
    levels,
    atEnd: (observer) => levels.reduce((sum, level) => sum + observer.levels.integrals[level]!, 0) / setting.unitMs,
  };
}

/** Time during which the number in the system had a value, weighed by it. */
export function systemTimeSum(name: string, setting: Setting, weight: (inSystem: number) => number): Sum {
  return {
    key: `system ${name}`,
    atEnd: ({ levels }) =>
      levels.timesInSystem.reduce((sum, lasted, inSystem) => sum + weight(inSystem) * lasted, 0) / setting.unitMs,
  };
}

/** Length of what was measured, in units of time. */
export const WINDOW: Sum = { key: 'window', atEnd: (observer) => observer.window };

/** One for each run. */
export const RUNS: Sum = { key: 'runs', atEnd: () => 1 };

/** Something read at the look with this number, from 0. */
export function lookSum(name: string, at: number, of: (look: Look, observer: Observer) => number): Sum {
  return { key: `look ${at} ${name}`, atEnd: (observer) => of(observer.looks[at]!, observer) };
}

export function ratio(numerator: Sum, denominator: Sum, isMean = true): Figure {
  return { sums: [numerator, denominator], value: ([one, other]) => one! / other!, isMean };
}

/** The same figure in another unit. */
export function times(figure: Figure, factor: number): Figure {
  return factor === 1 ? figure : { ...figure, value: (means) => factor * figure.value(means) };
}
