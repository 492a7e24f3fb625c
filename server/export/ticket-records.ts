import { CHANNELS, HAPPENING, TICKET } from '../../engine/index.ts';
import type { HappeningListener, World } from '../../engine/index.ts';

/**
 * Everything the log says about one ticket. Moments are milliseconds from the start of the run; NaN is never.
 *
 * A class, because objects put together from parts of this many fields took 35 µs a ticket.
 */
export class TicketRecord {
  /** Number of the ticket in events and logs. */
  readonly ordinal: number;
  readonly stream: string;
  readonly category: string;
  readonly channel: string;
  readonly priority: number;
  readonly difficulty: number;
  readonly uncontrollable: boolean;
  readonly needsEscalation: boolean;
  /** What the expert gets when it is closed, in cents. */
  readonly payoutCents: number;
  readonly arrivedAt: number;
  /** The ticket that its customer came back about; NaN for none. */
  followOnOf = NaN;
  firstOfferedAt = NaN;
  /** When it was accepted by whoever held it last. */
  acceptedAt = NaN;
  /** When its customer heard from a human for the first time. */
  firstReplyAt = NaN;
  /** When it was solved for the last time. */
  solvedAt = NaN;
  /** When it was closed, escalated, abandoned or turned away. */
  endedAt = NaN;
  state = '';
  offers = 0;
  rejected = 0;
  expired = 0;
  rescinded = 0;
  revoked = 0;
  replies = 0;
  reopenings = 0;
  chases = 0;
  /** Number of the expert who held it last; NaN for nobody. */
  expert = NaN;
  /** The group of that expert; empty for nobody. */
  group = '';
  /** What was paid when it was closed, in cents. */
  paidCents = NaN;
  stars = NaN;
  nps = NaN;

  /** The ticket in this row has just arrived. */
  constructor({ tickets, calendar, scenario }: World, row: number, categories: readonly string[]) {
    this.ordinal = tickets.ordinal[row]!;
    this.stream = scenario.arrivals[tickets.stream[row]!]?.name ?? '';
    this.category = categories[tickets.category[row]!] ?? '';
    this.channel = CHANNELS[tickets.channel[row]!] ?? '';
    this.priority = tickets.priority[row]!;
    this.difficulty = tickets.difficulty[row]!;
    this.uncontrollable = tickets.uncontrollable[row] === 1;
    this.needsEscalation = tickets.needsEscalation[row] === 1;
    this.payoutCents = tickets.payoutCents[row]!;
    this.arrivedAt = calendar.now;
  }
}

const STATES = new Map<number, string>(Object.entries(TICKET).map(([name, state]) => [state, name]));
/** In the log a review is its stars and, times this, its reason. */
const REASON_STEP = 8;

/**
 * Puts together a record a ticket from what happens, and hands it over when the ticket can no longer change: when its row is used
 * again, or at the end. So no more records are held than tickets are remembered at once.
 */
export class TicketRecords implements HappeningListener {
  readonly #world: World;
  readonly #take: (record: TicketRecord) => void;
  readonly #byRow: (TicketRecord | undefined)[] = [];
  readonly #categories: readonly string[];

  constructor(world: World, take: (record: TicketRecord) => void) {
    this.#world = world;
    this.#take = take;
    this.#categories = Object.keys(world.scenario.tickets.categories);
  }

  happened(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    if (ticket < 0) return;
    if (what === HAPPENING.ticketArrived) return this.#begin(ticket);
    const record = this.#byRow[ticket];
    if (record !== undefined) this.#note(record, what, { expert, detail, amount });
  }

  /** The run is over: whatever is still open is handed over as it stands. */
  end(): void {
    const { tickets } = this.#world;
    this.#byRow.forEach((record, row) => {
      if (record === undefined) return;
      if (Number.isNaN(record.endedAt)) record.state = STATES.get(tickets.state[row]!) ?? record.state;
      this.#take(record);
    });
    this.#byRow.length = 0;
  }

  #begin(row: number): void {
    const earlier = this.#byRow[row];
    if (earlier !== undefined) this.#take(earlier);
    this.#byRow[row] = new TicketRecord(this.#world, row, this.#categories);
  }

  #groupOf(expert: number): string {
    const { experts, scenario } = this.#world;
    return scenario.experts[experts.group[expert]!]?.name ?? '';
  }

  #note(record: TicketRecord, what: number, { expert, detail, amount }: Circumstances): void {
    const { now } = this.#world.calendar;
    switch (what) {
      case HAPPENING.offerMade:
        record.offers++;
        if (Number.isNaN(record.firstOfferedAt)) record.firstOfferedAt = now;
        break;
      case HAPPENING.offerAccepted:
        record.acceptedAt = now;
        record.expert = expert;
        record.group = this.#groupOf(expert);
        break;
      case HAPPENING.replySent:
        record.replies++;
        if (Number.isNaN(record.firstReplyAt)) record.firstReplyAt = now;
        break;
      case HAPPENING.ticketSolved:
        record.solvedAt = now;
        break;
      case HAPPENING.followOnArrived:
        record.followOnOf = detail;
        break;
      case HAPPENING.reviewLeft:
        record.stars = detail % REASON_STEP;
        break;
      case HAPPENING.npsAnswered:
        record.nps = detail;
        break;
      default:
        if (!count(record, what)) end(record, what, now, amount);
    }
  }
}

interface Circumstances {
  readonly expert: number;
  readonly detail: number;
  readonly amount: number;
}

const COUNTED = new Map<number, 'rejected' | 'expired' | 'rescinded' | 'revoked' | 'reopenings' | 'chases'>([
  [HAPPENING.offerRejected, 'rejected'],
  [HAPPENING.offerExpired, 'expired'],
  [HAPPENING.offerRescinded, 'rescinded'],
  [HAPPENING.assignmentRevoked, 'revoked'],
  [HAPPENING.ticketReopened, 'reopenings'],
  [HAPPENING.customerChased, 'chases'],
]);

const ENDINGS = new Map<number, string>([
  [HAPPENING.ticketBlocked, 'blocked'],
  [HAPPENING.ticketBalked, 'balked'],
  [HAPPENING.ticketEscalated, 'escalated'],
  [HAPPENING.ticketClosed, 'closed'],
  [HAPPENING.ticketAbandoned, 'abandoned'],
]);

function count(record: TicketRecord, what: number): boolean {
  const column = COUNTED.get(what);
  if (column !== undefined) record[column]++;
  return column !== undefined;
}

function end(record: TicketRecord, what: number, now: number, amount: number): void {
  const state = ENDINGS.get(what);
  if (state === undefined) return;
  record.state = state;
  record.endedAt = now;
  if (what === HAPPENING.ticketClosed) record.paidCents = amount;
}
