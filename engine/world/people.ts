import { DEFAULT_CUSTOMER_BEHAVIOUR, type CustomerBehaviour } from '../behaviour/customer-settings.ts';
import { resolveArchetype } from '../behaviour/archetypes.ts';
import type { ExpertBehaviour } from '../behaviour/expert-settings.ts';
import { withOverrides } from '../behaviour/overrides.ts';
import { drawTemperament, type Temperament } from '../behaviour/temperament.ts';
import { PURPOSE } from '../random/purposes.ts';
import { StatePart } from '../state-part.ts';
import { PRESENCE } from './experts.ts';
import { UNLIMITED } from './groups.ts';
import { lengthenColumns } from './rows.ts';
import { NONE } from './tickets.ts';
import type { World } from './world.ts';

/** What an expert does as far as tiring goes. */
export const DOING = { off: 0, nothing: 1, work: 2 } as const;

/** Temperament and condition of experts, a row each. Only groups that follow the behaviour model use them. */
export class People extends StatePart {
  skill: Float64Array;
  /** Tickets answered for the first time, those before the run included. */
  ticketsDone: Float64Array;
  willingness: Float64Array;
  conscientiousness: Float64Array;
  cherryPicking: Float64Array;
  greed: Float64Array;
  workPace: Float64Array;
  readFraction: Float64Array;
  escalationThreshold: Float64Array;
  /** 0 fresh, 1 exhausted; as of `conditionAt`. */
  fatigue: Float64Array;
  /** Milliseconds spent working on anything; as of `conditionAt`. */
  busyTime: Float64Array;
  conditionAt: Float64Array;
  /** What the expert has been doing since `conditionAt`: one of DOING. */
  doing: Uint8Array;
  /** Chats begun and not yet over. */
  chats: Int32Array;
  /** First of the follow-ups that the expert has not seen yet. */
  firstUnseen: Int32Array;
  /** When the expert’s shift ends; Infinity where the roster does not say. */
  shiftEndsAt: Float64Array;
  /** Stretches at the desk and shifts begun so far: ordinals of draws. */
  stretches: Int32Array;
  shifts: Int32Array;
  readonly #world: World;
  readonly #behaviour: readonly ExpertBehaviour[];
  readonly #customers: CustomerBehaviour;
  readonly #isPlain: readonly boolean[];
  readonly #temperament: Temperament;

  constructor(world: World) {
    super();
    const { experts, scenario, draws } = world;
    const count = experts.count;
    this.#world = world;
    this.#behaviour = scenario.experts.map((group) => resolveArchetype(group.archetype, group.behaviour));
    this.#customers = withOverrides(DEFAULT_CUSTOMER_BEHAVIOUR, scenario.customers.behaviour);
    this.#isPlain = scenario.experts.map((group) => group.response !== undefined);
    this.skill = new Float64Array(count);
    this.ticketsDone = new Float64Array(count);
    this.willingness = new Float64Array(count);
    this.conscientiousness = new Float64Array(count);
    this.cherryPicking = new Float64Array(count);
    this.greed = new Float64Array(count);
    this.workPace = new Float64Array(count);
    this.readFraction = new Float64Array(count);
    this.escalationThreshold = new Float64Array(count);
    this.fatigue = new Float64Array(count);
    this.busyTime = new Float64Array(count);
    this.conditionAt = new Float64Array(count);
    this.doing = new Uint8Array(count);
    this.chats = new Int32Array(count);
    this.firstUnseen = new Int32Array(count).fill(NONE);
    this.shiftEndsAt = new Float64Array(count).fill(Infinity);
    this.stretches = new Int32Array(count);
    this.shifts = new Int32Array(count);
    for (let expert = 0; expert < count; expert++) {
      this.#draw(expert, (ordinal) => draws.uniform(PURPOSE.expertTemperament, experts.entity[expert], ordinal));
    }
    this.#temperament = drawTemperament(this.#behaviour[0].temperament, () => 0.5);
  }

  /** Rows for more experts, drawn as everybody is. */
  growTo(experts: number): void {
    const first = this.skill.length;
    const { entity } = this.#world.experts;
    lengthenColumns(this, first, experts);
    this.firstUnseen.fill(NONE, first);
    this.shiftEndsAt.fill(Infinity, first);
    for (let expert = first; expert < experts; expert++)
      this.#draw(expert, (ordinal) => this.#world.draws.uniform(PURPOSE.expertTemperament, entity[expert], ordinal));
  }

  #draw(expert: number, uniforms: (ordinal: number) => number): void {
    const own = drawTemperament(this.behaviourOf(expert).temperament, uniforms);
    this.skill[expert] = own.skill;
    this.ticketsDone[expert] = own.ticketsDone;
    this.willingness[expert] = own.willingness;
    this.conscientiousness[expert] = own.conscientiousness;
    this.cherryPicking[expert] = own.cherryPicking;
    this.greed[expert] = own.greed;
    this.workPace[expert] = own.workPace;
    this.readFraction[expert] = own.readFraction;
    this.escalationThreshold[expert] = own.escalationThreshold;
    if (!this.isPlain(expert)) this.#world.experts.notifications[expert] = own.notificationsOn;
  }

  /** How all customers act. */
  get customers(): CustomerBehaviour {
    return this.#customers;
  }

  /** Whether the expert’s group is reduced to probabilities and a law. */
  isPlain(expert: number): boolean {
    return this.#isPlain[this.#world.experts.group[expert]];
  }

  behaviourAt(group: number): ExpertBehaviour {
    return this.#behaviour[group];
  }

  behaviourOf(expert: number): ExpertBehaviour {
    return this.#behaviour[this.#world.experts.group[expert]];
  }

  /** The expert’s own numbers in one object, which the next call uses again. */
  temperamentOf(expert: number): Temperament {
    const temperament = this.#temperament;
    temperament.skill = this.skill[expert];
    temperament.ticketsDone = this.ticketsDone[expert];
    temperament.willingness = this.willingness[expert];
    temperament.conscientiousness = this.conscientiousness[expert];
    temperament.cherryPicking = this.cherryPicking[expert];
    temperament.greed = this.greed[expert];
    temperament.workPace = this.workPace[expert];
    temperament.readFraction = this.readFraction[expert];
    temperament.escalationThreshold = this.escalationThreshold[expert];
    temperament.notificationsOn = this.#world.experts.notifications[expert];
    return temperament;
  }

  /** Skill on this ticket, 0 to 1: the expert’s own, as far as the group masters what the ticket asks for. */
  skillOn(expert: number, ticket: number): number {
    const { requirements, tickets, experts, floor } = this.#world;
    return (
      this.skill[expert] * requirements.proficiency[tickets.category[ticket] * floor.groups + experts.group[expert]]
    );
  }

  /** Unanswered tickets ÷ cap, 0 to 1; 0 where there is no cap. */
  loadOf(expert: number): number {
    const { experts } = this.#world;
    const cap = experts.cap[expert];
    return cap === UNLIMITED || cap === 0 ? 0 : Math.min(1, experts.unanswered[expert] / cap);
  }

  /** Whether the expert sits in front of the desk and would see what appears on it. */
  canSee(expert: number): boolean {
    const { experts } = this.#world;
    const presence = experts.presence[expert];
    return experts.atDesk[expert] === 1 && (presence === PRESENCE.online || presence === PRESENCE.setAside);
  }
}
