import { lengthFor, longerFloat64, longerInt32 } from '../../columns.ts';
import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { CHANNEL } from '../../world/channel.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { Appraisals } from './appraisals.ts';
import type { QualityReviewSettings } from './quality-review-settings.ts';
import { packMarks, type ReviewMarks } from './review-marks.ts';
import { marksOf } from './reviewer.ts';
import { SampledReplies } from './sampled-replies.ts';
import { REVIEWED } from './reviewed.ts';

/** What the pack is woken for. */
const DUE = { review: 0, remark: 1, appraisal: 2 } as const;
/** In the log: what a customer says of the expert by the end. */
const REMARK = { praise: 1, complaint: 2 } as const;
const DRAWS_PER_REPLY = 8;

/** Some replies are reviewed, customers praise or complain, and experts are appraised from time to time. */
export class QualityReview extends Pack {
  private readonly samples = new SampledReplies();
  private readonly appraisals: Appraisals;
  /** Newest sampled reply of a ticket that waits for its review, and the ticket that last was solved there, by row. */
  private newest = new Int32Array(256).fill(NONE);
  private solved = new Float64Array(256).fill(NONE);
  readonly #world: World;
  readonly #settings: QualityReviewSettings;

  constructor(world: World, number: number, settings: QualityReviewSettings) {
    super(world, number, Object.keys(REVIEWED).length);
    this.#world = world;
    this.#settings = settings;
    this.appraisals = new Appraisals();
  }

  override start(): void {
    this.#appraiseAfter(0);
  }

  #appraiseAfter(now: number): void {
    const next = now + this.#settings.appraisalTime;
    if (next <= this.#world.scenario.horizon) this.wake(next, 0, DUE.appraisal);
  }

  override heard(what: number, ticket: number, expert: number, detail: number): void {
    if (this.#world.rules.plainCustomers || ticket === NONE) return;
    if (what === HAPPENING.ticketArrived) this.#reach(ticket);
    const isCall = this.#world.tickets.channel[ticket] === CHANNEL.voice;
    if (what === HAPPENING.replySent) {
      this.#isNoLongerNewest(ticket);
      if (!isCall) this.#considers(ticket, expert, detail);
    } else if (what === HAPPENING.ticketReopened) this.#marksResolved(ticket, 0);
    else if (what === HAPPENING.ticketSolved) {
      if (isCall) this.#considers(ticket, expert, this.#world.cases.replies[ticket]);
      this.#marksResolved(ticket, 1);
      this.#asksForRemark(ticket);
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
    this.tally.add(REVIEWED.answers);
    this.tally.add(REVIEWED.knowledge, knowledge);
    this.tally.add(REVIEWED.msLookingUp, looking);
    this.tally.add(REVIEWED.msOfWork, cases.effort[ticket]);
  }

  /** How satisfied the customer is will be known once this moment is over. */
  #asksForRemark(ticket: number): void {
    this.solved[ticket] = this.#world.tickets.ordinal[ticket];
    this.tally.add(REVIEWED.contacts);
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
    journal.record(HAPPENING.customerRemarked, ticket, cases.solvedBy[ticket], remark, 0);
    this.tally.add(praises ? REVIEWED.praised : REVIEWED.complained);
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
    this.#count(marks);
    this.appraisals.add(expert, marks);
    if (this.newest[samples.row[sample]] === sample) this.newest[samples.row[sample]] = NONE;
    samples.forget(sample);
  }

  #count(marks: ReviewMarks): void {
    const { tally } = this;
    tally.add(REVIEWED.reviews);
    tally.add(REVIEWED.points, marks.score);
    tally.add(REVIEWED.initiative, marks.initiative);
    tally.add(REVIEWED.enthusiasm, marks.enthusiasm);
    tally.add(REVIEWED.tone, marks.tone);
    if (marks.passed) tally.add(REVIEWED.passed);
    if (marks.offTopic) tally.add(REVIEWED.offTopic);
    if (marks.greeted) tally.add(REVIEWED.greeted);
    if (marks.followedScript) tally.add(REVIEWED.followedScript);
    if (marks.passed && marks.resolved) tally.add(REVIEWED.effective);
  }

  /** A record of everybody who was reviewed since the last one (K-109). */
  #appraise(): void {
    const { journal, calendar } = this.#world;
    this.appraisals.close((expert, competence, behaviour) => {
      journal.record(HAPPENING.expertAppraised, NONE, expert, competence, behaviour);
      this.tally.add(REVIEWED.appraisals);
      this.tally.add(REVIEWED.competence, competence);
      this.tally.add(REVIEWED.behaviour, behaviour);
    });
    this.#appraiseAfter(calendar.now);
  }
}
