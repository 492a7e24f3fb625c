import type { SimulationEvent } from '../../engine/log/simulation-event.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';

/*
 * What the dashboard does not know, worked out from the log alone: whether offers were seen, whose mix of tickets is suspicious, and
 * what became of tickets that nobody on the desk can solve.
 */

type ArrivalLine = Extract<SimulationEvent, { type: 'ticket-arrived' }>;

interface Offer {
  readonly expert: number;
  readonly difficulty: number;
  isSeen: boolean;
  isExpired: boolean;
  isAccepted: boolean;
  isRescinded: boolean;
}

function offersOf(events: readonly SimulationEvent[], from: number): Offer[] {
  const difficulties = new Map<number, number>();
  const offers = new Map<string, Offer>();
  for (const event of events) {
    if (event.type === 'ticket-arrived') difficulties.set(event.ticket, event.difficulty);
    if (!('offer' in event)) continue;
    const name = `${event.ticket}/${event.offer}`;
    if (event.type === 'offer-made' && event.at >= from)
      offers.set(name, {
        expert: event.expert,
        difficulty: difficulties.get(event.ticket) as number,
        isSeen: false,
        isExpired: false,
        isAccepted: false,
        isRescinded: false,
      });
    const offer = offers.get(name);
    if (offer === undefined) continue;
    if (event.type === 'offer-noticed') offer.isSeen = true;
    if (event.type === 'offer-expired') offer.isExpired = true;
    if (event.type === 'offer-accepted') offer.isAccepted = true;
    if (event.type === 'offer-rescinded') offer.isRescinded = true;
  }
  return [...offers.values()];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean difficulty offered less accepted, in standard deviations of what was offered; NaN where that does not vary. */
function mixGap(offers: readonly Offer[]): number {
  const offered = offers.map(({ difficulty }) => difficulty);
  const accepted = offers.filter(({ isAccepted }) => isAccepted).map(({ difficulty }) => difficulty);
  const variance = mean(offered.map((value) => (value - mean(offered)) ** 2));
  return variance > 1e-8 ? (mean(offered) - mean(accepted)) / Math.sqrt(variance) : NaN;
}

const percent = (above: number, below: number): number => (100 * above) / below;

/** Those figures by their key in the catalogue, in its units. `groupOf` gives the group of an expert. */
export function recomputeOffers(
  events: readonly SimulationEvent[],
  scenario: Scenario,
  groupOf: (expert: number) => number,
): Record<string, number> {
  const offers = offersOf(events, scenario.warmUp);
  const settingsOf = (expert: number) => scenario.experts[groupOf(expert)];
  const expired = offers.filter((offer) => offer.isExpired && settingsOf(offer.expert)?.response === undefined);
  return {
    expiredUnseen: percent(expired.filter(({ isSeen }) => !isSeen).length, expired.length),
    ...ofSuspicions(offers, scenario, settingsOf),
    ...ofTickets(events, scenario.warmUp),
  };
}

function ofTickets(events: readonly SimulationEvent[], from: number): Record<string, number> {
  const arrivals = events.filter((event) => event.type === 'ticket-arrived' && event.at >= from) as ArrivalLine[];
  const types = new Map<number, string[]>(arrivals.map(({ ticket }) => [ticket, []]));
  for (const event of events) if ('ticket' in event) types.get(event.ticket)?.push(event.type);
  const tickets = arrivals.map(({ ticket, needsEscalation, uncontrollable }) => {
    const own = types.get(ticket) ?? [];
    const turn = own.findLast((type) => type === 'ticket-solved' || type === 'ticket-reopened');
    const isEscalated = own.includes('ticket-escalated');
    return { needsEscalation, uncontrollable, isEscalated, isSolved: turn === 'ticket-solved' };
  });
  const hard = tickets.filter(({ needsEscalation }) => needsEscalation);
  const escalated = tickets.filter(({ isEscalated }) => isEscalated);
  const missed = hard.filter(({ isSolved }) => isSolved).length;
  const right = escalated.filter(({ needsEscalation }) => needsEscalation).length;
  return {
    escalationNeeded: percent(hard.length, tickets.length),
    escalationMissed: percent(missed, missed + right),
    escalationNeedless: percent(escalated.length - right, escalated.length),
    causeBeyondDesk: percent(tickets.filter(({ uncontrollable }) => uncontrollable).length, tickets.length),
  };
}

function ofSuspicions(
  offers: readonly Offer[],
  { figures }: Scenario,
  settingsOf: (expert: number) => Scenario['experts'][number] | undefined,
): Record<string, number> {
  const counted = offers.filter(({ isRescinded }) => !isRescinded);
  const judged = [...new Set(counted.map(({ expert }) => expert))]
    .map((expert) => ({ expert, own: counted.filter((offer) => offer.expert === expert) }))
    .filter(({ own }) => own.length >= figures.cherryPicking.fewestOffers);
  const isPicker = ({ expert }: { expert: number }): boolean =>
    settingsOf(expert)?.response === undefined && settingsOf(expert)?.archetype === 'cherry-picker';
  const suspected = judged.filter(({ own }) => mixGap(own) > figures.cherryPicking.gap);
  const rightly = suspected.filter(isPicker).length;
  return {
    cherryPickersRight: percent(rightly, suspected.length),
    cherryPickersFound: percent(rightly, judged.filter(isPicker).length),
  };
}
