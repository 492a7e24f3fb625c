import { lengthFor } from '../../columns.ts';
import { lognormalTime } from '../../behaviour/quantiles.ts';
import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { DAY_MS } from '../../time/civil-date.ts';
import type { LocalCalendar } from '../../time/local-calendar.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { FlaggedCustomers } from './flagged-customers.ts';
import type { OutreachSettings } from './outreach-settings.ts';

/** Columns of the tally, by the moment of the flag. */
export const REACHED = {
  flags: 0,
  withContact: 1,
  done: 2,
  inTime: 3,
  msToDone: 4,
  won: 5,
  wonAfterLeaving: 6,
} as const;

/** Which draw of a flag is meant. */
const DRAW = { taken: 0, work: 1, won: 2 } as const;
const SATURDAY = 5;

/** Somebody reaches out to customers who gave a low score and left their contact, and wins some of them back (K-32). */
export class Outreach extends Pack {
  private readonly flags = new FlaggedCustomers();
  /** From when on each of the people is free. */
  private readonly freeAt: Float64Array;
  /** 1 for tickets whose customer has left for good, by row. */
  private isGone = new Uint8Array(256);
  readonly #world: World;
  readonly #settings: OutreachSettings;

  constructor(world: World, number: number, settings: OutreachSettings) {
    super(world, number, Object.keys(REACHED).length);
    this.#world = world;
    this.#settings = settings;
    this.freeAt = new Float64Array(Math.max(0, Math.floor(settings.people)));
  }

  override heard(what: number, ticket: number, _expert: number, score: number, leftContact: number): void {
    if (what === HAPPENING.ticketArrived) this.#comes(ticket);
    if (what === HAPPENING.customerLost) this.#loses(ticket);
    if (what !== HAPPENING.npsAnswered || score > this.#settings.flagUpTo) return;
    this.tally.add(REACHED.flags);
    if (leftContact === 0) return;
    this.tally.add(REACHED.withContact);
    const { draws, tickets } = this.#world;
    const isTaken = draws.uniform(PURPOSE.outreach, tickets.fate[ticket], DRAW.taken) < this.#settings.takenShare;
    if (isTaken && this.freeAt.length > 0) this.#takes(ticket);
  }

  #comes(ticket: number): void {
    if (ticket >= this.isGone.length) {
      const longer = new Uint8Array(lengthFor(ticket, this.isGone.length));
      longer.set(this.isGone);
      this.isGone = longer;
    }
    this.isGone[ticket] = 0;
  }

  /** Whoever is free first takes it, in business hours. */
  #takes(ticket: number): void {
    const { draws, tickets, calendar, localCalendar } = this.#world;
    const { workMedian, workSigma } = this.#settings;
    const { flags, freeAt } = this;
    const flag = flags.open();
    const fate = tickets.fate[ticket];
    flags.ticket[flag] = tickets.ordinal[ticket];
    flags.row[flag] = ticket;
    flags.fate[flag] = fate;
    // Surveys are answered after the matter is closed, too, by some who have turned away by then.
    flags.isLost[flag] = this.isGone[ticket];
    flags.flaggedAt[flag] = calendar.now;
    flags.work[flag] = lognormalTime(workMedian, workSigma, draws.uniform(PURPOSE.outreach, fate, DRAW.work));
    const who = freeAt.indexOf(Math.min(...freeAt));
    const begins = nextBusiness(localCalendar, this.#settings, Math.max(calendar.now, freeAt[who]));
    freeAt[who] = begins + flags.work[flag];
    this.wake(freeAt[who], flag);
  }

  #loses(ticket: number): void {
    const { flags } = this;
    const ordinal = this.#world.tickets.ordinal[ticket];
    this.isGone[ticket] = 1;
    for (let flag = 0; flag < flags.touched; flag++)
      if (flags.isOpen[flag] === 1 && flags.ticket[flag] === ordinal) flags.isLost[flag] = 1;
  }

  /** The customer has been talked to. */
  override due(flag: number): void {
    const { calendar, draws, journal } = this.#world;
    const { wonShare, dayLoss, inTime } = this.#settings;
    const { flags, tally } = this;
    const flaggedAt = flags.flaggedAt[flag];
    const time = calendar.now - flaggedAt;
    const isWon = draws.uniform(PURPOSE.outreach, flags.fate[flag], DRAW.won) < wonShare - (dayLoss * time) / DAY_MS;
    const how = (isWon ? 1 : 0) + (flags.isLost[flag] === 1 ? 2 : 0) + 4 * flags.work[flag];
    journal.record(HAPPENING.customerReached, NONE, NONE, how, flags.ticket[flag]);
    tally.add(REACHED.done, 1, flaggedAt);
    tally.add(REACHED.msToDone, time, flaggedAt);
    if (time <= inTime) tally.add(REACHED.inTime, 1, flaggedAt);
    if (isWon) tally.add(REACHED.won, 1, flaggedAt);
    if (isWon && flags.isLost[flag] === 1) tally.add(REACHED.wonAfterLeaving, 1, flaggedAt);
    if (isWon) this.#pleases(flag);
    flags.forget(flag);
  }

  /** Who is won back before the matter is closed no longer thinks of leaving. */
  #pleases(flag: number): void {
    const { tickets, cases } = this.#world;
    const row = this.flags.row[flag];
    if (tickets.state[row] === 0 || tickets.ordinal[row] !== this.flags.ticket[flag]) return;
    cases.satisfaction[row] = Math.max(cases.satisfaction[row], this.#settings.satisfactionAfter);
  }
}

/** The first moment from `at` on at which something is begun. */
function nextBusiness(
  calendar: LocalCalendar,
  { opensTime, closesTime }: Pick<OutreachSettings, 'opensTime' | 'closesTime'>,
  at: number,
): number {
  for (let day = calendar.dayOf(at); ; day++) {
    if (calendar.weekdayOf(day) >= SATURDAY || calendar.holiday(day)?.closed === true) continue;
    const begins = Math.max(at, calendar.momentOf(day, opensTime));
    if (begins < calendar.momentOf(day, closesTime)) return begins;
    // Hours that never come would be waited for for ever.
    if (closesTime <= opensTime) return begins;
  }
}
