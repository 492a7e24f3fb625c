import { isMarkedUrgent } from '../behaviour/urgency.ts';
import { PURPOSE } from '../random/purposes.ts';
import { durationOf, samplerOf, type Sampler } from '../random/sampler.ts';
import { CHANNELS, type CategorySettings, type Scenario } from '../scenario/scenario.ts';
import { NONE } from './tickets.ts';
import type { World } from './world.ts';

const CENTS = 100;
/** Work of a ticket is multiplied by 0.6 + 1.6 d where difficulty shapes it (platform model §5.1). */
const WORK_AT_EASIEST = 0.6;
const WORK_BY_DIFFICULTY = 1.6;

interface Mix {
  /** Running shares; the last is 1. Empty when there is only one choice. */
  readonly shares: readonly number[];
  readonly choices: readonly number[];
}

const mixOf = (weights: readonly number[]): Mix => {
  const choices = [...weights.keys()].filter((index) => weights[index] > 0);
  const total = choices.reduce((sum, index) => sum + weights[index], 0);
  let running = 0;
  const shares = choices.map((index) => (running += weights[index] / total));
  return { choices, shares: choices.length < 2 ? [] : shares };
};

const choose = (mix: Mix, u: number): number => {
  let index = 0;
  while (index < mix.shares.length - 1 && u >= mix.shares[index]) index++;
  return mix.choices[index];
};

const channelWeights = (mix: Partial<Record<(typeof CHANNELS)[number], number | undefined>>): number[] =>
  CHANNELS.map((channel) => mix[channel] ?? 0);

/** Draws what a ticket is when it arrives: all of it depends on the ticket alone, never on the state of the desk. */
export class TicketMaker {
  readonly #world: World;
  readonly #categories: readonly CategorySettings[];
  readonly #categoryMix: readonly Mix[];
  /** Stream × categories + category. */
  readonly #channelMix: readonly Mix[];
  readonly #difficulty: readonly Sampler[];
  /** Category × channels + channel. */
  readonly #work: readonly Sampler[];
  readonly #payoutCents: readonly number[];
  readonly #patience: readonly (Sampler | undefined)[];
  readonly #isConstant: readonly boolean[];
  readonly #shapesWork: boolean;
  readonly #needsEscalation: readonly number[];
  readonly #uncontrollable: readonly number[];
  readonly #slope: number;

  constructor(world: World) {
    const { tickets, arrivals }: Scenario = world.scenario;
    const names = Object.keys(tickets.categories);
    const categories = Object.values(tickets.categories);
    this.#world = world;
    this.#categories = categories;
    this.#categoryMix = arrivals.map((stream) =>
      mixOf(
        names.map((name, index) => (stream.categories ? (stream.categories[name] ?? 0) : categories[index].weight)),
      ),
    );
    this.#channelMix = arrivals.flatMap((stream) =>
      categories.map((category) => mixOf(channelWeights(category.channels ?? stream.channels ?? tickets.channels))),
    );
    this.#difficulty = categories.map((category) => samplerOf(category.difficulty ?? tickets.difficulty));
    const work = categories.flatMap((category) =>
      CHANNELS.map((channel) => category.workByChannel?.[channel] ?? category.work ?? tickets.work[channel]),
    );
    this.#work = work.map((law) => samplerOf(law ?? { law: 'constant', value: 0 }));
    this.#isConstant = this.#difficulty.map((sampler) => sampler.variance === 0);
    this.#payoutCents = categories.flatMap((category) =>
      CHANNELS.map((channel) => Math.round((category.payout?.[channel] ?? tickets.payout[channel] ?? 0) * CENTS)),
    );
    this.#patience = categories.map((category) => category.patience && samplerOf(category.patience));
    this.#shapesWork = tickets.difficultyShapesWork;
    this.#needsEscalation = categories.map((category) => category.needsEscalation ?? tickets.needsEscalation);
    this.#uncontrollable = categories.map((category) => category.uncontrollable ?? tickets.uncontrollable);
    this.#slope = tickets.needsEscalationByDifficulty;
  }

  /** Gives a ticket that has just arrived its kind, channel, difficulty, work, payout and latent truths. */
  draw(ticket: number): void {
    const { tickets } = this.#world;
    this.drawAs(ticket, this.categoryOf(tickets.stream[ticket], tickets.fate[ticket]));
  }

  /** The kind of a ticket of a stream, by the entity of its draws. */
  categoryOf(stream: number, fate: number): number {
    const mix = this.#categoryMix[stream];
    return mix.shares.length === 0
      ? mix.choices[0]
      : choose(mix, this.#world.draws.uniform(PURPOSE.ticketCategory, fate, 0));
  }

  /** The same, of a kind that is known, and on a channel where that is. */
  drawAs(ticket: number, category: number, known = NONE): void {
    const { tickets, draws, requirements, rules } = this.#world;
    const fate = tickets.fate[ticket];
    const stream = tickets.stream[ticket];
    const channelMix = this.#channelMix[stream * this.#categories.length + category];
    const channel = known === NONE ? this.#channelOf(channelMix, fate) : known;
    const difficulty = this.#difficulty[category].quantile(
      this.#isConstant[category] ? 0.5 : draws.uniform(PURPOSE.ticketDifficulty, fate, 0),
    );
    const cell = category * CHANNELS.length + channel;
    const work = durationOf(this.#work[cell], draws.uniform(PURPOSE.ticketWork, fate, 0));
    tickets.category[ticket] = category;
    tickets.channel[ticket] = channel;
    tickets.requirement[ticket] = requirements.ofCategory[category];
    tickets.priority[ticket] = this.#priorityOf(category, fate);
    tickets.difficulty[ticket] = difficulty;
    tickets.work[ticket] = this.#shaped(work, difficulty);
    tickets.payoutCents[ticket] = this.#payoutCents[cell];
    tickets.needsEscalation[ticket] = 0;
    tickets.uncontrollable[ticket] = 0;
    if (!rules.plainCustomers) this.#drawTruths(ticket, category, difficulty);
  }

  #channelOf(mix: Mix, fate: number): number {
    return mix.shares.length === 0
      ? mix.choices[0]
      : choose(mix, this.#world.draws.uniform(PURPOSE.ticketChannel, fate, 0));
  }

  /** Where urgent tickets are marked, whoever is marked comes first, and an urgent ticket without its mark is like any other. */
  #priorityOf(category: number, fate: number): number {
    const { scenario, draws } = this.#world;
    const { priority, urgent } = this.#categories[category];
    const { urgentMarking } = scenario.tickets;
    if (urgentMarking === undefined) return priority;
    return isMarkedUrgent(draws, urgentMarking, fate, urgent) ? 0 : Math.max(1, priority);
  }

  #shaped(work: number, difficulty: number): number {
    return this.#shapesWork ? work * (WORK_AT_EASIEST + WORK_BY_DIFFICULTY * difficulty) : work;
  }

  /** Work that a further turn of a chat asks for, in ms: another draw from the law of its kind. @param turn from 1 */
  workOfTurn(ticket: number, turn: number): number {
    const { tickets, draws } = this.#world;
    const sampler = this.#work[tickets.category[ticket] * CHANNELS.length + tickets.channel[ticket]];
    const work = durationOf(sampler, draws.uniform(PURPOSE.workSpeed, tickets.fate[ticket], turn));
    return this.#shaped(work, tickets.difficulty[ticket]);
  }

  /** Makes a ticket the same kind of matter as an earlier one. */
  copy(ticket: number, earlier: number): void {
    const { tickets, requirements } = this.#world;
    const category = tickets.category[earlier];
    tickets.category[ticket] = category;
    tickets.channel[ticket] = tickets.channel[earlier];
    tickets.requirement[ticket] = requirements.ofCategory[category];
    tickets.priority[ticket] = tickets.priority[earlier];
    tickets.difficulty[ticket] = tickets.difficulty[earlier];
    tickets.work[ticket] = tickets.work[earlier];
    tickets.payoutCents[ticket] = tickets.payoutCents[earlier];
    tickets.needsEscalation[ticket] = tickets.needsEscalation[earlier];
    tickets.uncontrollable[ticket] = tickets.uncontrollable[earlier];
  }

  #drawTruths(ticket: number, category: number, difficulty: number): void {
    const { tickets, draws } = this.#world;
    const fate = tickets.fate[ticket];
    const need = this.#needsEscalation[category] * (1 + this.#slope * (difficulty - this.#difficulty[category].mean));
    if (draws.uniform(PURPOSE.ticketEscalation, fate, 0) < need) tickets.needsEscalation[ticket] = 1;
    if (draws.uniform(PURPOSE.ticketCause, fate, 0) < this.#uncontrollable[category])
      tickets.uncontrollable[ticket] = 1;
  }

  /** The category’s own law of patience, in milliseconds; Infinity when it has none. */
  patienceOf(ticket: number): number {
    const { tickets, draws } = this.#world;
    const sampler = this.#patience[tickets.category[ticket]];
    return sampler === undefined
      ? Infinity
      : durationOf(sampler, draws.uniform(PURPOSE.ticketPatience, tickets.fate[ticket], 0));
  }
}
