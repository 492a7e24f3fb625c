import { fatigueAfter, fatigueAfterRest } from '../behaviour/fatigue.ts';
import { PRESENCE } from '../world/experts.ts';
import { DOING } from '../world/people.ts';
import type { World } from '../world/world.ts';

/** Experts tire with work and recover without it: brought up to date whenever what they do changes, and before it is asked for. */
export class Tiring {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Brings fatigue and time worked up to this moment, and notes what the expert does from now on. */
  update(expert: number): void {
    const { people, calendar } = this.#world;
    const elapsed = calendar.now - people.conditionAt[expert];
    if (elapsed > 0) {
      this.#pass(expert, people.doing[expert], elapsed);
      people.conditionAt[expert] = calendar.now;
    }
    people.doing[expert] = this.#doingOf(expert);
  }

  #pass(expert: number, doing: number, elapsed: number): void {
    const { people } = this.#world;
    const settings = people.behaviourOf(expert).fatigue;
    const before = people.fatigue[expert];
    if (doing === DOING.off) people.fatigue[expert] = fatigueAfterRest(settings, before, elapsed);
    else people.fatigue[expert] = fatigueAfter(settings, before, doing === DOING.work ? 1 : 0, elapsed);
    if (doing === DOING.work) people.busyTime[expert] += elapsed;
  }

  #doingOf(expert: number): number {
    const { experts } = this.#world;
    if (experts.working[expert] > 0) return DOING.work;
    const presence = experts.presence[expert];
    return presence === PRESENCE.offline || presence === PRESENCE.gone ? DOING.off : DOING.nothing;
  }
}
