import { lengthFor, longerFloat64, longerInt32 } from '../../columns.ts';
import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { CHANNEL } from '../../world/channel.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { ExpertTally } from '../expert-tally.ts';
import { Pack } from '../pack.ts';
import { packAppraisal } from './appraisal-marks.ts';
import { type Appraisal, Appraisals } from './appraisals.ts';
import type { QualityReviewSettings } from './quality-review-settings.ts';
import { countAppraisal, countReview } from './review-counts.ts';
import { packMarks } from './review-marks.ts';
import { marksOf } from './reviewer.ts';
import { SampledReplies } from './sampled-replies.ts';
import { REVIEW_COLUMNS, REVIEWED } from './reviewed.ts';

/** What the pack is woken for. */
const DUE = { review: 0, remark: 1, appraisal: 2 } as const;
/** In the log: what a customer says of the expert by the end. */
const REMARK = { praise: 1, complaint: 2 } as const;
const DRAWS_PER_REPLY = 8;

/** Some replies are reviewed, customers praise or complain, and experts are appraised from time to time. */
export class QualityReview extends Pack {
  declare readonly tally: ExpertTally;
  private readonly samples = new SampledReplies();
  private readonly appraisals: Appraisals;
  /** Newest sampled reply of a ticket that waits for its review, and the ticket that last was solved there, by row. */
  private newest = new Int32Array(256).fill(NONE);
  private solved = new Float64Array(256).fill(NONE);
  readonly #world: World;
  readonly #settings: QualityReviewSettings;

  constructor(world: World, number: number, settings: QualityReviewSettings) {
    super(world, number, REVIEW_COLUMNS, new ExpertTally(world, REVIEW_COLUMNS));
    this.#world = world;
    this.#settings = settings;
    this.appraisals = new Appraisals(world);
  }

  override start(): void {
    this.#appraiseAfter(0);
  }

  #appraiseAfter(now: number): void {
    const next = now + this.#settings.appraisalTime;
    if (next <= this.#world.scenario.horizon) this.wake(next, 0, DUE.appraisal);
  }

  override heard(what: number, ticket: number, expert: number, detail: number, amount: number): void {
    if (ticket === NONE) return;
    const { known } = this.appraisals;
    known.reach(this.#world.experts.count);
    known.heard(what, ticket, expert, detail, amount);
    if (this.#world.rules.plainCustomers) return;
    if (what === HAPPENING.ticketArrived) this.#reach(ticket);
    const isCall = this.#world.tickets.channel[ticket] === CHANNEL.voice;
    if (what === HAPPENING.replySent) {
      this.#isNoLongerNewest(ticket);
      if (!isCall) this.#considers(ticket, expert, detail);
    } else if (what === HAPPENING.ticketReopened) this.#marksResolved(ticket, 0);
    else if (what === HAPPENING.ticketSolved) {
      if (isCall) this.#considers(ticket, expert, this.#world.cases.replies[ticket]);
      this.#marksResolved(ticket, 1);
      this.#asksForRemark(ticket, expert);
    }
  }

  #reach(ticket: number): void {
    if (ticket >= this.newest.length) {
      const length = lengthFor(ticket, this.newest.length);
      this.newest = longerInt32(this.newest, length, NONE);
      this.solved = longerFloat64(this.solved, length, NONE);
    }
    this.newest[ticket] = NONE;
    this.solved[ticket] = NONE;
  }

  /** What was sampled of the ticket before has not settled it. */
  #isNoLongerNewest(ticket: number): void {
    this.#marksResolved(ticket, 0);
    this.newest[ticket] = NONE;
  }

  #marksResolved(ticket: number, resolves: number): void {
    const sample = this.newest[ticket];
    if (sample !== NONE) this.samples.resolves[sample] = resolves;
  }

  /** A reply has just been sent: is it one of those that are reviewed? */
  #considers(ticket: number, expert: number, reply: number): void {
    const { tickets, cases, people, draws, calendar } = this.#world;
    const { samples } = this;
    const fate = tickets.fate[ticket];
    if (draws.uniform(PURPOSE.replySample, fate, reply) >= this.#settings.sampledShare) return;
    const sample = samples.open(tickets.ordinal[ticket], ticket, expert);
    samples.fate[sample] = fate;
    samples.reply[sample] = reply;
    samples.quality[sample] = cases.quality[ticket];
    samples.read[sample] = people.readFraction[expert] * cases.part[ticket];
    samples.fatigue[sample] = people.isPlain(expert) ? 0 : people.fatigue[expert];
    this.newest[ticket] = sample;
    this.wake(calendar.now + this.#settings.reviewTime, sample, DUE.review);
    if (!people.isPlain(expert)) this.#looksUp(ticket, expert);
  }

  /** What the work would have been shorter by, had the expert known everything, went into looking things up (K-106). */
  #looksUp(ticket: number, expert: number): void {
    const { cases, people, journal } = this.#world;
    const skill = people.skillOn(expert, ticket);
    const { skillBase, skillSlope } = people.behaviourOf(expert).working;
    const known = (skillBase - skillSlope) / (skillBase - skillSlope * skill);
    const looking = Math.round(cases.effort[ticket] * (1 - known * (1 - this.#settings.lookupShare)));
    const knowledge = Math.round(100 * skill);
    journal.record(HAPPENING.knowledgeNeeded, ticket, expert, knowledge, looking);
    this.tally.addOf(expert, REVIEWED.answers);
    this.tally.addOf(expert, REVIEWED.knowledge, knowledge);
    this.tally.addOf(expert, REVIEWED.msLookingUp, looking);
  }

  /** How satisfied the customer is will be known once this moment is over. */
  #asksForRemark(ticket: number, expert: number): void {
    this.solved[ticket] = this.#world.tickets.ordinal[ticket];
    this.tally.addOf(expert, REVIEWED.contacts);
    this.wake(this.#world.calendar.now, ticket, DUE.remark);
  }

  override due(subject: number, detail: number): void {
    if (detail === DUE.review) this.#review(subject);
    else if (detail === DUE.remark) this.#remark(subject);
    else this.#appraise();
  }

  /** By the end of a contact some customers thank, some complain (K-104). */
  #remark(ticket: number): void {
    const { tickets, cases, draws, journal } = this.#world;
    if (this.solved[ticket] !== tickets.ordinal[ticket]) return;
    const z = Math.min(1, Math.max(-1, cases.satisfaction[ticket]));
    const uniform = draws.uniform(PURPOSE.customerRemark, tickets.fate[ticket], cases.reopens[ticket]);
    const praises = uniform < this.#settings.praisedShare * z;
    if (!praises && uniform >= -this.#settings.complainedShare * z) return;
    const remark = praises ? REMARK.praise : REMARK.complaint;
    const expert = cases.solvedBy[ticket];
    journal.record(HAPPENING.customerRemarked, ticket, expert, remark, 0);
    this.tally.addOf(expert, praises ? REVIEWED.praised : REVIEWED.complained);
  }

  #review(sample: number): void {
    const { people, draws, journal } = this.#world;
    const { samples } = this;
    const expert = samples.expert[sample];
    const ordinal = DRAWS_PER_REPLY * samples.reply[sample];
    const reply = {
      quality: samples.quality[sample],
      read: samples.read[sample],
      fatigue: samples.fatigue[sample],
      conscientiousness: people.conscientiousness[expert],
      willingness: people.willingness[expert],
      resolves: samples.resolves[sample] === 1,
    };
    const draw = (item: number): number => draws.uniform(PURPOSE.replyReview, samples.fate[sample], ordinal + item);
    const marks = marksOf(this.#settings, reply, draw);
    journal.record(HAPPENING.replyReviewed, NONE, expert, packMarks(marks), samples.ticket[sample]);
    countReview(this.tally, expert, marks);
    this.appraisals.known.reviewed(expert, marks);
    if (this.newest[samples.row[sample]] === sample) this.newest[samples.row[sample]] = NONE;
    samples.forget(sample);
  }

  /** A record of everybody who works here (K-109). */
  #appraise(): void {
    const { journal, calendar } = this.#world;
    this.appraisals.appraise((expert, marks) => {
      journal.record(HAPPENING.expertAppraised, NONE, expert, packAppraisal(marks), 0);
      countAppraisal(this.tally, expert, marks);
    });
    this.#appraiseAfter(calendar.now);
  }

  /** The last appraisal of an expert; undefined before the first. */
  lastAppraisalOf(expert: number): Appraisal | undefined {
    return this.appraisals.lastOf(expert);
  }
}
