import type { Lever, SimulationEvent } from '../../engine/index.ts';

/** A figure over the whole run, or since the running step began: null while nothing has happened that it needs. */
export interface MeasuredFigure {
  readonly value: number | null;
  /** What is below the line: cases, or milliseconds for shares of time. */
  readonly cases: number;
}

/** Two days, one under each rule. */
export interface PlayedPair {
  readonly values: readonly [number, number];
  readonly isPaired: boolean;
}

/** Mean of the differences of pairs and half the width of its 95 % interval; null with fewer than two. */
export interface PairedDifference {
  readonly pairs: number;
  readonly mean: number | null;
  readonly halfWidth: number | null;
}

/** What steps and debriefs of a lesson may look at. */
export interface LessonFacts {
  /** Milliseconds of simulated time since the step began. */
  readonly sinceStep: number;
  readonly isPredicted: boolean;
  readonly levers: readonly Lever[];
  figure(key: string, over: 'run' | 'step', category?: string): MeasuredFigure;
  /** A figure over an earlier step, from 0; as that step ended. */
  figureOfStep(step: number, key: string, category?: string): MeasuredFigure;
  /** Events of a type since the step began. */
  events(type: SimulationEvent['type']): number;
  readonly pairs: readonly PlayedPair[];
  difference(isPaired: boolean): PairedDifference;
  /** Heights measured for the lesson’s curve; empty until they are. */
  readonly curve: readonly number[];
}
