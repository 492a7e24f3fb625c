import { OUT_OF_SHIFT } from '../../kpi/occupancy.ts';
import { scheduledFor } from '../../kpi/scheduled-time.ts';
import { longerFloat64 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import { ACTIVITY } from '../../world/experts.ts';
import type { World } from '../../world/world.ts';

const PRESENT = [ACTIVITY.idle, ACTIVITY.ringing, ACTIVITY.busy, ACTIVITY.onBreak] as const;

/** What part of their shifts experts have been there, from one look to the next (K-109, K-110). */
export class Attended extends StatePart {
  private since = 0;
  /** Time of each expert in shifts, up to the last look, ms. */
  private present = new Float64Array(0);
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  /** The part of what the roster asked of an expert, 0..1; NaN where it asked nothing of this one. */
  shareOf(expert: number): number {
    const { now } = this.#world.calendar;
    const scheduled = scheduledFor(this.#world, expert, this.since, now);
    return (this.#presentUntil(expert, now) - (this.present[expert] ?? 0)) / scheduled;
  }

  #presentUntil(expert: number, now: number): number {
    const { occupancy } = this.#world.figures;
    const online = PRESENT.reduce((sum, doing) => sum + occupancy.timeSinceStart(expert, doing, now), 0);
    return online - occupancy.timeSinceStart(expert, OUT_OF_SHIFT, now);
  }

  /** Everybody has been looked at: what comes now is for the next time. */
  begin(): void {
    const { experts, calendar } = this.#world;
    this.since = calendar.now;
    this.present = longerFloat64(this.present, experts.count);
    for (let expert = 0; expert < experts.count; expert++)
      this.present[expert] = this.#presentUntil(expert, calendar.now);
  }
}
