/* oxlint-disable max-lines -- one life of a customer: who comes, is served, buys, complains, brings friends or leaves */
import { exponentialTime } from '../../behaviour/quantiles.ts';
import { HAPPENING } from '../../log/happening.ts';
import { exp } from '../../random/elementary.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { FIRST_FOLLOW_ON, NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { buyingChance, crossSaleChance } from './buying.ts';
import { COHORT } from './cohort-counts.ts';
import type { CohortSettings } from './cohorts-settings.ts';
import { ComplaintChart } from './complaint-chart.ts';
import { CustomerBase } from './customer-base.ts';
import { Leavers } from './leavers.ts';
import { TicketOwners } from './ticket-owners.ts';

/** What the pack is woken for. */
const DUE = { opens: 0, step: 1, joins: 2, friendComes: 3, solvedFirst: 4, solvedAgain: 5 } as const;
/** In the log: why the base of customers changed. */
const MOVE = { lapsed: 0, joined: 1, referred: 2, bought: 3 } as const;
const CENTS = 100;
/** How a customer was reached, in the log: won back, having left before. */
const WON_BACK_AFTER_LEAVING = 3;
const STARS = 8;

/** Customers who come, buy, praise, complain, bring friends and leave. */
export class Cohorts extends Pack {
  private readonly base = new CustomerBase();
  private readonly owners = new TicketOwners();
  private readonly chart = new ComplaintChart();
  private readonly leavers = new Leavers();
  private steps = 0;
  private joins = 0;
  readonly #world: World;
  readonly #settings: CohortSettings;

  constructor(world: World, number: number, settings: CohortSettings) {
    super(world, number, Object.keys(COHORT).length);
    this.#world = world;
    this.#settings = settings;
  }

  override start(): void {
    for (let customer = 0; customer < this.#settings.customers; customer++) this.base.join();
    this.wake(this.#world.scenario.warmUp, 0, DUE.opens);
    this.#wakeBeforeEnd(this.#settings.stepTime, DUE.step);
    this.#nextJoins(0);
  }

  #wakeBeforeEnd(at: number, due: number, subject = 0): void {
    if (at <= this.#world.scenario.horizon) this.wake(at, subject, due);
  }

  #nextJoins(now: number): void {
    const uniform = this.#world.draws.uniform(PURPOSE.customerJoins, this.joins++, 0);
    this.#wakeBeforeEnd(now + Math.max(1, exponentialTime(this.#settings.joiningMean, uniform)), DUE.joins);
  }

  override heard(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    if (what === HAPPENING.customerReached) return this.#reached(amount, detail % 4 === WON_BACK_AFTER_LEAVING);
    if (ticket === NONE) return;
    switch (what) {
      case HAPPENING.ticketArrived:
        return this.#arrived(ticket);
      case HAPPENING.followOnArrived:
        return this.#belongs(ticket, this.owners.ofNumber(this.#world.tickets, detail));
      case HAPPENING.ticketSolved:
        return this.#solved(ticket, expert, detail === 0);
      case HAPPENING.customerLost:
        return this.#lost(ticket, detail === 0 ? COHORT.lostByWaiting : COHORT.lostByExperience);
      case HAPPENING.ticketClosed:
        return this.tally.add(COHORT.centsPaid, amount);
      case HAPPENING.recoveryOffered:
        return this.tally.add(COHORT.centsRefunded, amount);
      case HAPPENING.reviewLeft:
        return this.#reviewed(detail % STARS);
      case HAPPENING.npsAnswered:
        return this.#answered(ticket, detail);
    }
  }

  /** A ticket belongs to one of the active customers; one that follows on another, to the same. */
  #arrived(ticket: number): void {
    const { tickets, draws } = this.#world;
    this.owners.set(ticket, NONE);
    if (tickets.ordinal[ticket] >= FIRST_FOLLOW_ON || this.base.size === 0) return;
    const place = Math.floor(draws.uniform(PURPOSE.ticketCustomer, tickets.fate[ticket], 0) * this.base.size);
    this.#belongs(ticket, this.base.at(place));
  }

  #belongs(ticket: number, customer: number): void {
    this.owners.set(ticket, customer);
    if (customer !== NONE) this.#world.journal.record(HAPPENING.customerKnown, ticket, NONE, customer, 0);
  }

  /** How satisfied the customer is will be known once this moment is over; plain customers feel nothing. */
  #solved(ticket: number, expert: number, isFirst: boolean): void {
    const { rules, tickets, calendar } = this.#world;
    if (isFirst) this.tally.add(COHORT.resolved);
    if (rules.plainCustomers) return this.#served(ticket, expert, isFirst, 0);
    this.owners.noteSolved(ticket, tickets.ordinal[ticket]);
    this.wake(calendar.now, ticket, isFirst ? DUE.solvedFirst : DUE.solvedAgain);
  }

  #lost(ticket: number, counter: number): void {
    const customer = this.owners.of(ticket);
    if (!this.base.isActive(customer)) return;
    this.base.leave(customer);
    this.tally.add(counter);
    const { packs } = this.#world.scenario;
    if (packs.outreach === undefined) return;
    this.leavers.note(this.#world.tickets.ordinal[ticket], { customer, counter, at: this.#world.calendar.now });
  }

  /**
   * Somebody has talked to the customer of a ticket: whoever is won back after leaving is a customer again, and was not lost; whoever had
   * left before counting began is new.
   */
  #reached(ticket: number, isWonBack: boolean): void {
    const leaver = this.leavers.take(ticket);
    if (leaver === undefined || !isWonBack) return;
    this.base.comesBack(leaver.customer);
    if (leaver.at < this.#world.scenario.warmUp) return this.tally.add(COHORT.joined);
    this.tally.add(leaver.counter, -1, leaver.at);
  }

  #reviewed(stars: number): void {
    if (stars > this.#settings.complaintStars) return;
    this.chart.complaints++;
  }

  /** Promoters answer 9 or 10, detractors up to 6; some promoters bring somebody. */
  #answered(ticket: number, score: number): void {
    const { tickets, draws, calendar } = this.#world;
    const fate = tickets.fate[ticket];
    this.tally.add(COHORT.answers);
    if (score <= 6) this.tally.add(COHORT.detractors);
    if (score < 9) return;
    this.tally.add(COHORT.promoters);
    if (draws.uniform(PURPOSE.customerReferral, fate, 0) >= this.#settings.referralShare) return;
    const delay = exponentialTime(this.#settings.referralMean, draws.uniform(PURPOSE.customerReferral, fate, 1));
    this.#wakeBeforeEnd(calendar.now + delay, DUE.friendComes);
  }

  override due(subject: number, detail: number): void {
    switch (detail) {
      case DUE.opens:
        return this.#opens();
      case DUE.step:
        return this.#step();
      case DUE.joins:
        this.#joins(MOVE.joined);
        return this.#nextJoins(this.#world.calendar.now);
      case DUE.friendComes:
        return this.#joins(MOVE.referred);
    }
    const { tickets, cases } = this.#world;
    if (!this.owners.wasSolved(subject, tickets.ordinal[subject])) return;
    this.#served(subject, cases.solvedBy[subject], detail === DUE.solvedFirst, cases.satisfaction[subject]);
  }

  #opens(): void {
    const { size } = this.base;
    this.#world.journal.record(HAPPENING.customersCounted, NONE, NONE, size, 1);
    this.tally.add(COHORT.start, size);
  }

  #joins(how: number): void {
    const customer = this.base.join();
    this.#world.journal.record(HAPPENING.customerMoved, NONE, NONE, customer, how);
    this.tally.add(COHORT.joined);
    if (how === MOVE.referred) this.tally.add(COHORT.referred);
  }

  #served(ticket: number, expert: number, isFirst: boolean, satisfaction: number): void {
    const customer = this.owners.of(ticket);
    if (!this.base.isActive(customer)) return;
    this.base.served(customer, this.#world.calendar.now, satisfaction);
    if (isFirst) this.#crossSells(ticket, expert, satisfaction);
  }

  #crossSells(ticket: number, expert: number, satisfaction: number): void {
    const { tickets, draws, people, journal } = this.#world;
    const settings = this.#settings;
    const fate = tickets.fate[ticket];
    if (draws.uniform(PURPOSE.crossSale, fate, 0) >= settings.opportunityShare) return;
    const chance = crossSaleChance(settings, people.skillOn(expert, ticket), satisfaction);
    const cents = draws.uniform(PURPOSE.crossSale, fate, 1) < chance ? Math.round(CENTS * settings.saleDollars) : 0;
    journal.record(HAPPENING.crossSaleSeen, ticket, expert, cents > 0 ? 1 : 0, cents);
    this.tally.add(COHORT.opportunities);
    if (cents > 0) this.tally.add(COHORT.taken);
    this.tally.add(COHORT.centsCrossSold, cents);
  }

  /** A step has passed: customers have bought, or have left for reasons of their own; and complaints are charted. */
  #step(): void {
    const { calendar, journal } = this.#world;
    const { base } = this;
    const { stepTime, lapsingMean } = this.#settings;
    const lapses = 1 - exp(-stepTime / lapsingMean);
    this.#chart();
    for (let place = base.size - 1; place >= 0; place--) {
      const customer = base.at(place);
      const mood = this.#remembers(customer) ? base.moodOf(customer) : 0;
      if (this.#draw(customer, 0) < buyingChance(this.#settings, mood)) this.#buys(customer);
      if (this.#draw(customer, 1) >= lapses) continue;
      base.leave(customer);
      journal.record(HAPPENING.customerMoved, NONE, NONE, customer, MOVE.lapsed);
      this.tally.add(COHORT.lapsed);
    }
    this.steps++;
    this.#wakeBeforeEnd(calendar.now + stepTime, DUE.step);
  }

  #draw(customer: number, which: number): number {
    return this.#world.draws.uniform(PURPOSE.customerStep, customer, 2 * this.steps + which);
  }

  #remembers(customer: number): boolean {
    return this.#world.calendar.now - this.base.servedAt(customer) <= this.#settings.afterContactTime;
  }

  #buys(customer: number): void {
    const { journal, calendar, scenario } = this.#world;
    const cents = Math.round(CENTS * this.#settings.purchaseDollars);
    const isAfterContact = this.#remembers(customer);
    journal.record(
      HAPPENING.customerMoved,
      NONE,
      NONE,
      customer,
      MOVE.bought + 4 * (2 * cents + (isAfterContact ? 1 : 0)),
    );
    this.tally.add(COHORT.purchases);
    this.tally.add(COHORT.centsBought, cents);
    if (isAfterContact) this.tally.add(COHORT.purchasesAfterContact);
    if (calendar.now >= scenario.warmUp && this.base.buysAgain(customer)) this.tally.add(COHORT.repeatBuyers);
  }

  #chart(): void {
    const { size } = this.base;
    const { complaints, isUnusual } = this.chart.step(size, this.#settings);
    this.#world.journal.record(HAPPENING.customersCounted, NONE, NONE, size, 4 * complaints + (isUnusual ? 2 : 0));
    this.tally.add(COHORT.complaints, complaints);
    this.tally.add(COHORT.customerSteps, size);
    if (isUnusual) this.tally.add(COHORT.unusualSteps);
  }
}
