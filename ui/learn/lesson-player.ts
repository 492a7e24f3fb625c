import type { Scenario } from '../../engine/index.ts';
import { progressOf, type Progress } from './condition.ts';
import { LessonDesk, seedsOfPair, valueAtEnd, waitOfDay } from './lesson-desk.ts';
import type { Debrief, Lesson, LessonStep, Move, Prediction } from './lesson.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;
/** A longer stretch between two frames, as after a hidden tab, does not make the desk jump. */
const LONGEST_FRAME_MS = 250;
/** So many events are played in a few milliseconds on any machine. */
const MOST_EVENTS_A_FRAME = 20_000;

/** Scenarios of a lesson: as it is, or with more settings laid over. */
export type LessonScenario = (overrides?: readonly string[]) => Scenario;

/** Takes a learner through a lesson: plays its desk, sees which step is met, and measures what the debrief needs. */
export class LessonPlayer {
  readonly lesson: Lesson;
  readonly desk: LessonDesk;
  step = 0;
  prediction: Prediction | undefined;
  isPaused = false;
  /** Days or a curve are being played; nothing else can be done meanwhile. */
  isBusy = false;
  readonly #scenario: LessonScenario;

  constructor(lesson: Lesson, scenario: LessonScenario) {
    this.lesson = lesson;
    this.#scenario = scenario;
    this.desk = new LessonDesk(scenario());
  }

  get current(): LessonStep | undefined {
    return this.lesson.steps[this.step];
  }

  get isOver(): boolean {
    return this.current === undefined;
  }

  /** How far the running step is; nothing is left to do after the last. */
  get progress(): Progress {
    return this.current === undefined
      ? { isMet: true, share: 1, words: '' }
      : progressOf(this.current.until, this.desk);
  }

  /** Plays what belongs to a stretch of the wall’s time. */
  tick(wallMs: number): void {
    const pace = this.current?.pace ?? 0;
    if (this.isPaused || this.isBusy || pace === 0) return;
    const simulated = (Math.min(wallMs, LONGEST_FRAME_MS) / MS_PER_SECOND) * pace * MS_PER_MINUTE;
    this.desk.advance(Math.round(simulated), MOST_EVENTS_A_FRAME);
  }

  predict(prediction: Prediction): void {
    this.prediction = prediction;
    this.desk.isPredicted = true;
  }

  /** Goes on to the next step if this one is met; true when it did. */
  goOn(): boolean {
    if (this.isOver || this.isBusy || !this.progress.isMet) return false;
    this.step++;
    this.desk.nextStep();
    return true;
  }

  /** Does what a step offers; `yielding` lets the page draw between two days. */
  async make(move: Move, yielding: () => Promise<void>): Promise<void> {
    if (move.kind === 'lever') return this.desk.pull(move.lever);
    await this.#busily(async () => {
      const scenario = this.#scenario();
      const [first, second] = move.policies;
      for (let pair = 0; pair < move.pairs; pair++) {
        const seeds = seedsOfPair(this.lesson, this.desk.pairs.length, move.isPaired);
        const values = [waitOfDay(scenario, first, seeds[0]), waitOfDay(scenario, second, seeds[1])] as const;
        this.desk.pairs.push({ values, isPaired: move.isPaired });
        await yielding();
      }
    });
  }

  /** Measures the lesson’s curve, place by place, in minutes. */
  async measureCurve(yielding: () => Promise<void>): Promise<void> {
    const { curve } = this.lesson;
    if (curve === undefined || this.desk.curve.length > 0) return;
    await this.#busily(async () => {
      const heights: number[] = [];
      for (const overrides of curve.overrides) {
        await yielding();
        heights.push(valueAtEnd(this.#scenario(overrides), curve.figure) / SECONDS_PER_MINUTE);
      }
      this.desk.curve = heights;
    });
  }

  get debrief(): Debrief | undefined {
    if (!this.isOver || this.prediction === undefined) return undefined;
    if (this.lesson.curve !== undefined && this.desk.curve.length === 0) return undefined;
    return this.lesson.debrief(this.desk, this.prediction);
  }

  async #busily(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    try {
      await work();
    } finally {
      this.isBusy = false;
    }
  }
}
