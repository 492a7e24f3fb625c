import { normalQuantile } from '../random/normal.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Judgement } from './judged-units.ts';
import { helps, type Levels } from './planned-people.ts';
import { horizonOf } from './target-figures.ts';
import { TargetLayout } from './target-layout.ts';

/** Places and how they change. */
export type Changes = ReadonlyMap<number, number>;

/** Intervals after its own in which a shortage is still felt. */
export const CARRY = 1;

/** With less room than this, in experts, nobody is taken away for trial where there are many places. */
const TIGHT = 0.33;

/** Shares closer to 0 or 1 than this are too far off to be told apart. */
const NEAREST = 0.005;

/** What is known of a plan: its judgements, and the sum of what was noted of its replications. */
export interface Played {
  readonly levels: Levels;
  readonly judged: readonly Judgement[];
  readonly seen: Float64Array;
  readonly replications: number;
}

/** Says where more people help most, and where fewer may do: guesses that are played before anybody believes them. */
export class Steering {
  readonly #scenario: Scenario;
  readonly #layout: TargetLayout;
  readonly #ceilings: ReadonlySet<number>;
  /** Intervals for which the staffing of later ones still counts, by target. */
  readonly ahead: readonly number[];

  /** @param ceilings targets that more people make worse: nobody comes for them, and they keep nobody from going */
  constructor(scenario: Scenario, ceilings: ReadonlySet<number> = new Set()) {
    this.#scenario = scenario;
    this.#ceilings = ceilings;
    this.#layout = new TargetLayout(scenario);
    const { interval } = scenario.figures;
    this.ahead = scenario.targets.map((target) => Math.ceil(horizonOf(target, scenario) / interval) - 1).map(notBelow0);
  }

  /** One step up for each unit that is not met, where the most of its misses are and each hour counts most. */
  raise(played: Played, isMet: (judgement: Judgement) => boolean): Changes {
    const missed = played.judged.filter((judgement) => !isMet(judgement) && !this.#ceilings.has(judgement.unit.target));
    const votes = new Float64Array(played.levels.at.length);
    for (const judgement of missed) this.#vote(played, judgement, votes);
    const changes = new Map<number, number>();
    for (const judgement of missed) this.#raiseFor(played, judgement, votes, changes);
    return changes;
  }

  #vote(played: Played, { unit }: Judgement, votes: Float64Array): void {
    const { levels } = played;
    const target = this.#scenario.targets[unit.target];
    for (const [group, planned] of levels.groups.entries()) {
      if (!helps(planned, target, this.#scenario)) continue;
      for (let interval = unit.from; interval < this.#lastOf(unit.target, unit.until); interval++) {
        const place = levels.placeOf(group, interval);
        if (levels.at[place] >= planned.atMost) continue;
        votes[place] += (this.#missesAt(played, unit.target, interval) * this.#load(played, interval)) / planned.weight;
      }
    }
  }

  /** As many places as it takes to cover the share of the misses that has to go, those with the most votes first. */
  #raiseFor(played: Played, judgement: Judgement, votes: Float64Array, changes: Map<number, number>): void {
    const { levels } = played;
    const { unit } = judgement;
    const target = this.#scenario.targets[unit.target];
    const best: { place: number; votes: number }[] = [];
    for (let interval = unit.from; interval < this.#lastOf(unit.target, unit.until); interval++) {
      const places = levels.groups.flatMap((group, index) =>
        helps(group, target, this.#scenario) ? [levels.placeOf(index, interval)] : [],
      );
      const place = places.toSorted((one, other) => votes[other] - votes[one])[0];
      if (place !== undefined && votes[place] > 0) best.push({ place, votes: votes[place] });
    }
    best.sort((one, other) => other.votes - one.votes || one.place - other.place);
    const wanted = this.#shareToMend(judgement) * best.reduce((sum, each) => sum + each.votes, 0);
    let mended = 0;
    for (const { place, votes: many } of best) {
      if (mended >= wanted) return;
      mended += many;
      const step = Math.max(1, Math.floor(this.#expertsBetween(played, levels.intervalOf(place), judgement)));
      if (!changes.has(place)) changes.set(place, step);
    }
  }

  /** Fewer where all that a place serves has room to spare; of several groups in an interval the dearest. */
  lower(played: Played): Changes {
    const { levels } = played;
    const changes = new Map<number, number>();
    const room = this.#room(played);
    for (let interval = 0; interval < levels.intervals; interval++) {
      const places = levels.groups
        .map((group, index) => ({
          group,
          place: levels.placeOf(index, interval),
          most: room[levels.placeOf(index, interval)],
        }))
        .filter(({ group, place, most }) => most >= 1 && levels.at[place] > group.atLeast)
        .toSorted((one, other) => other.group.weight - one.group.weight || one.place - other.place);
      if (places.length > 0) changes.set(places[0].place, -places[0].most);
    }
    return changes;
  }

  /** Whether a place can probably not do with one fewer: there is less than a third of an expert to spare in what it serves. */
  isTight(played: Played): (place: number) => boolean {
    const room = this.#room(played, (experts) => experts);
    return (place) => room[place] < TIGHT;
  }

  /** How many experts fewer each place can probably do with. */
  #room(played: Played, rounded: (experts: number) => number = Math.floor): Float64Array {
    const { levels, judged } = played;
    const room = new Float64Array(levels.at.length).fill(Infinity);
    for (const judgement of judged) {
      const { target, from, until } = judgement.unit;
      if (this.#ceilings.has(target)) continue;
      for (const [group, planned] of levels.groups.entries()) {
        if (!helps(planned, this.#scenario.targets[target], this.#scenario)) continue;
        for (let interval = notBelow0(from - CARRY); interval < this.#lastOf(target, until); interval++) {
          const place = levels.placeOf(group, interval);
          const fewer = judgement.looksMet ? rounded(this.#expertsBetween(played, interval, judgement)) : 0;
          room[place] = Math.min(room[place], fewer);
        }
      }
    }
    return room.map((most, place) => (most === Infinity ? levels.at[place] : most));
  }

  #lastOf = (target: number, until: number): number => Math.min(this.#layout.intervals, until + this.ahead[target]);

  /**
   * How many experts lie between what is and what is promised, by the square root of the load.
   */
  #expertsBetween(played: Played, interval: number, { unit, estimate }: Judgement): number {
    const { atLeast, atMost } = this.#scenario.targets[unit.target];
    const bound = (atLeast ?? atMost!) / 100;
    const share = estimate / 100;
    if (!this.#isShare(unit.target)) return 1;
    const distance = Math.abs(normalQuantile(clamped(share)) - normalQuantile(clamped(bound)));
    return 0.7 * distance * Math.sqrt(Math.max(1, this.#engaged(played, interval)));
  }

  #isShare(target: number): boolean {
    const { figure } = this.#scenario.targets[target];
    return /Within|abandoned/.test(figure);
  }

  #shareToMend({ unit, estimate, low, high }: Judgement): number {
    const { atLeast, atMost } = this.#scenario.targets[unit.target];
    if (unit.until - unit.from === 1) return 1;
    if (atLeast !== undefined && this.#isShare(unit.target)) return portion(atLeast - low, 100 - estimate);
    return portion((atMost ?? estimate) === estimate ? 1 : high - (atMost ?? low), high);
  }

  /** What speaks against the target in an interval: tickets too late, or what is above the line of a figure that must be low. */
  #missesAt({ seen }: Played, target: number, interval: number): number {
    const at = this.#layout.ofTarget(target, interval);
    return (
      Math.max(0, this.#scenario.targets[target].atLeast === undefined ? seen[at] : seen[at + 1] - seen[at]) + 1e-9
    );
  }

  /** Experts at work in an interval, on average. */
  #engaged({ seen, replications }: Played, interval: number): number {
    let sum = 0;
    for (let group = 0; group < this.#layout.groups; group++) sum += seen[this.#layout.ofGroup(group, interval)];
    return sum / replications / this.#scenario.figures.interval;
  }

  /** Share of the time online that is taken; 1 where nobody is there. */
  #load({ seen }: Played, interval: number): number {
    let [engaged, online] = [0, 0];
    for (let group = 0; group < this.#layout.groups; group++) {
      const at = this.#layout.ofGroup(group, interval);
      engaged += seen[at];
      online += seen[at + 1];
    }
    return online === 0 ? 1 : engaged / online;
  }
}

const notBelow0 = (value: number): number => Math.max(0, value);
const clamped = (share: number): number => Math.max(NEAREST, Math.min(1 - NEAREST, share));
const portion = (part: number, whole: number): number => (whole > 0 ? Math.max(0.02, Math.min(1, part / whole)) : 1);
