import {
  both,
  ratio,
  ticketMean,
  ticketQuantile,
  ticketShare,
  ticketSum,
  ticketVariance,
  type Ask,
  type Named,
} from './building.ts';
import { byType, name, type Naming } from './naming.ts';
import type { Figure } from './sums.ts';
import { acceptUpTo, AMONG, firstOfferUpTo, offersMade, totalUpTo, VALUE, waitUpTo } from './tickets.ts';

type Of = readonly [Named<number>, Named<boolean>];

/** Values of tickets and over which tickets they are taken, by name. */
const QUANTITIES: Readonly<Record<string, Of>> = {
  Wait: [VALUE.wait, AMONG.entered],
  WaitAll: [VALUE.wait, AMONG.all],
  WaitAccepted: [VALUE.wait, AMONG.entered],
  WaitGivenWait: [VALUE.wait, both(AMONG.entered, AMONG.waiting)],
  WaitServed: [VALUE.wait, AMONG.accepted],
  WaitAbandoned: [VALUE.wait, AMONG.abandoned],
  SystemTime: [VALUE.total, AMONG.entered],
  Sojourn: [VALUE.total, AMONG.entered],
  SystemTimeAccepted: [VALUE.total, AMONG.entered],
  SystemTimeServed: [VALUE.total, AMONG.done],
  TimeToAccept: [VALUE.accept, AMONG.accepted],
  TimeToFirstOffer: [VALUE.firstOffer, AMONG.offered],
  TimeToDone: [VALUE.total, AMONG.done],
  TimeToEscalation: [VALUE.total, AMONG.escalated],
  TimeToAbandon: [VALUE.total, AMONG.abandoned],
  OffersPerTicket: [VALUE.offers, AMONG.all],
};

const SYNONYMS: Readonly<Record<string, string>> = {
  Sojourntime: 'SystemTime',
  SojournTime: 'SystemTime',
  TimeInSystem: 'SystemTime',
  ResponseTime: 'SystemTime',
  WaitDelayed: 'WaitGivenWait',
  WaitingTime: 'Wait',
  WaitInQueue: 'Wait',
  TimeToEscalate: 'TimeToEscalation',
  TimeToAbandonment: 'TimeToAbandon',
  Offers: 'OffersPerTicket',
};

const quantity = (text: string): Of | undefined => {
  const plain = text.charAt(0).toUpperCase() + text.slice(1).replace(/Overall$/, '');
  return QUANTITIES[SYNONYMS[plain] ?? plain];
};

const means: readonly Naming[] = [
  name(/^meanPoolWaitBetweenOffers$/, (_, ask) =>
    ratio(ticketSum(ask, VALUE.between, AMONG.all), ticketSum(ask, VALUE.reoffers, AMONG.all)),
  ),
  name(/^(mean|var|m2|sd|scv)([A-Z]\w*)$/, ([, moment, text], ask) => {
    const of = quantity(text!);
    return of && momentOf(moment!, byType(ask), of);
  }),
  name(/^asymptoticVarianceOfMean([A-Z]\w*)$/, ([, text], ask) => {
    const of = quantity(text!);
    return of && { ...ticketMean(byType(ask), ...of), isMean: false, isSpread: true };
  }),
  name(/^offersPerTicket$/, (_, ask) => ticketMean(byType(ask), VALUE.offers, AMONG.all)),
  name(/^speedOfAnswer$/, (_, ask) => ticketMean(byType(ask), VALUE.wait, AMONG.accepted)),
  name(/^(\w+)Quantile_(\d*\.?\d+)$/, ([, text, probability], ask) => {
    const of = quantity(text!);
    return of && ticketQuantile(byType(ask), ...of, Number(probability));
  }),
  name(/^(?:p|q)(\d\d)([A-Z]\w+)$/, ([, percent, text], ask) => {
    const of = quantity(text!);
    return of && ticketQuantile(byType(ask), ...of, Number(percent) / 100);
  }),
  name(/^W(q)?$/, ([, inQueue], ask) =>
    ticketMean(byType(ask), inQueue === 'q' ? VALUE.wait : VALUE.total, AMONG.entered),
  ),
  // Of the time in service: what is left of the time in the system after the wait.
  name(/^scv$/, (_, ask) =>
    momentOf('scv', ask, [{ name: 'service', of: ({ total, wait }) => total - wait }, AMONG.done]),
  ),
];

function momentOf(moment: string, ask: Ask, of: Of): Figure {
  if (moment === 'mean') return ticketMean(ask, ...of);
  if (moment === 'm2') return ticketMean(ask, ...of, 2);
  const variance = ticketVariance(ask, ...of);
  if (moment === 'var') return variance;
  if (moment === 'sd') return { ...variance, value: (sums) => Math.sqrt(variance.value(sums)) };
  return { ...variance, value: (sums) => variance.value(sums) * (sums[0]! / sums[1]!) ** 2 };
}

const share = (pattern: RegExp, condition: Named<boolean>, among: Named<boolean> = AMONG.all): Naming =>
  name(pattern, (_, ask) => ticketShare(byType(ask), condition, among));

const upTo = (pattern: RegExp, limit: (time: number) => Named<boolean>, among: Named<boolean>): Naming =>
  name(pattern, ([, time], ask) => ticketShare(byType(ask), limit(Number(time)), among));

const left = {
  name: 'served or gone',
  of: (ticket) => AMONG.accepted.of(ticket) || AMONG.abandoned.of(ticket),
} as Named<boolean>;
const not = ({ name: text, of }: Named<boolean>): Named<boolean> => ({
  name: `not ${text}`,
  of: (ticket) => !of(ticket),
});
const servedUpTo = (time: number): Named<boolean> => both(AMONG.accepted, waitUpTo(time));

const shares: readonly Naming[] = [
  share(/^(pWait|pDelay|pDelayed|delayProbability|fractionDelayed|sigma)(Arrival(Average)?|Overall)?$/, AMONG.waiting),
  share(/^pWaitAccepted$/, AMONG.waiting, AMONG.entered),
  share(/^(pFirstOfferImmediate|pAnyEligibleAtArrival|pImmediate)$/, AMONG.immediate),
  share(/^pFirstOfferAccepted$/, AMONG.firstOfferAccepted),
  share(/^(pBlock|pBlocked|pLoss)$/, AMONG.blocked),
  share(/^(pBalk|pBalked)$/, AMONG.balked),
  share(/^(pAbandon|pAbandoned)$/, AMONG.abandoned),
  share(/^pAbandonGivenWait$/, AMONG.abandoned, both(AMONG.entered, AMONG.waiting)),
  share(/^pLost$/, AMONG.lost),
  share(/^pEscalated$/, AMONG.escalated),
  share(/^(pAccepted|pServed)$/, AMONG.accepted),
  upTo(/^pWaitLe_(\d*\.?\d+)$/, waitUpTo, AMONG.entered),
  upTo(/^pWaitGt_(\d*\.?\d+)$/, (time) => not(waitUpTo(time)), AMONG.entered),
  upTo(/^p(?:Sojourn|SystemTime)Le_(\d*\.?\d+)$/, totalUpTo, AMONG.entered),
  upTo(/^pServedWithin_(\d*\.?\d+)$/, servedUpTo, AMONG.all),
  upTo(/^pLeftQueueWithin_(\d*\.?\d+)$/, (time) => both(left, waitUpTo(time)), AMONG.all),
  upTo(/^serviceLevelAnsweredOverServed_(\d*\.?\d+)$/, servedUpTo, AMONG.accepted),
  upTo(/^serviceLevel(?:AnsweredOverOffered|AnsweredOverArrivals)?_(\d*\.?\d+)$/, servedUpTo, AMONG.all),
  upTo(/^pAcceptWithin_(\d*\.?\d+)$/, acceptUpTo, AMONG.all),
  upTo(/^pFirstOfferWithin_(\d*\.?\d+)$/, firstOfferUpTo, AMONG.all),
  name(/^pOffersEq(?:_(\d+))?$/, ([, number], { index, ...ask }) =>
    number === undefined && index === undefined
      ? undefined
      : parts(ticketShare(ask, offersMade(number === undefined ? index! + 1 : Number(number)), AMONG.all)),
  ),
];

/** One of many small shares, whose relative error is not held small. */
export const parts = (figure: Figure): Figure => ({ ...figure, isMean: false });

/** Figures over tickets, counted by their arrival. */
export const TICKET_NAMINGS: readonly Naming[] = [...means, ...shares];
