import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { fullRefundCents, RECOVERY, recoveryTaken, refundedCents } from './recovery.ts';
import type { SavesSettings } from './saves-settings.ts';

/** Columns of the tally: refund cases, and money in cents. */
export const SAVED = {
  cases: 0,
  offers: 1,
  alternatives: 2,
  prorated: 3,
  bySupervisor: 4,
  savedBySupervisor: 5,
  centsAsked: 6,
  centsRefunded: 7,
} as const;

/** Which draw of a case is meant. */
const DRAW = { offered: 0, taken: 1, amount: 2, supervisor: 3, secondThoughts: 4 } as const;
/** Both amounts in the log: what was asked for is put above what the member took. */
const OUTCOMES = 8;

/** Members who ask for a refund are offered something better for both sides when their case is answered for good the first time. */
export class Saves extends Pack {
  readonly #world: World;
  readonly #settings: SavesSettings;
  readonly #isRefund: readonly boolean[];

  constructor(world: World, number: number, settings: SavesSettings) {
    super(world, number, Object.keys(SAVED).length);
    this.#world = world;
    this.#settings = settings;
    this.#isRefund = Object.values(world.scenario.tickets.categories).map(({ caseType }) => caseType === 'refund');
  }

  override heard(what: number, ticket: number, expert: number, reopenings: number): void {
    if (what !== HAPPENING.ticketSolved || reopenings > 0) return;
    if (this.#isRefund[this.#world.tickets.category[ticket]]) this.#offerRecovery(ticket, expert);
  }

  #offerRecovery(ticket: number, expert: number): void {
    const settings = this.#settings;
    const full = fullRefundCents(settings, this.#draw(ticket, DRAW.amount));
    const first = this.#firstAnswer(ticket);
    const goesOn = first === RECOVERY.fullRefund && this.#draw(ticket, DRAW.supervisor) < settings.supervisorShare;
    const isWon = goesOn && this.#draw(ticket, DRAW.secondThoughts) < settings.supervisorSavesShare;
    const taken = isWon ? RECOVERY.alternative : first;
    const paid = refundedCents(settings, taken, full);
    const detail = full * OUTCOMES + (goesOn ? 4 : 0) + taken;
    this.#world.journal.record(HAPPENING.recoveryOffered, ticket, expert, detail, paid);
    this.#count(ticket, taken, goesOn, isWon);
    const arrived = this.#world.tickets.arrivedAt[ticket];
    this.tally.add(SAVED.centsAsked, full, arrived);
    this.tally.add(SAVED.centsRefunded, paid, arrived);
  }

  #firstAnswer(ticket: number): number {
    const { tickets, cases, calendar, rules } = this.#world;
    if (this.#draw(ticket, DRAW.offered) >= this.#settings.offeredShare) return RECOVERY.notOffered;
    const quality = rules.plainCustomers ? 0.5 : cases.qualitySum[ticket] / cases.replies[ticket];
    const waited = calendar.now - tickets.arrivedAt[ticket];
    return recoveryTaken(this.#settings, quality, waited, this.#draw(ticket, DRAW.taken));
  }

  /** By the arrival of the case, as everything that is counted of tickets. */
  #count(ticket: number, taken: number, goesOn: boolean, isWon: boolean): void {
    const at = this.#world.tickets.arrivedAt[ticket];
    this.tally.add(SAVED.cases, 1, at);
    if (taken !== RECOVERY.notOffered) this.tally.add(SAVED.offers, 1, at);
    if (taken === RECOVERY.alternative) this.tally.add(SAVED.alternatives, 1, at);
    if (taken === RECOVERY.prorated) this.tally.add(SAVED.prorated, 1, at);
    if (goesOn) this.tally.add(SAVED.bySupervisor, 1, at);
    if (isWon) this.tally.add(SAVED.savedBySupervisor, 1, at);
  }

  #draw(ticket: number, which: number): number {
    return this.#world.draws.uniform(PURPOSE.recovery, this.#world.tickets.fate[ticket], which);
  }
}
