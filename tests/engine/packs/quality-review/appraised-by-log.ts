import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import type { World } from '../../../../engine/world/world.ts';
import { attendedShare } from '../../../oracles/recompute-roster.ts';

export interface Appraised {
  readonly at: number;
  readonly expert: number;
  readonly competence: number | null;
  readonly behaviour: number | null;
  readonly attendance: number | null;
  readonly performance: number | null;
  readonly teamwork: number | null;
  readonly customers: number | null;
}

interface Known {
  readonly points: number[];
  readonly behaviour: number[];
  readonly stars: number[];
  solved: number;
  undone: number;
  accepted: number;
  takenOver: number;
}

const nothing = (): Known => ({
  points: [],
  behaviour: [],
  stars: [],
  solved: 0,
  undone: 0,
  accepted: 0,
  takenOver: 0,
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number): number | null => (Number.isNaN(value) ? null : Math.round(value));
const markOf = (share: number): number | null => rounded(1 + 4 * Math.max(0, share));

/** Who holds, or let go of, which ticket, and what became known of whom, from one appraisal to the next. */
class Followed {
  readonly #known = new Map<number, Known>();
  /** Tickets that were taken away from somebody and that nobody has accepted since. */
  readonly #letGoBy = new Map<number, number>();

  of(expert: number): Known {
    const known = this.#known.get(expert) ?? nothing();
    this.#known.set(expert, known);
    return known;
  }

  hear(event: SimulationEvent): void {
    if (!('expert' in event) || event.expert === null) return;
    const own = this.of(event.expert);
    if (event.type === 'offer-accepted') {
      const before = this.#letGoBy.get(event.ticket);
      own.accepted++;
      if (before !== undefined && before !== event.expert) this.of(before).takenOver++;
      this.#letGoBy.delete(event.ticket);
    }
    if (event.type === 'assignment-revoked') {
      own.undone++;
      this.#letGoBy.set(event.ticket, event.expert);
    }
    if (event.type === 'ticket-escalated' && !event.needed) own.undone++;
    if (event.type === 'ticket-solved' && event.reopenings === 0) own.solved++;
    if (event.type === 'review-left') own.stars.push(event.stars);
    if (event.type !== 'reply-reviewed') return;
    own.points.push(event.score);
    own.behaviour.push((event.initiative + event.enthusiasm + event.tone + (event.greeted ? 5 : 1)) / 4);
  }

  begin(): void {
    this.#known.clear();
  }
}

/** Every appraisal of a run on which nobody is hired or leaves, worked out from what happened before it. */
export function appraisedByLog(events: readonly SimulationEvent[], world: World, every: number): Appraised[] {
  const { scenario, experts } = world;
  const followed = new Followed();
  const found: Appraised[] = [];
  let next = every;
  const close = (): void => {
    for (let expert = 0; expert < experts.count; expert++) {
      const known = followed.of(expert);
      const who = { expert, group: experts.group[expert] as number, member: experts.member[expert] as number };
      const marks = {
        competence: markOf(mean(known.points) / 100),
        behaviour: rounded(mean(known.behaviour)),
        attendance: markOf(attendedShare(events, scenario, who, { from: next - every, to: next })),
        performance: markOf(known.solved / (known.solved + known.undone)),
        teamwork: known.accepted === 0 ? null : markOf(1 - known.takenOver / known.accepted),
        customers: rounded(mean(known.stars)),
      };
      if (Object.values(marks).some((mark) => mark !== null)) found.push({ at: next, expert, ...marks });
    }
    followed.begin();
    next += every;
  };
  for (const event of events) {
    while (next <= scenario.horizon && (event.at > next || (event.at === next && event.type === 'expert-appraised')))
      close();
    followed.hear(event);
  }
  return found;
}
