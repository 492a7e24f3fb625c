import { chatTurnTime } from '../behaviour/chatting.ts';
import { perceivedDifficulty } from '../behaviour/deciding.ts';
import { holdTime, isForgotten, startRank } from '../behaviour/holding.ts';
import { difficultyFactor, partDone, workTime, type WorkView } from '../behaviour/work-time.ts';
import { DEFAULT_WORK } from '../behaviour/work-settings.ts';
import { PURPOSE } from '../random/purposes.ts';
import { CHANNEL } from '../world/channel.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** How experts work by the behaviour model: what they sit on, what they take up next, how long it takes, what they learn. */
export class WorkingPeople {
  readonly #world: World;
  readonly #order: 'by-archetype' | 'oldest-first' | 'shortest-first';
  readonly #difficultyShapesWork: boolean;
  readonly #view: WorkView = {
    baseWork: 0,
    difficulty: 0,
    skill: 0,
    ticketsDone: 0,
    workPace: 1,
    load: 0,
    fatigue: 0,
    readFraction: 1,
  };

  constructor(world: World) {
    this.#world = world;
    this.#order = world.scenario.desk.work.order;
    this.#difficultyShapesWork = world.scenario.tickets.difficultyShapesWork;
  }

  /** How long the expert sits on a ticket just accepted, in ms; Infinity when it is forgotten. Only emails can lie about. */
  holdOf(ticket: number): number {
    const { tickets, offers, cases, people, draws, tiring } = this.#world;
    const expert = tickets.expert[ticket];
    cases.reach(ticket, tickets.capacity);
    tiring.update(expert);
    cases.busyAtAcceptance[ticket] = people.busyTime[expert];
    if (tickets.channel[ticket] !== CHANNEL.email) return 0;
    const { holding } = people.behaviourOf(expert);
    const fate = tickets.fate[ticket];
    const ordinal = offers.ordinal[tickets.offer[ticket]];
    if (isForgotten(holding, draws.uniform(PURPOSE.workForget, fate, ordinal))) return Infinity;
    const held = draws.uniform(PURPOSE.offerHold, fate, 2 * ordinal);
    const time = draws.uniform(PURPOSE.offerHold, fate, 2 * ordinal + 1);
    return holdTime(holding, held, time);
  }

  /** Whether the expert can work on the ticket beside what is in hand already: on so many chats, and on one call alone. */
  hasRoomFor(expert: number, ticket: number): boolean {
    const { tickets, experts, people, cases, rules } = this.#world;
    const channel = tickets.channel[ticket];
    if (channel === CHANNEL.email || rules.plainCustomers) return true;
    if (channel === CHANNEL.voice) return experts.working[expert] === 0;
    return cases.isOpenChat[ticket] === 1 || people.chats[expert] < people.behaviourOf(expert).chat.mostAtOnce;
  }

  /** Which of the tickets that wait for their turn one at a time is taken up next; `NONE` when there is none. */
  nextOf(expert: number): number {
    const { experts, tickets, working } = this.#world;
    let best = NONE;
    let lowest = Infinity;
    for (let ticket = experts.firstHeld[expert]; ticket !== NONE; ticket = tickets.nextHeld[ticket]) {
      if (!working.isSerial(ticket)) continue;
      const rank = this.#rankOf(ticket, expert);
      if (rank < lowest) {
        lowest = rank;
        best = ticket;
      }
    }
    return best;
  }

  #rankOf(ticket: number, expert: number): number {
    const { tickets, cases, people, rules, waiting } = this.#world;
    if (waiting.isHurried(ticket)) return -Infinity;
    const { holding } = people.behaviourOf(expert);
    const order = this.#order === 'by-archetype' ? holding.startOrder : this.#order;
    const owed =
      rules.plainCustomers || cases.owes[ticket] === 0 ? tickets.acceptedAt[ticket] : cases.owedSince[ticket];
    if (order === 'oldest-first') return owed;
    return this.#order === 'by-archetype'
      ? startRank(holding, owed, this.#perceivedWork(ticket, expert))
      : this.#perceivedWork(ticket, expert);
  }

  /** The work that a ticket looks like before it is read: its own, with the difficulty that the expert saw in the offer. */
  #perceivedWork(ticket: number, expert: number): number {
    const { tickets, offers, people, draws } = this.#world;
    const { deciding, working } = people.behaviourOf(expert);
    const difficulty = tickets.difficulty[ticket];
    const uniform = draws.uniform(PURPOSE.offerPerception, tickets.fate[ticket], offers.ordinal[tickets.offer[ticket]]);
    const perceived = perceivedDifficulty(deciding, difficulty, people.ticketsDone[expert], uniform);
    return (tickets.work[ticket] / difficultyFactor(working, difficulty)) * difficultyFactor(working, perceived);
  }

  /** Work on the ticket begins: how long it will take, in whole ms. A whole reply, or one turn of a chat. */
  begin(ticket: number): number {
    const { tickets, people, cases, rules, calendar, packs } = this.#world;
    const expert = tickets.expert[ticket];
    const { working } = people.behaviourOf(expert);
    if (!rules.plainCustomers) this.#greet(ticket, expert);
    const effort = this.effortOf(ticket);
    const limit = tickets.limitTimer[ticket];
    const part = limit === 0 ? 1 : partDone(working, effort, calendar.timeOf(limit) - calendar.now);
    cases.part[ticket] = part;
    const added = packs === undefined ? 0 : packs.workAdded(ticket);
    return (cases.effort[ticket] = added + (part === 1 ? effort : Math.floor(effort * part)));
  }

  #greet(ticket: number, expert: number): void {
    const { tickets, people, cases, replyingPeople } = this.#world;
    if (tickets.channel[ticket] === CHANNEL.voice) return replyingPeople.picksUp(ticket);
    if (tickets.channel[ticket] !== CHANNEL.chat || cases.isOpenChat[ticket] === 1) return;
    cases.isOpenChat[ticket] = 1;
    people.chats[expert]++;
  }

  /** How long all of the work on the ticket would take, begun now, in whole ms. */
  effortOf(ticket: number): number {
    const { tickets, experts, people, rules, working, tiring } = this.#world;
    const expert = tickets.expert[ticket];
    const behaviour = people.behaviourOf(expert);
    tiring.update(expert);
    this.#look(ticket, expert);
    const factor = working.factorOf(experts.group[expert], tickets.category[ticket]);
    if (tickets.channel[ticket] !== CHANNEL.chat || rules.plainCustomers) {
      return Math.round(workTime(behaviour, this.#view) * factor);
    }
    return Math.round(chatTurnTime(behaviour, this.#view, people.chats[expert]) * factor);
  }

  #look(ticket: number, expert: number): void {
    const { tickets, people } = this.#world;
    const { working } = people.behaviourOf(expert);
    const view = this.#view;
    const difficulty = tickets.difficulty[ticket];
    // Difficulty counts once: where the ticket’s work has been shaped by it already, the usual factor is taken out again.
    const shaped = this.#difficultyShapesWork ? DEFAULT_WORK.working : working;
    view.baseWork = tickets.work[ticket] / difficultyFactor(shaped, difficulty);
    view.difficulty = difficulty;
    view.skill = people.skillOn(expert, ticket);
    view.ticketsDone = people.ticketsDone[expert];
    view.workPace = people.workPace[expert];
    view.load = people.loadOf(expert);
    view.fatigue = people.fatigue[expert];
    view.readFraction = people.readFraction[expert];
  }

  /** The chat is over for its expert, or was never one. */
  endChat(ticket: number): void {
    const { tickets, people, cases } = this.#world;
    if (cases.isOpenChat[ticket] === 0) return;
    cases.isOpenChat[ticket] = 0;
    people.chats[tickets.expert[ticket]]--;
  }

  /** The ticket is taken from its expert: whoever gets it next starts afresh. */
  letGo(ticket: number): void {
    const { cases, rules, followingUp } = this.#world;
    if (rules.plainCustomers) return;
    this.endChat(ticket);
    followingUp.letGo(ticket);
    cases.answered[ticket] = 0;
    cases.bounces[ticket]++;
  }

  /** An interrupted piece of work: how much of the ticket’s work is left, for a fully skilled expert, in ms. */
  workLeft(ticket: number, timeLeft: number): number {
    const { tickets, cases } = this.#world;
    const effort = cases.effort[ticket];
    return effort === 0 ? 0 : (tickets.work[ticket] * timeLeft) / effort;
  }

  /** The expert’s first reply on a ticket has gone out: one more done, and what part of the time it was merely held is known (K-17). */
  firstReplySent(ticket: number): void {
    const { tickets, people, cases, tiring, figures, calendar } = this.#world;
    const expert = tickets.expert[ticket];
    if (people.isPlain(expert)) return;
    people.ticketsDone[expert]++;
    tiring.update(expert);
    const worked = people.busyTime[expert] - cases.busyAtAcceptance[ticket];
    cases.heldBack[ticket] = calendar.now - tickets.acceptedAt[ticket] - worked;
    figures.heldBack(ticket, expert, cases.heldBack[ticket]);
  }
}
