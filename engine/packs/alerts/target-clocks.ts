import { lengthFor, longerFloat64, longerInt32 } from '../../columns.ts';
import { StatePart } from '../../state-part.ts';
import { NONE } from '../../world/tickets.ts';
import type { World } from '../../world/world.ts';
import { DEFAULT_SERVICE } from '../service/service-settings.ts';
import { settingsWith } from '../settings-with.ts';
import type { AlertsSettings } from './alerts-settings.ts';

/** What a ticket is allowed a time for. */
export const CLOCK = { firstReply: 0, resolution: 1 } as const;

export const CLOCKS = Object.keys(CLOCK) as readonly (keyof typeof CLOCK)[];

/** In the log an alert is its number, times this, and where it belongs. */
export const ALERT_PLACES = 64;

/** A stage of a clock that is no rung: the target is missed. */
export const MISSED = -1;

/** Something that happens after a time from the arrival on, ms: a rung, or `MISSED`. */
export interface Stage {
  readonly after: number;
  readonly rung: number;
}

/** Where each ticket is on the way to its two targets: a place for each ticket and clock, twice the row of the ticket and the clock. */
export class TargetClocks extends StatePart {
  /** Calendar entry of the next stage; 0 when none is to come. */
  timer = new Int32Array(512);
  /** 1 while the ticket still has to meet the target. */
  isRunning = new Uint8Array(512);
  /** Which of the three allowed times it is. */
  private kind = new Uint8Array(512);
  /** Stages passed. */
  stage = new Int32Array(512);
  /** Highest rung raised, and the highest acknowledged; NONE before. */
  raised = new Int32Array(512);
  acknowledged = new Int32Array(512);
  /** When the first alert below the limit was raised, and when the first was acknowledged; NaN before. */
  warnedAt = new Float64Array(512);
  acknowledgedAt = new Float64Array(512);
  /** Its newest open alert. */
  alert = new Int32Array(512);
  readonly #world: World;
  readonly #stages: readonly (readonly Stage[])[];
  readonly #allowed: readonly number[];

  constructor(world: World, settings: AlertsSettings) {
    super();
    this.#world = world;
    this.#allowed = allowedTimes(world, settings);
    const rungs = settings.basis === 'ticket' ? settings.rungs : [];
    this.#stages = this.#allowed.map((allowed) => stagesOf(allowed, rungs));
  }

  /** What is allowed goes by the mark that the ticket was given, whatever it is in truth (K-41). */
  #kindOf(place: number): number {
    if (place % 2 === CLOCK.resolution) return 2;
    return this.#world.waiting.isMarked(place >> 1) ? 1 : 0;
  }

  /** What is allowed, ms. */
  allowedAt(place: number): number {
    return this.#allowed[this.kind[place]];
  }

  /** All stages of the clock, in their order. */
  stagesAt(place: number): readonly Stage[] {
    return this.#stages[this.kind[place]];
  }

  /** Share of the allowed time that is over. */
  usedAt(place: number, now: number): number {
    return (now - this.#world.tickets.arrivedAt[place >> 1]) / this.allowedAt(place);
  }

  /** A ticket has arrived. */
  open(place: number): void {
    if (place >= this.stage.length) this.#lengthen(place);
    this.kind[place] = this.#kindOf(place);
    this.timer[place] = 0;
    this.isRunning[place] = 1;
    this.stage[place] = 0;
    this.raised[place] = NONE;
    this.acknowledged[place] = NONE;
    this.warnedAt[place] = NaN;
    this.acknowledgedAt[place] = NaN;
    this.alert[place] = NONE;
  }

  #lengthen(place: number): void {
    const length = lengthFor(place, this.stage.length);
    this.isRunning = longerUint8(this.isRunning, length);
    this.kind = longerUint8(this.kind, length);
    this.timer = longerInt32(this.timer, length);
    this.stage = longerInt32(this.stage, length);
    this.raised = longerInt32(this.raised, length);
    this.acknowledged = longerInt32(this.acknowledged, length);
    this.alert = longerInt32(this.alert, length);
    this.warnedAt = longerFloat64(this.warnedAt, length);
    this.acknowledgedAt = longerFloat64(this.acknowledgedAt, length);
  }
}

/** To the first reply of most tickets, of urgent ones, and to the resolution, ms. */
function allowedTimes({ scenario: { waiting, packs } }: World, settings: AlertsSettings): readonly number[] {
  if (packs.service === undefined)
    return [waiting.responseTarget, waiting.urgentResponseTarget, settings.resolutionTime];
  const { targets } = settingsWith(DEFAULT_SERVICE, packs.service);
  return [targets.firstReplyTime, targets.urgentFirstReplyTime, targets.resolutionTime];
}

/** A target is met up to the very moment at which its time is over. */
function stagesOf(allowed: number, rungs: readonly number[]): Stage[] {
  const missed: Stage = { after: allowed + 1, rung: MISSED };
  const stages = rungs.map((share, rung) => ({ after: Math.ceil(share * allowed), rung }));
  return [...stages, missed].sort((one, other) => one.after - other.after);
}

function longerUint8(column: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(length);
  longer.set(column);
  return longer;
}
