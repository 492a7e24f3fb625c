import { HAPPENING } from '../log/happening.ts';
import { ACTIVITY, PRESENCE } from '../world/experts.ts';
import { NONE } from '../world/tickets.ts';
import type { World } from '../world/world.ts';

/** Experts come, go, take breaks and are set aside. */
export class Presence {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Puts everybody where they are at the start of the run. */
  start(): void {
    const { experts, floor } = this.#world;
    for (let expert = 0; expert < experts.count; expert++) {
      floor.employedInGroup[experts.group[expert]]++;
      this.#arrive(expert);
    }
  }

  #arrive(expert: number): void {
    const { experts, floor, journal } = this.#world;
    experts.presence[expert] = PRESENCE.online;
    floor.onDutyInGroup[experts.group[expert]]++;
    journal.record(HAPPENING.expertCameOnline, NONE, expert, 0, 0);
    this.activityChanged(expert);
    floor.refresh(expert);
  }

  isEmployed(expert: number): boolean {
    return this.#world.experts.presence[expert] !== PRESENCE.gone;
  }

  /** On duty: online, whether or not there is a free place. */
  isOnDuty(expert: number): boolean {
    return this.#world.experts.presence[expert] === PRESENCE.online;
  }

  /** What the desk does with an expert who let an offer expire. */
  afterMiss(_expert: number): void {}

  /** Works out what the expert is doing now, for occupancy. */
  activityChanged(expert: number): void {
    const { experts, figures } = this.#world;
    const presence = experts.presence[expert];
    const activity =
      presence === PRESENCE.onBreak
        ? ACTIVITY.onBreak
        : presence !== PRESENCE.online
          ? ACTIVITY.offline
          : experts.working[expert] > 0
            ? ACTIVITY.busy
            : experts.pending[expert] > 0
              ? ACTIVITY.ringing
              : ACTIVITY.idle;
    const before = experts.activity[expert];
    if (activity === before) return;
    experts.activity[expert] = activity;
    figures.activityChanged(expert, before, activity);
  }
}
