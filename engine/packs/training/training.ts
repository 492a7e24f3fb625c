import { lengthFor, longerFloat64, longerInt32 } from '../../columns.ts';
import { HAPPENING } from '../../log/happening.ts';
import { PURPOSE } from '../../random/purposes.ts';
import { CHANNEL } from '../../world/channel.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { Pack } from '../pack.ts';
import { COACHED, MEASURED, TRAINED, TRAINING_COLUMNS } from './training-counts.ts';
import { beginOf, phaseOf } from './training-phases.ts';
import type { TrainingSettings } from './training-settings.ts';

/** What the pack is woken for. */
const DUE = { begins: 0, ends: 1 } as const;
/** In the log. */
const TRAINING = { begins: 0, ends: 1, judged: 2 } as const;
const HUNDREDTHS = 10_000;
const STARS = 8;

/** Some experts are coached at set times; their first replies and their reviews are compared with those of the others. */
export class Training extends Pack {
  /** Rows of the experts who are being coached. */
  private coached: number[] = [];
  /** The last coaching at which an expert worked here, by row, coached or not; NaN for none. */
  private tookPart = new Float64Array(0);
  /** Group and phase in which each ticket was solved last, by row. */
  private answerCell = new Int32Array(256);
  readonly #world: World;
  readonly #settings: TrainingSettings;
  readonly #canLearn: readonly boolean[];

  constructor(world: World, number: number, settings: TrainingSettings) {
    super(world, number, TRAINING_COLUMNS);
    this.#world = world;
    this.#settings = settings;
    this.#canLearn = world.scenario.experts.map(({ archetype }) => archetype !== 'ai-expert');
  }

  override start(): void {
    this.#announce(0);
  }

  #announce(session: number): void {
    const begin = beginOf(this.#settings, session);
    if (begin <= this.#world.scenario.horizon) this.wake(begin, session, DUE.begins);
  }

  override heard(what: number, ticket: number, expert: number, detail: number): void {
    if (ticket === NONE || this.#world.rules.plainCustomers) return;
    // What a review is about is the answer, however long ago it was given.
    if (what === HAPPENING.reviewLeft) return this.#measure(this.answerCell[ticket], MEASURED.reviews, detail % STARS);
    if (what === HAPPENING.ticketSolved) this.#answered(ticket, expert);
    const isCall = this.#world.tickets.channel[ticket] === CHANNEL.voice;
    const isFirstAnswer = what === (isCall ? HAPPENING.ticketSolved : HAPPENING.replySent) && detail === 0;
    if (isFirstAnswer) this.#judge(ticket, expert);
  }

  #answered(ticket: number, expert: number): void {
    if (ticket >= this.answerCell.length)
      this.answerCell = longerInt32(this.answerCell, lengthFor(ticket, this.answerCell.length));
    this.answerCell[ticket] = this.#cellOf(expert);
  }

  #judge(ticket: number, expert: number): void {
    const { cases, journal, calendar, scenario } = this.#world;
    if (phaseOf(this.#settings, calendar.now, scenario.horizon) === undefined) return;
    const hundredths = Math.round(HUNDREDTHS * cases.quality[ticket]);
    journal.record(HAPPENING.trainingSeen, ticket, expert, TRAINING.judged, hundredths);
    this.#measure(this.#cellOf(expert), MEASURED.replies, hundredths);
  }

  /** Columns of the group and phase in which an expert is at this moment; NONE outside all of them. */
  #cellOf(expert: number): number {
    const { calendar, scenario, experts } = this.#world;
    const phase = phaseOf(this.#settings, calendar.now, scenario.horizon);
    if (phase === undefined || !this.#canLearn[experts.group[expert]]) return NONE;
    const isCoached = this.#isCoached(expert, phase.session);
    if (!phase.isAfter) return isCoached ? TRAINED.coachedBefore : TRAINED.controlBefore;
    // Whoever was hired after a coaching was in neither group.
    if (this.tookPart[expert] !== phase.session) return NONE;
    return isCoached ? TRAINED.coachedAfter : TRAINED.controlAfter;
  }

  /** One more case in a group and phase, and its amount in the column behind. */
  #measure(cell: number, column: number, amount: number): void {
    if (cell === NONE) return;
    this.tally.add(cell + column);
    this.tally.add(cell + column + 1, amount);
  }

  /** Decided by lot, the same before and after. */
  #isCoached(expert: number, session: number): boolean {
    const { draws, experts } = this.#world;
    if (!this.#canLearn[experts.group[expert]]) return false;
    return draws.uniform(PURPOSE.coaching, experts.entity[expert], session) < this.#settings.coachedShare;
  }

  override due(session: number, detail: number): void {
    if (detail === DUE.begins) this.#begin(session);
    else this.#end();
  }

  #begin(session: number): void {
    const { experts, presence, journal, calendar } = this.#world;
    this.tookPart = longerFloat64(this.tookPart, experts.count, NaN);
    for (let expert = 0; expert < experts.count; expert++) {
      if (!presence.isEmployed(expert)) continue;
      this.tookPart[expert] = session;
      if (!this.#isCoached(expert, session)) continue;
      this.coached.push(expert);
      journal.record(HAPPENING.trainingSeen, NONE, expert, TRAINING.begins, 0);
      this.tally.add(COACHED);
      presence.takeAway(expert, this.#settings.awayTime);
    }
    this.wake(calendar.now + this.#settings.awayTime, session, DUE.ends);
    this.#announce(session + 1);
  }

  /** What was lacking is a little less, for those who are still here. */
  #end(): void {
    const { people, presence, journal } = this.#world;
    for (const expert of this.coached) {
      if (!presence.isEmployed(expert)) continue;
      people.skill[expert] += this.#settings.gainShare * (1 - people.skill[expert]);
      journal.record(HAPPENING.trainingSeen, NONE, expert, TRAINING.ends, 0);
    }
    this.coached = [];
  }
}
