import { exponentialTime } from '../../behaviour/quantiles.ts';
import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { UPSTREAM } from './upstream-counts.ts';
import type { UpstreamSettings } from './upstream-settings.ts';

/** What the pack is woken for. */
const DUE = { orders: 0, contact: 1 } as const;
/** Which draw of an order is meant. */
const DRAW = { late: 0, filled: 1, writes: 2, delay: 3 } as const;
const MOST_ORDERS = 65_536;
/** Tickets caused by orders come by the first stream. */
const STREAM = 0;

/** Orders fall due; those that go wrong bring tickets whose cause is beyond the desk. */
export class Upstream extends Pack {
  /** Orders so far: the number of the next. */
  private orders = 0;
  readonly #world: World;
  readonly #settings: UpstreamSettings;
  /** −1 where no category is meant for such tickets. */
  readonly #category: number;
  /** Order whose ticket is arriving at this very moment. */
  #arriving = NONE;

  constructor(world: World, number: number, settings: UpstreamSettings) {
    super(world, number, Object.keys(UPSTREAM).length);
    this.#world = world;
    this.#settings = settings;
    const categories = Object.values(world.scenario.tickets.categories);
    this.#category = categories.findIndex(({ caseType }) => caseType === 'late-order');
  }

  override start(): void {
    this.#wakeBeforeEnd(this.#settings.stepTime, 0, DUE.orders);
  }

  #wakeBeforeEnd(at: number, subject: number, due: number): void {
    if (at <= this.#world.scenario.horizon) this.wake(at, subject, due);
  }

  override due(subject: number, detail: number): void {
    if (detail === DUE.orders) this.#ordersFallDue();
    else this.#customerWrites(subject);
  }

  #draw(order: number, which: number): number {
    return this.#world.draws.uniform(PURPOSE.order, order, which);
  }

  #ordersFallDue(): void {
    const { calendar, journal } = this.#world;
    const { ordersPerStep, filledShare, stepTime } = this.#settings;
    const onTimeShare = this.#onTimeShare();
    const first = this.orders;
    const until = Math.floor(ordersPerStep * Math.round(calendar.now / stepTime));
    let [onTime, filled] = [0, 0];
    while (this.orders < until) {
      const order = this.orders++;
      const isOnTime = this.#draw(order, DRAW.late) < onTimeShare;
      const isFilled = this.#draw(order, DRAW.filled) < filledShare;
      if (isOnTime) onTime++;
      if (isFilled) filled++;
      if (!isOnTime || !isFilled) this.#wentWrong(order);
    }
    const orders = this.orders - first;
    journal.record(HAPPENING.ordersSeen, NONE, NONE, orders, onTime * MOST_ORDERS + filled);
    this.tally.add(UPSTREAM.orders, orders);
    this.tally.add(UPSTREAM.onTime, onTime);
    this.tally.add(UPSTREAM.filled, filled);
    this.#wakeBeforeEnd(calendar.now + stepTime, 0, DUE.orders);
  }

  #onTimeShare(): number {
    const { onTimeShare, shockOnTimeShare, shockTime, shockLastsTime } = this.#settings;
    const sinceShock = this.#world.calendar.now - shockTime;
    return sinceShock >= 0 && sinceShock < shockLastsTime ? shockOnTimeShare : onTimeShare;
  }

  #wentWrong(order: number): void {
    const { contactShare, contactMean } = this.#settings;
    if (this.#draw(order, DRAW.writes) >= contactShare) return;
    const delay = exponentialTime(contactMean, this.#draw(order, DRAW.delay));
    this.#wakeBeforeEnd(this.#world.calendar.now + delay, order, DUE.contact);
  }

  #customerWrites(order: number): void {
    const { arrivals, draws } = this.#world;
    const fate = draws.derive(order, -PURPOSE.order);
    const category = this.#category === NONE ? arrivals.categoryOf(STREAM, fate) : this.#category;
    this.#arriving = order;
    arrivals.arrivesAsBooked(STREAM, fate, category);
    this.#arriving = NONE;
  }

  override prepares(ticket: number): void {
    const { rules, tickets } = this.#world;
    if (this.#arriving !== NONE && !rules.plainCustomers) tickets.uncontrollable[ticket] = 1;
  }

  override heard(what: number, ticket: number): void {
    if (what !== HAPPENING.ticketArrived || this.#arriving === NONE) return;
    const order = this.#arriving;
    this.#arriving = NONE;
    this.#world.journal.record(HAPPENING.ordersSeen, ticket, NONE, order, 0);
    this.tally.add(UPSTREAM.caused);
  }
}
