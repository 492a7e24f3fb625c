import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';

const MINUTE = 60_000;

type Of<Type extends SimulationEvent['type']> = Extract<SimulationEvent, { type: Type }>;

/** The staff of a run, followed through its log alone. */
export class FollowedStaff {
  readonly count = {
    taken: 0,
    morale: 0,
    redTiles: 0,
    fresh: 0,
    left: 0,
    leftOfStart: 0,
    leftBefore: 0,
    hiredBefore: 0,
  };
  readonly faults: string[] = [];
  readonly hiredAt = new Map<number, number>();
  readonly gone = new Set<number>();
  notices = 0;
  alerts = 0;
  #sinceStep = 0;
  #stepAt = 0;
  #alertsOfStep = 0;
  readonly #warmUp: number;
  readonly #later: (before: number, step: Of<'morale-taken'>) => number;
  readonly #morale = new Map<number, number>();
  readonly #notices = new Map<number, number>();

  /** @param later morale after a step, from morale before it and what the log says of the step */
  constructor(warmUp: number, later: (before: number, step: Of<'morale-taken'>) => number) {
    this.#warmUp = warmUp;
    this.#later = later;
  }

  hear(event: SimulationEvent): void {
    if (event.type === 'offer-expired' || event.type === 'assignment-revoked') this.#noticed(event.expert);
    else if (event.type === 'alert-raised') this.#sinceStep++;
    else if (event.type === 'morale-taken') this.#taken(event);
    else if (event.type === 'staff-changed' && event.how === 'left') this.#left(event);
    else if (event.type === 'staff-changed') {
      this.hiredAt.set(event.expert, event.at);
      if (event.at < this.#warmUp) this.count.hiredBefore++;
    }
  }

  #noticed(expert: number): void {
    this.#notices.set(expert, (this.#notices.get(expert) ?? 0) + 1);
  }

  #taken(event: Of<'morale-taken'>): void {
    const { at, expert, morale, redTiles, notices } = event;
    const before = this.#morale.get(expert);
    if (before !== undefined && Math.abs(morale - this.#later(before, event)) > 0.0051) this.faults.push('morale');
    if (notices !== (this.#notices.get(expert) ?? 0)) this.faults.push('notices');
    if (at > this.#stepAt) {
      this.#alertsOfStep = this.#sinceStep;
      this.alerts += this.#sinceStep;
      this.#sinceStep = 0;
      this.#stepAt = at;
    }
    if (event.alerts !== this.#alertsOfStep) this.faults.push('alerts');
    if (this.gone.has(expert)) this.faults.push('somebody who has left');
    this.#notices.delete(expert);
    this.#morale.set(expert, morale);
    this.notices += notices;
    if (at < this.#warmUp) return;
    this.count.taken++;
    this.count.morale += morale;
    this.count.redTiles += redTiles;
    if (at - (this.hiredAt.get(expert) ?? -Infinity) < 45 * MINUTE) this.count.fresh++;
  }

  #left({ at, expert }: Of<'staff-changed'>): void {
    this.gone.add(expert);
    if (at < this.#warmUp) this.count.leftBefore++;
    else this.count.left++;
    const wasThere = (this.hiredAt.get(expert) ?? -1) < this.#warmUp;
    if (at >= this.#warmUp && wasThere) this.count.leftOfStart++;
  }
}
