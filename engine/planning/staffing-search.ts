import type { Scenario } from '../scenario/scenario.ts';
import { Appetites } from './appetites.ts';
import type { JudgedUnit, Judgement } from './judged-units.ts';
import { Moves, nextBatch, reaches, type Move } from './moves.ts';
import type { Levels } from './planned-people.ts';
import { RefusedMoves } from './refused-moves.ts';
import { Steering, type Played } from './steering.ts';
import { Trial, type Asking, type TrialSettings } from './trials.ts';

/** Replications behind a guess, and behind the refusal of a move that is clearly bad. */
const FEW = 20;
const ROUGH_ROUNDS = 8;
const LOWERING_ROUNDS = 5;
const RAISING_ROUNDS = 30;
const SWEEPS = 4;

/**
 * Looks for the cheapest plan that surely meets every target, all intervals at once, every plan on the same random numbers: a guess is
 * mended where it misses and lowered where it has room; then single experts are taken away, and exchanged between groups and
 * neighbouring intervals, until nothing is left that could go. It asks for replications one plan after the other, so it finds the same
 * plan wherever they are played.
 */
export class StaffingSearch {
  readonly #scenario: Scenario;
  readonly #units: readonly JudgedUnit[];
  readonly #settings: TrialSettings;
  readonly #steering: Steering;
  readonly #moves: Moves;
  readonly #appetites = new Appetites();
  readonly #refused = new RefusedMoves();
  /** The last plan that was played in full, and the plan that it has become since by moves that were taken. */
  #base!: Played;
  #levels!: Levels;

  constructor(scenario: Scenario, units: readonly JudgedUnit[], settings: TrialSettings) {
    this.#scenario = scenario;
    this.#units = units;
    this.#settings = settings;
    this.#steering = new Steering(scenario, settings.ceilings);
    this.#moves = new Moves(scenario, this.#steering);
  }

  /** From a guess to the cheapest plan found. */
  *find(guess: Levels): Asking<Levels> {
    this.#levels = yield* this.#roughly(guess);
    yield* this.#raiseUntilMet();
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      const before = this.#levels.cost;
      yield* this.#sweep(this.#drops(), 'one expert fewer');
      if (sweep === 0 || this.#levels.areFew)
        yield* this.#sweep(
          this.#moves.swaps(this.#levels, this.#levels.areFew ? 2 : 0),
          'one more for fewer elsewhere',
        );
      yield* this.#raiseUntilMet();
      if (this.#levels.cost >= before) break;
    }
    return this.#levels;
  }

  /** One expert fewer wherever that may do; of many places those that are surely needed are left out. */
  #drops(): readonly Move[] {
    const drops = this.#moves.drops(this.#levels);
    if (this.#levels.areFew) return drops;
    const isTight = this.#steering.isTight(this.#base);
    return drops.filter(({ changes: [[place]] }) => !isTight(place));
  }

  /** Mends a plan that has missed elsewhere, without looking for a cheaper one. */
  mended(played: Played, isMet: (judgement: Judgement) => boolean = isSurelyMet): Levels {
    return played.levels.with(this.#steering.raise(played, isMet));
  }

  /** One expert fewer than a plan has, wherever that was refused, those first that missed by least. */
  nearMisses(levels: Levels): readonly Move[] {
    return this.#refused.nearest.filter((move) => this.#isPossible(move, levels));
  }

  /** Steps in both directions on few replications. */
  *#roughly(guess: Levels): Asking<Levels> {
    let levels = guess;
    for (let round = 0; round < ROUGH_ROUNDS; round++) {
      const played = yield* this.#play(levels, FEW, 'a rough plan');
      const lower = round < LOWERING_ROUNDS ? this.#steering.lower(played) : new Map<number, number>();
      const changes = new Map([...lower, ...this.#steering.raise(played, (unit) => this.#wouldBeMet(unit))]);
      if (changes.size === 0) break;
      levels = levels.with(changes);
    }
    return levels;
  }

  /** Whether a unit that goes on as it does on few replications is surely met on many. */
  #wouldBeMet(judgement: Judgement): boolean {
    const share = Math.sqrt(Math.min(1, FEW / this.#settings.replications));
    return this.#slackOf(judgement) >= (share * (judgement.high - judgement.low)) / 2;
  }

  *#raiseUntilMet(): Asking<void> {
    for (let round = 0; round < RAISING_ROUNDS; round++) {
      this.#base = yield* this.#play(this.#levels, this.#settings.replications, 'whether it meets all targets');
      this.#levels = this.mended(this.#base);
      if (this.#levels.at.every((level, place) => level === this.#base.levels.at[place])) return;
    }
  }

  *#play(levels: Levels, replications: number, why: string): Asking<Played> {
    const trial = new Trial(this.#scenario, levels, this.#units);
    yield* trial.playUpTo(replications, this.#settings.seed, why);
    if (replications === this.#settings.replications) this.#settings.hears(trial);
    return trial.played(this.#settings.level);
  }

  /** Tries moves, as many at once as do not reach each other, until each has been taken or refused. */
  *#sweep(moves: readonly Move[], why: string): Asking<void> {
    const fresh = moves.filter((move) => !this.#refused.has(move));
    let left = this.#levels.areFew || this.#moves.areWide ? fresh : yield* this.#hopeful(fresh, why);
    while (left.length > 0) {
      const batch = nextBatch(left, (move) => this.#appetites.of(move, left));
      const done = new Set((yield* this.#tryBatch(batch, why)).flat());
      // What is taken away once may go twice.
      const again = batch.filter((bundle) => done.has(bundle[0]) && !this.#refused.has(bundle[0]));
      left = [...left.filter((move) => !done.has(move)), ...again.flat()].filter((move) =>
        this.#isPossible(move, this.#levels),
      );
    }
  }

  /** Of many moves those that do not look bad on few replications; the others are refused. */
  *#hopeful(moves: readonly Move[], why: string): Asking<readonly Move[]> {
    let left = moves;
    const hopeful = new Set<Move>();
    while (left.length > 0) {
      const batch = new Set(nextBatch(left, () => 1).flat());
      const { judged } = yield* this.#play(this.#levels.with([...batch].flatMap(({ changes }) => changes)), FEW, why);
      const bad = judged.filter(({ looksMet, unit }) => !looksMet && this.#wasMet(unit));
      for (const move of batch) {
        if (bad.some(({ unit }) => reaches(move, unit))) this.#refuse(move, judged);
        else hopeful.add(move);
      }
      left = left.filter((move) => !batch.has(move));
    }
    return moves.filter((move) => hopeful.has(move));
  }

  #isPossible({ changes }: Move, levels: Levels): boolean {
    return changes.every(([place, change]) => {
      const { atLeast, atMost } = levels.groupOf(place);
      return levels.at[place] + change >= atLeast && levels.at[place] + change <= atMost;
    });
  }

  /** Plays all bundles in one plan and keeps the good ones; gives those that are done with, taken or refused. */
  *#tryBatch(batch: readonly (readonly Move[])[], why: string): Asking<readonly (readonly Move[])[]> {
    const { replications, seed, level } = this.#settings;
    const levels = this.#levels.with(batch.flat().flatMap(({ changes }) => changes));
    const trial = new Trial(this.#scenario, levels, this.#units);
    yield* trial.playUpTo(Math.min(FEW, replications), seed, why);
    const first = trial.played(level);
    const hopeful = batch.filter((bundle) => !first.judged.some((unit) => this.#spoils(bundle, unit, 'missed')));
    if (hopeful.length > 0) yield* trial.playUpTo(replications, seed, why);
    const { judged } = trial.played(level);
    const good = hopeful.filter((bundle) => !judged.some((unit) => this.#spoils(bundle, unit, 'open', 'missed')));
    const done = batch.filter((bundle) => good.includes(bundle) || !this.#appetites.halve(bundle[0]));
    for (const bundle of done) if (!good.includes(bundle)) this.#refuse(bundle[0], judged);
    this.#take(good.flat());
    return done;
  }

  /** Whether a unit that a bundle reaches is so, and was met before. */
  #spoils([move]: readonly Move[], { unit, is }: Judgement, ...bad: readonly Judgement['is'][]): boolean {
    return bad.includes(is) && reaches(move, unit) && this.#wasMet(unit);
  }

  #wasMet(unit: JudgedUnit): boolean {
    return this.#base.judged[this.#units.indexOf(unit)].is === 'met';
  }

  #refuse(move: Move, judged: readonly Judgement[]): void {
    const slacks = judged.filter(({ unit }) => reaches(move, unit)).map((each) => this.#slackOf(each));
    this.#refused.refuse(move, Math.min(...slacks));
  }

  #slackOf({ unit, estimate }: Judgement): number {
    const { atLeast, atMost } = this.#scenario.targets[unit.target];
    if (Number.isNaN(estimate)) return Infinity;
    return atLeast === undefined ? atMost! - estimate : estimate - atLeast;
  }

  #take(moves: readonly Move[]): void {
    this.#levels = this.#levels.with(moves.flatMap(({ changes }) => changes));
    for (const move of moves) this.#refused.forgetNear(move);
  }
}

const isSurelyMet = ({ is }: Judgement): boolean => is === 'met';
