import type { PackName } from '../../packs/pack-settings.ts';
import type { Lever } from '../../replay/lever-problem.ts';

/** A value that may be chosen. */
export interface LeverChoice {
  readonly value: string;
  readonly label: string;
}

/** One thing that a lever asks for, as a form shows it. Values are those that `parseLever` reads. */
export interface LeverParameter {
  readonly key: string;
  readonly label: string;
  /**
   * number, count: between `least` and `most`; share: 0 to 1; limit: a duration as text; switch: true or false; choice: one of
   * `choices`; expert: one of `choices` or the number of an expert.
   */
  readonly kind: 'number' | 'count' | 'share' | 'limit' | 'switch' | 'choice' | 'expert';
  /** What is counted, where that is not said by the label. */
  readonly unit?: string;
  /** May be left out: then it is for all. */
  readonly isOptional: boolean;
  readonly least?: number;
  readonly most?: number;
  /** The part of the range that a slider shows, and its steps. */
  readonly slider?: readonly [from: number, to: number, step: number];
  /** A word that stands for no limit. */
  readonly none?: string;
  readonly choices?: readonly LeverChoice[];
  /** What a form shows first: what is so now, or a change worth trying. */
  readonly usual: string | number | boolean | undefined;
}

/** A lever as a page or a command shows it. */
export interface LeverDefinition {
  readonly lever: Lever['lever'];
  readonly label: string;
  /** What it does, in a sentence. */
  readonly about: string;
  /**
   * Whether the run with it and the run without it still have the same tickets after it, so that they can be compared one by one.
   * Where they do not, only means over many runs compare.
   */
  readonly keepsTickets: boolean;
  readonly parameters: readonly LeverParameter[];
  /** Why it cannot be pulled on this desk; absent when it can. */
  readonly unavailable?: string;
}

/** A parameter before it is known whether it may be left out. */
export type Parameter = Omit<LeverParameter, 'key' | 'isOptional'>;

/** A lever before it is known what the schema and the desk say of it. */
export interface LeverEntry extends Omit<LeverDefinition, 'lever' | 'parameters' | 'unavailable'> {
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The pack without which there is nothing to pull it for: where that is off, the lever is not offered. */
  readonly pack?: PackName;
}
