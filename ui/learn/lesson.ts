import type { Lever } from '../../engine/index.ts';
import type { Condition } from './condition.ts';
import type { LessonFacts } from './lesson-facts.ts';

/** What a learner commits to before anything is seen. */
export type Question =
  | { readonly kind: 'choice'; readonly text: string; readonly options: readonly string[] }
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly unit: string;
      readonly from: number;
      readonly to: number;
      readonly step: number;
    }
  /** A line to draw: a value for each place along the bottom. */
  | {
      readonly kind: 'curve';
      readonly text: string;
      readonly unit: string;
      readonly along: string;
      readonly places: readonly string[];
      readonly to: number;
    };

/** An answer: which option, a number, or the heights of a curve. */
export type Prediction =
  | { readonly kind: 'choice'; readonly option: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'curve'; readonly heights: readonly number[] };

/** Something the learner may do at a step, with a button of its own. */
export type Move =
  | { readonly kind: 'lever'; readonly label: string; readonly lever: Lever }
  /** Plays a day under each of two rules, each day with a seed of its own, or both with the same. */
  | {
      readonly kind: 'days';
      readonly label: string;
      readonly policies: readonly [string, string];
      readonly pairs: number;
      readonly isPaired: boolean;
    };

/** A step is over when what it asks for has happened in the run, never because somebody pressed “next”. */
export interface LessonStep {
  readonly title: string;
  readonly text: string;
  readonly until: Condition;
  readonly moves?: readonly Move[];
  /** Simulated minutes a second on the wall; 0 stands still. */
  readonly pace: number;
}

/** A figure that the lesson keeps in view; of one category of tickets where it says so. */
export interface WatchedFigure {
  readonly key: string;
  readonly category?: string;
  readonly label?: string;
}

/** What came of a prediction, in words, with the numbers that were measured. */
export interface Debrief {
  readonly verdict: string;
  readonly measured: string;
  /** The measured heights, where a curve was drawn. */
  readonly curve?: readonly number[];
  readonly lesson: string;
}

/** Values of a desk measured before the debrief: one for each place along the bottom of a curve. */
export interface CurveMeasurement {
  readonly figure: string;
  /** Settings laid over the scenario, a list for each place. */
  readonly overrides: readonly (readonly string[])[];
}

export interface Lesson {
  readonly key: string;
  readonly title: string;
  readonly hook: string;
  readonly minutes: number;
  /** Name of a scenario that ships. */
  readonly scenario: string;
  readonly overrides: readonly string[];
  readonly question: Question;
  readonly steps: readonly LessonStep[];
  readonly watched: readonly WatchedFigure[];
  readonly curve?: CurveMeasurement;
  readonly debrief: (facts: LessonFacts, prediction: Prediction) => Debrief;
}
