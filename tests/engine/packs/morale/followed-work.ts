import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';

interface Doing {
  isOnline: boolean;
  /** Offers that wait for an answer, and tickets that are being worked on. */
  readonly offers: Set<string>;
  readonly work: Set<number>;
  since: number;
  busy: number;
  idle: number;
}

const COMES = new Set<SimulationEvent['type']>(['expert-came-online', 'break-ended', 'expert-back']);
const GOES = new Set<SimulationEvent['type']>(['expert-went-offline', 'break-started', 'expert-set-aside']);
const LEAVES_HAND = new Set<SimulationEvent['type']>([
  'reply-sent',
  'ticket-escalated',
  'ticket-abandoned',
  'ticket-preempted',
  'assignment-revoked',
  'offer-rescinded',
]);
const ENDS_OFFER = new Set<SimulationEvent['type']>([
  'offer-accepted',
  'offer-rejected',
  'offer-expired',
  'offer-rescinded',
]);

/** How long experts worked, and were free with no offer to answer, told from the log; for experts who say when they begin to work. */
export class FollowedWork {
  readonly #doings = new Map<number, Doing>();

  hear(event: SimulationEvent): void {
    if (!('expert' in event) || event.expert === null) return;
    const doing = this.#of(event.expert);
    this.#add(doing, event.at);
    if (COMES.has(event.type)) doing.isOnline = true;
    if (GOES.has(event.type)) doing.isOnline = false;
    if (!('ticket' in event)) return;
    if (event.type === 'offer-made') doing.offers.add(`${event.ticket}/${event.offer}`);
    if (ENDS_OFFER.has(event.type) && 'offer' in event) doing.offers.delete(`${event.ticket}/${event.offer}`);
    if (event.type === 'work-started') doing.work.add(event.ticket);
    if (LEAVES_HAND.has(event.type)) doing.work.delete(event.ticket);
  }

  #of(expert: number): Doing {
    const doing = this.#doings.get(expert) ?? {
      isOnline: false,
      offers: new Set(),
      work: new Set(),
      since: 0,
      busy: 0,
      idle: 0,
    };
    this.#doings.set(expert, doing);
    return doing;
  }

  #add(doing: Doing, now: number): void {
    const lasted = now - doing.since;
    doing.since = now;
    if (!doing.isOnline) return;
    if (doing.work.size > 0) doing.busy += lasted;
    else if (doing.offers.size === 0) doing.idle += lasted;
  }

  /** Percent of occupancy since it was last asked for, whole; 0 for whoever neither worked nor was free. */
  occupancy(expert: number, now: number): number {
    const doing = this.#of(expert);
    this.#add(doing, now);
    const share = doing.busy / (doing.busy + doing.idle);
    doing.busy = 0;
    doing.idle = 0;
    return Number.isNaN(share) ? 0 : Math.round(100 * share);
  }
}
