import { PURPOSE } from '../random/purposes.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';
import { exclusionsOf } from './exclusions.ts';
import { ExpertReader, TicketReader, type ExpertView, type FloorView, type TicketView } from './floor-view.ts';
import type { PolicyTraits } from './policies.ts';
import { RoutingPolicy } from './routing-policy.ts';

/** What a policy may answer: an id or an ordinal, or nothing, which lets the ticket wait or leaves the expert idle. */
type Answer = number | null | undefined;

/** A planner’s own policy: a plain object, the default export of a file. It must not keep anything between decisions but `floor.memory`. */
export interface PolicyModule extends Omit<PolicyTraits, 'matches'> {
  readonly name: string;
  /** How many numbers it keeps between decisions; none when left out. */
  readonly memory?: number;
  /** Who is offered the ticket now: the id of one of `floor.eligibleFor(ticket)`. */
  selectExpert(ticket: TicketView, floor: FloorView): Answer;
  /** What the expert is offered: the ordinal of one of `floor.waitingFor(expert)`. The first of them when left out. */
  selectTicket?(expert: ExpertView, floor: FloorView): Answer;
}

/** Whether something imported from a file can be asked for decisions; what is missing, in a sentence. */
export function policyFault(candidate: unknown): string | undefined {
  if (typeof candidate !== 'object' || candidate === null)
    return 'A policy is an object with a name and a function selectExpert(ticket, floor), exported as default.';
  const { name, selectExpert, selectTicket } = candidate as Record<string, unknown>;
  if (typeof name !== 'string' || name.trim() === '') return 'A policy has a name: a text that is not empty.';
  if (typeof selectExpert !== 'function') return `The policy "${name}" has no function selectExpert(ticket, floor).`;
  if (selectTicket !== undefined && typeof selectTicket !== 'function')
    return `The policy "${name}" has a selectTicket that is no function.`;
  return undefined;
}

/** A decision of a planner’s own policy that cannot be carried out: a mistake of the policy, not of the engine. */
export class PolicyMistake extends Error {
  override readonly name = 'PolicyMistake';
}

/** Asks a planner’s own policy, shows it the floor, and lets no answer pass that the desk could not carry out. */
export class OwnPolicy extends RoutingPolicy implements FloorView {
  memory: Float64Array;
  readonly #module: PolicyModule;
  // Whose draws the decision of this moment takes.
  #purpose = 0;
  #entity = 0;

  constructor(world: World, module: PolicyModule) {
    super(world, module.name);
    this.#module = module;
    this.memory = new Float64Array(module.memory ?? 0);
  }

  selectExpert(ticket: number): number {
    const { draws, tickets, experts } = this.world;
    this.#purpose = PURPOSE.policyChoice;
    this.#entity = draws.derive(tickets.fate[ticket], tickets.offers[ticket]);
    const about = `for ticket ${tickets.ordinal[ticket]}`;
    const answer = this.#ask('selectExpert', about, () =>
      this.#module.selectExpert(new TicketReader(this.world, ticket), this),
    );
    if (answer === NONE) return NONE;
    if (answer >= experts.count) this.#refuse(`chose expert ${answer} ${about}: there is none of this id`);
    const reasons = exclusionsOf(this.world, ticket, answer);
    if (reasons.length > 0) this.#refuse(`chose expert ${answer} ${about}: ${reasons.join(', ')}`);
    return answer;
  }

  override selectTicket(expert: number): number {
    const { draws, experts, tickets, waiting } = this.world;
    if (this.#module.selectTicket === undefined || waiting.count === 0) return super.selectTicket(expert);
    this.#purpose = PURPOSE.policyExploration;
    this.#entity = draws.derive(experts.entity[expert], experts.offersMade[expert]);
    const seen = this.#rowsWaitingFor(expert);
    const answer = this.#ask('selectTicket', `for expert ${expert}`, () =>
      this.#module.selectTicket?.(new ExpertReader(this.world, expert), this),
    );
    if (answer === NONE) return NONE;
    const ticket = seen.find((row) => tickets.ordinal[row] === answer);
    if (ticket === undefined)
      this.#refuse(`chose ticket ${answer} for expert ${expert}: it does not wait, or may not be put to that expert`);
    return ticket ?? NONE;
  }

  /** An answer as a whole number from −1. */
  #ask(what: string, about: string, question: () => Answer): number {
    let answer: unknown;
    try {
      answer = question();
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new PolicyMistake(`The policy "${this.name}" failed in ${what} ${about}: ${message}`, { cause });
    }
    if (answer === null || answer === undefined) return NONE;
    if (typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 0) return answer;
    const said = typeof answer === 'number' ? String(answer) : `a value of type ${typeof answer}`;
    return this.#refuse(`answered ${what} ${about} with ${said}, which is no whole number from 0`);
  }

  #refuse(what: string): never {
    throw new PolicyMistake(`The policy "${this.name}" ${what} (at ${this.world.calendar.now} ms).`);
  }

  get now(): number {
    return this.world.calendar.now;
  }

  draw(nth = 0): number {
    return this.world.draws.uniform(this.#purpose, this.#entity, nth);
  }

  eligibleFor(ticket: TicketView): readonly ExpertView[] {
    const { floor } = this.world;
    const { row } = ticket as TicketReader;
    const experts: ExpertView[] = [];
    for (const group of floor.groupsFor(row)) {
      for (let place = 0; place < floor.eligibleInGroup[group]; place++) {
        const expert = floor.eligibleAt(group, place);
        if (floor.mayBePutTo(row, expert)) experts.push(new ExpertReader(this.world, expert));
      }
    }
    return experts.sort((one, other) => one.id - other.id);
  }

  waitingFor(expert: ExpertView): readonly TicketView[] {
    return this.#rowsWaitingFor(expert.id).map((row) => new TicketReader(this.world, row));
  }

  #rowsWaitingFor(expert: number): readonly number[] {
    const { waiting, floor } = this.world;
    const rows: number[] = [];
    waiting.startWalkFor(expert);
    for (let row = waiting.nextInWalk(); row !== NONE; row = waiting.nextInWalk())
      if (floor.mayBePutTo(row, expert)) rows.push(row);
    return rows;
  }
}
