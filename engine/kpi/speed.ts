import { CHANNELS } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import { CHANNEL } from '../world/channel.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { COUNTER } from './counters.ts';
import { DurationHistogram } from './estimators/duration-histogram.ts';
import { RollingDurations } from './estimators/rolling-durations.ts';
import { ThresholdHistogram } from './estimators/threshold-histogram.ts';
import type { Ledger } from './ledger.ts';

const MS_PER_MINUTE = 60_000;

const oneAChannel = (): DurationHistogram[] => CHANNELS.map(() => new DurationHistogram());

/**
 * How long things take (K-15 to K-20): to accept, to reply as the expert and as the customer sees it, to solve. Histograms over the
 * whole run; the sums are in the ledger.
 */
export class Speed extends StatePart {
  /** From arrival to the first acceptance. */
  readonly acceptance: ThresholdHistogram;
  /** From acceptance to the expert's first reply, by channel. */
  readonly firstReply = oneAChannel();
  /** From creation to the first reply of anybody, by channel. */
  readonly answer: readonly ThresholdHistogram[];
  /** From creation to the last solved moment; with plain customers that is the first reply. */
  private readonly solution = new DurationHistogram();
  /** First replies of each expert in the last 30 days, by channel. */
  readonly ofExperts: readonly RollingDurations[] | undefined;
  readonly #world: World;
  readonly #ledger: Ledger;
  readonly #hasty: number;
  readonly #slow: number;

  constructor(world: World, ledger: Ledger, keepsExperts: boolean) {
    super();
    const { thresholds, bands, windowHours } = world.scenario.figures;
    this.#world = world;
    this.#ledger = ledger;
    this.acceptance = new ThresholdHistogram(thresholds);
    this.answer = CHANNELS.map(() => new ThresholdHistogram(thresholds));
    this.ofExperts = keepsExperts
      ? CHANNELS.map(() => new RollingDurations(world.experts.count, windowHours))
      : undefined;
    this.#hasty = bands.emailFrt[1] * MS_PER_MINUTE;
    this.#slow = bands.emailFrt[2] * MS_PER_MINUTE;
  }

  /** From creation to the last solved moment. */
  solutions(): DurationHistogram {
    return this.#world.rules.plainCustomers ? this.allAnswers() : this.solution;
  }

  /** Answers over all channels together. */
  allAnswers(): DurationHistogram {
    const all = new DurationHistogram();
    for (const histogram of this.answer) all.merge(histogram);
    return all;
  }

  /** A ticket was accepted for the first time at this moment; the ledger points at it. −1 takes it out again. */
  firstAccepted(ticket: number, acceptedAt: number, sign: number): void {
    const { tickets } = this.#world;
    const wait = acceptedAt - tickets.arrivedAt[ticket];
    this.#ledger.add(COUNTER.firstAccepted, sign);
    this.#ledger.add(COUNTER.msToFirstAcceptance, sign * wait);
    this.#ledger.add(COUNTER.offersToFirstAcceptance, sign * tickets.offers[ticket]);
    if (tickets.measured[ticket] === 0) return;
    if (sign > 0) this.acceptance.record(wait);
    else this.acceptance.retract(wait);
  }

  /** Counter of email first replies that are faster, or slower, than the band called good; `NONE` for the others. */
  paceOf(time: number): number {
    if (time < this.#hasty) return COUNTER.hastyFirstReplies;
    return time > this.#slow ? COUNTER.slowFirstReplies : NONE;
  }

  /** A ticket has got its first reply; the ledger points at it. */
  answered(ticket: number): void {
    const { tickets, calendar } = this.#world;
    const wait = calendar.now - tickets.arrivedAt[ticket];
    const channel = tickets.channel[ticket];
    this.#ledger.add(COUNTER.answered + channel, 1);
    this.#ledger.add(COUNTER.msToAnswer + channel, wait);
    if (tickets.measured[ticket] === 1) this.answer[channel].record(wait);
  }

  /** An expert has replied for the first time to a ticket that they hold; the ledger points at the offer that brought it. */
  firstReplied(offer: number): void {
    const { tickets, offers, calendar } = this.#world;
    const ticket = offers.ticket[offer];
    const channel = tickets.channel[ticket];
    const time = calendar.now - tickets.acceptedAt[ticket];
    this.#ledger.add(COUNTER.firstReplies + channel, 1);
    this.#ledger.add(COUNTER.msToFirstReply + channel, time);
    const pace = channel === CHANNEL.email ? this.paceOf(time) : NONE;
    if (pace !== NONE) this.#ledger.add(pace, 1);
    if (offers.measured[offer] === 1) this.firstReply[channel].record(time);
    if (this.ofExperts !== undefined) this.ofExperts[channel].record(offers.expert[offer], offers.madeAt[offer], time);
  }

  /** Of the time to the first reply, so much went without work on anything; the ledger points at the offer. */
  heldBack(ticket: number, time: number): void {
    const { tickets, calendar } = this.#world;
    this.#ledger.add(COUNTER.msWatched, calendar.now - tickets.acceptedAt[ticket]);
    this.#ledger.add(COUNTER.msHeldBack, time);
  }

  /** A ticket is solved by its first reply; the ledger points at it. */
  finished(ticket: number): void {
    const { tickets, calendar } = this.#world;
    this.#ledger.add(COUNTER.solved, 1);
    this.#ledger.add(COUNTER.msToSolve, calendar.now - tickets.arrivedAt[ticket]);
  }

  /** A ticket is solved; the ledger points at it. */
  solved(ticket: number): void {
    const { tickets, calendar } = this.#world;
    const time = calendar.now - tickets.arrivedAt[ticket];
    this.#ledger.add(COUNTER.solved, 1);
    this.#ledger.add(COUNTER.msToSolve, time);
    if (tickets.measured[ticket] === 1) this.solution.record(time);
  }

  /** A solved ticket is open again; the ledger points at it. */
  reopened(ticket: number): void {
    const { tickets, cases } = this.#world;
    const time = cases.solvedAt[ticket] - tickets.arrivedAt[ticket];
    this.#ledger.add(COUNTER.solved, -1);
    this.#ledger.add(COUNTER.msToSolve, -time);
    if (tickets.measured[ticket] === 1) this.solution.retract(time);
  }
}
