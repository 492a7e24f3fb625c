import { isFollowUpForgotten } from '../behaviour/follow-up.ts';
import { noticeDelay } from '../behaviour/noticing.ts';
import { PURPOSE } from '../random/purposes.ts';
import { EVENT } from '../time/event-kind.ts';
import { CHANNEL } from '../world/channel.ts';
import { LIMIT } from '../world/limits.ts';
import { NONE, TICKET } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** A draw that never counts as missed or forgotten. */
const NEVER = 1;

/**
 * A customer has written back, or somebody outside who was asked has answered, and the expert owes a reply within the follow-up limit. The message is noticed like an offer. In a
 * chat that is going on it is in front of the expert’s eyes: no alert is missed there and nothing forgotten.
 */
export class FollowingUp {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** From now on the expert who holds the ticket owes the customer a reply. */
  owe(ticket: number, isInChat: boolean): void {
    const { tickets, cases, experts, limits, floor, calendar, people, working } = this.#world;
    const expert = tickets.expert[ticket];
    const channel = tickets.channel[ticket];
    const reply = cases.replies[ticket];
    cases.owes[ticket] = 1;
    cases.owedSince[ticket] = calendar.now;
    experts.followUps[expert]++;
    floor.refresh(expert);
    const limit = limits.lengthOf(channel, LIMIT.followUp, PURPOSE.followUpLimit, tickets.fate[ticket], reply);
    tickets.limitTimer[ticket] = limits.start(limit, EVENT.followUpOverdue, ticket);
    if (people.isPlain(expert)) return working.enqueue(ticket);
    this.#link(ticket, expert);
    if (!people.canSee(expert)) return;
    const delay = this.#delayOf(ticket, expert, isInChat);
    tickets.pauseTimer[ticket] = calendar.schedule(
      calendar.now + delay,
      EVENT.followUpNoticed,
      ticket,
      isInChat ? 1 : 0,
    );
  }

  /** A reply has gone out that only says that somebody outside the desk must be asked: until then nothing is owed. */
  waitsForThirdParty(ticket: number): void {
    this.#world.tickets.state[ticket] = TICKET.waitingForThirdParty;
  }

  /** Whoever was asked has answered: the expert who waited for it owes the customer another reply. */
  thirdPartyAnswers(ticket: number): void {
    const { tickets, figures } = this.#world;
    tickets.state[ticket] = TICKET.held;
    figures.thirdPartyAnswered(ticket);
    this.owe(ticket, false);
  }

  #delayOf(ticket: number, expert: number, isInChat: boolean): number {
    const { tickets, cases, experts, people, draws } = this.#world;
    const fate = tickets.fate[ticket];
    const reply = cases.replies[ticket];
    return noticeDelay(
      people.behaviourOf(expert).noticing,
      tickets.channel[ticket] !== CHANNEL.email,
      isInChat || experts.notifications[expert] === 1,
      isInChat ? NEVER : draws.uniform(PURPOSE.followUpMiss, fate, reply),
      draws.uniform(PURPOSE.followUpNotice, fate, reply),
    );
  }

  /** The moment has come at which an expert at the desk sees the message. */
  noticed(ticket: number, isInChat: number): void {
    const { tickets, people } = this.#world;
    tickets.pauseTimer[ticket] = 0;
    if (people.canSee(tickets.expert[ticket])) this.#see(ticket, isInChat === 1);
  }

  /** The expert is back in front of the desk: messages that waited for that are seen now, oldest first. */
  cameBack(expert: number): void {
    const { people, cases, tickets } = this.#world;
    for (let ticket = people.firstUnseen[expert]; ticket !== NONE;) {
      const next = cases.nextUnseen[ticket];
      if (tickets.pauseTimer[ticket] === 0) this.#see(ticket, cases.isOpenChat[ticket] === 1);
      ticket = next;
    }
  }

  #see(ticket: number, isInChat: boolean): void {
    const { tickets, cases, people, draws, figures, working } = this.#world;
    const expert = tickets.expert[ticket];
    this.#unlink(ticket, expert);
    figures.followUpNoticed(ticket);
    const luck = isInChat ? NEVER : draws.uniform(PURPOSE.followUpForget, tickets.fate[ticket], cases.replies[ticket]);
    if (!isFollowUpForgotten(people.behaviourOf(expert).followUp, luck)) working.enqueue(ticket);
  }

  /** The reply has gone out: nothing is owed. */
  answered(ticket: number): void {
    const { tickets, calendar } = this.#world;
    if (tickets.limitTimer[ticket] !== 0) calendar.cancel(tickets.limitTimer[ticket]);
    tickets.limitTimer[ticket] = 0;
    this.#settle(ticket);
  }

  /** The ticket is taken from its expert, or sent elsewhere: whoever gets it next starts afresh. */
  letGo(ticket: number): void {
    const { cases, tickets } = this.#world;
    if (cases.owes[ticket] === 0) return;
    if (cases.isUnseen[ticket] === 1) this.#unlink(ticket, tickets.expert[ticket]);
    this.#settle(ticket);
  }

  #settle(ticket: number): void {
    const { tickets, cases, experts, floor } = this.#world;
    const expert = tickets.expert[ticket];
    cases.owes[ticket] = 0;
    experts.followUps[expert]--;
    floor.refresh(expert);
  }

  /** Appends to the expert’s list: the last entry is found by walking, since few are ever unseen at once. */
  #link(ticket: number, expert: number): void {
    const { people, cases } = this.#world;
    let last = people.firstUnseen[expert];
    while (last !== NONE && cases.nextUnseen[last] !== NONE) last = cases.nextUnseen[last];
    cases.isUnseen[ticket] = 1;
    cases.nextUnseen[ticket] = NONE;
    cases.previousUnseen[ticket] = last;
    if (last === NONE) people.firstUnseen[expert] = ticket;
    else cases.nextUnseen[last] = ticket;
  }

  #unlink(ticket: number, expert: number): void {
    const { people, cases } = this.#world;
    const next = cases.nextUnseen[ticket];
    const previous = cases.previousUnseen[ticket];
    cases.isUnseen[ticket] = 0;
    if (previous === NONE) people.firstUnseen[expert] = next;
    else cases.nextUnseen[previous] = next;
    if (next !== NONE) cases.previousUnseen[next] = previous;
  }
}
