import { z } from 'zod';
import { HandedOut } from './handed-out.ts';

/** A line of the log, as far as it is looked at. */
export const logLineSchema = z.looseObject({
  at: z.number(),
  type: z.string(),
  ticket: z.int().optional(),
  expert: z.int().nullable().optional(),
  offer: z.int().optional(),
  channel: z.string().optional(),
});
export type LogLine = z.output<typeof logLineSchema>;

/** The rules of the desk that are checked. */
export interface DeskRules {
  /** Whether a ticket is offered to one expert at a time, all of them from outside: only then states, caps and limits can be followed. */
  readonly oneAtATime: boolean;
  /** Whether the desk’s own count leaves no ticket out. */
  readonly countsAll: boolean;
  /** Offers pending and tickets held, of one expert at one time. */
  readonly cap: number;
  /** How long an offer may wait for an answer, by channel, ms by the desk’s clock. */
  readonly limits: Readonly<Record<string, number>>;
  /** Whether everybody can be offered everything, at once after a refusal: then it can be told whether somebody was passed over. */
  readonly anybody: boolean;
}

/** Where a ticket is. */
type Place =
  | { readonly state: 'waiting' | 'over' }
  | { readonly state: 'offered'; readonly expert: number; readonly offer: number; readonly madeAt: number }
  | { readonly state: 'held'; readonly expert: number };

/** What the log shows to be wrong. Each count is 0 where all is well; a few of the cases are told. */
export interface LogFindings {
  readonly brokenStates: number;
  readonly capBreaches: number;
  readonly lateAnswers: number;
  readonly unroutedExpiries: number;
  /** Tickets that arrived, each once. */
  readonly arrived: ReadonlySet<number>;
  /** Tickets that arrived again. */
  readonly arrivedAgain: number;
  /** How many tickets are where at the end. */
  readonly states: Readonly<Record<Place['state'], number>>;
  readonly examples: readonly string[];
}

type Fault = 'brokenStates' | 'capBreaches' | 'lateAnswers' | 'unroutedExpiries' | 'arrivedAgain';

const MOST_EXAMPLES = 10;
const OVER = new Set([
  'ticket-solved',
  'ticket-closed',
  'ticket-escalated',
  'ticket-abandoned',
  'ticket-blocked',
  'ticket-balked',
]);

/**
 * Follows every ticket through the log of a run, by what the log says alone: each is in one state at a time, offers end by their limit and
 * not later, nobody has more than the cap, and an offer that expires goes to somebody else while somebody is free.
 */
export class LogCheck {
  readonly rules: DeskRules;
  readonly #places = new Map<number, Place>();
  readonly #limits = new Map<number, number>();
  readonly #hands = new HandedOut();
  readonly #examples: string[] = [];
  /** Tickets whose offer expired at this moment, to be looked at when time goes on. */
  #expired: number[] = [];
  #now = 0;
  readonly #counts: Record<Fault, number> = {
    brokenStates: 0,
    capBreaches: 0,
    lateAnswers: 0,
    unroutedExpiries: 0,
    arrivedAgain: 0,
  };

  constructor(rules: DeskRules) {
    this.rules = rules;
  }

  /** Takes the next line. */
  take(line: LogLine): void {
    if (line.at > this.#now) this.#timeGoesOn(line.at);
    const { type, ticket, expert } = line;
    if (ticket === undefined) return this.#hands.presence(type, expert ?? -1);
    if (type === 'ticket-arrived' || type === 'follow-on-arrived') return this.#arrives(line, ticket);
    const place = this.#places.get(ticket);
    const next = place === undefined ? undefined : this.#next(place, line);
    if (next === 'same') return;
    if (next === undefined) return this.#broken(line, place);
    this.#move(ticket, place!, next);
  }

  /** What was found, at this moment of the desk’s clock. */
  end(at: number): LogFindings {
    this.#timeGoesOn(Math.max(at, this.#now));
    const states = { waiting: 0, offered: 0, held: 0, over: 0 };
    for (const [ticket, place] of this.#places) {
      states[place.state]++;
      if (place.state === 'offered' && at > place.madeAt + this.#limits.get(ticket)!)
        this.#find('lateAnswers', `ticket ${ticket}: its offer still waits, after its limit`);
    }
    return { ...this.#counts, states, arrived: new Set(this.#places.keys()), examples: this.#examples };
  }

  #arrives({ channel = '' }: LogLine, ticket: number): void {
    if (this.#places.has(ticket)) return this.#find('arrivedAgain', `ticket ${ticket} arrived twice`);
    this.#places.set(ticket, { state: 'waiting' });
    this.#limits.set(ticket, this.rules.limits[channel] ?? Infinity);
  }

  /** Where a ticket is after a line; `same` where the line says nothing of it, undefined where it cannot follow. */
  #next(place: Place, line: LogLine): Place | 'same' | undefined {
    const { type, at, expert, offer = 0 } = line;
    switch (type) {
      case 'offer-made':
        return place.state === 'waiting' ? { state: 'offered', expert: expert!, offer, madeAt: at } : undefined;
      case 'offer-accepted':
        return this.#endOffer(place, line) ? { state: 'held', expert: expert! } : undefined;
      case 'offer-rejected':
      case 'offer-expired':
        return this.#endOffer(place, line) ? { state: 'waiting' } : undefined;
      case 'offer-rescinded':
      case 'assignment-revoked':
        return 'expert' in place ? { state: 'waiting' } : 'same';
      case 'ticket-reopened':
        return { state: 'held', expert: expert! };
      default:
        return OVER.has(type) ? afterEnd(place, type) : 'same';
    }
  }

  /** Whether the line ends the offer that is pending; whether in time, is found here too. */
  #endOffer(place: Place, { type, at, ticket, expert, offer }: LogLine): boolean {
    if (place.state !== 'offered' || place.expert !== expert || place.offer !== offer) return false;
    const until = place.madeAt + this.#limits.get(ticket!)!;
    const isExpiry = type === 'offer-expired';
    if (isExpiry ? at !== until : at >= until)
      this.#find('lateAnswers', `ticket ${ticket}, offer ${offer}: ${type} at ${at}, limit ${until}`);
    if (type !== 'offer-accepted') this.#hands.refused(ticket!, expert);
    if (isExpiry) this.#expired.push(ticket!);
    return true;
  }

  #move(ticket: number, from: Place, to: Place): void {
    if ('expert' in from) this.#hands.change(from.expert, -1);
    if ('expert' in to && this.#hands.change(to.expert, 1) > this.rules.cap)
      this.#find('capBreaches', `expert ${to.expert} has more than ${this.rules.cap} with ticket ${ticket}`);
    this.#places.set(ticket, to);
  }

  #broken({ type, ticket, at }: LogLine, place: Place | undefined): void {
    this.#find('brokenStates', `ticket ${ticket} was ${place?.state ?? 'never seen'} when ${type} came at ${at}`);
  }

  /** All of a moment has happened: whoever could have had an expired ticket would have it. */
  #timeGoesOn(at: number): void {
    for (const ticket of this.#expired) {
      const isLeft = this.rules.anybody && this.#places.get(ticket)?.state === 'waiting';
      const passedOver = isLeft ? this.#hands.idleFor(ticket) : undefined;
      if (passedOver !== undefined)
        this.#find('unroutedExpiries', `ticket ${ticket} expired at ${this.#now} while expert ${passedOver} was free`);
    }
    this.#expired = [];
    this.#now = at;
  }

  #find(what: Fault, example: string): void {
    this.#counts[what]++;
    if (this.#examples.length < MOST_EXAMPLES) this.#examples.push(example);
  }
}

/** Closing comes after solving; any other end ends what was not over. */
function afterEnd({ state }: Place, type: string): Place | undefined {
  return state === 'over' && type !== 'ticket-closed' ? undefined : { state: 'over' };
}
