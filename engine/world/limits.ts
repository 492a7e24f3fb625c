import type { Draws } from '../random/draws.ts';
import { PURPOSE } from '../random/purposes.ts';
import { durationOf, samplerOf, type Sampler } from '../random/sampler.ts';
import { CHANNELS, type DeskRules, type Law } from '../scenario/scenario.ts';
import { StatePart } from '../state-part.ts';
import type { EventCalendar } from '../time/event-calendar.ts';

/** Value of a limit that never comes. */
const NEVER = Infinity;
/** Value of a limit that is drawn each time. */
const DRAWN = -1;

export const LIMIT = { offer: 0, firstReply: 1, followUp: 2, silence: 3 } as const;
const NAMES = ['offerTimeout', 'firstReplyTimeout', 'followUpTimeout', 'silenceCloses'] as const;
const KINDS = NAMES.length;

const valueOf = (law: Law | null): number =>
  law === null ? NEVER : law.law === 'constant' ? Math.round(law.value) : DRAWN;

/** The limits of each channel, constant or drawn each time. A lever may change them. */
export class Limits extends StatePart {
  private values: Float64Array;
  readonly #calendar: EventCalendar;
  readonly #draws: Draws;
  readonly #setAside: Sampler | undefined;
  readonly #samplers: (Sampler | undefined)[] = [];

  constructor({ channels, afterMiss }: DeskRules, calendar: EventCalendar, draws: Draws) {
    super();
    this.values = new Float64Array(CHANNELS.length * KINDS);
    this.#calendar = calendar;
    this.#draws = draws;
    this.#setAside = afterMiss.lasts === null ? undefined : samplerOf(afterMiss.lasts);
    CHANNELS.forEach((channel, index) =>
      NAMES.forEach((name, kind) => this.#put(index * KINDS + kind, channels[channel][name])),
    );
  }

  /** Sets one limit of one channel from now on; running timers keep theirs. */
  change(channel: number, kind: number, law: Law | null): void {
    this.#put(channel * KINDS + kind, law);
  }

  #put(cell: number, law: Law | null): void {
    this.values[cell] = valueOf(law);
    this.#samplers[cell] = law === null || law.law === 'constant' ? undefined : samplerOf(law);
  }

  /** Milliseconds of a limit for one occasion, Infinity when there is none. */
  lengthOf(channel: number, kind: number, purpose: number, entity: number, ordinal: number): number {
    const value = this.values[channel * KINDS + kind];
    if (value !== DRAWN) return value;
    return durationOf(this.#samplers[channel * KINDS + kind] as Sampler, this.#draws.uniform(purpose, entity, ordinal));
  }

  /** Milliseconds that a limit usually is, Infinity when there is none. */
  usual(channel: number, kind: number): number {
    const value = this.values[channel * KINDS + kind];
    return value === DRAWN ? (this.#samplers[channel * KINDS + kind] as Sampler).mean : value;
  }

  /** Starts the timer of a limit of this length; 0 when it never comes. */
  start(length: number, event: number, subject: number): number {
    return length === NEVER ? 0 : this.#calendar.startTimer(length, event, subject);
  }

  /** How long an expert is set aside after missed offers, ms; Infinity until the next shift. */
  setAsideFor(entity: number, occasion: number): number {
    return this.#setAside === undefined
      ? Infinity
      : durationOf(this.#setAside, this.#draws.uniform(PURPOSE.expertAside, entity, occasion));
  }
}
