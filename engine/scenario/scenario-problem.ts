import type { FaultCode } from './text/fault.ts';

/** Kinds of mistake in a scenario file; whoever shows problems can have a sentence for each. */
export type ProblemCode =
  | FaultCode
  | 'duplicate-key'
  | 'duplicate-name'
  | 'forbidden-name'
  | 'too-many-aliases'
  | 'too-large'
  | 'newer-version'
  | 'unknown-key'
  | 'unknown-preset'
  | 'unknown-policy'
  | 'unknown-archetype'
  | 'unknown-skill'
  | 'unknown-category'
  | 'unknown-channel'
  | 'unknown-group'
  | 'unknown-stream'
  | 'no-experts'
  | 'skill-nobody-has'
  | 'overstaffed'
  | 'shares-over-one'
  | 'nothing-to-draw'
  | 'arrivals-unclear'
  | 'bad-formula'
  | 'bad-row'
  | 'file-unavailable'
  | 'contradiction'
  | 'warm-up-too-long';

/** Steps from the top of a scenario to a value: keys of mappings and numbers of list entries. */
export type Path = readonly (string | number)[];

/** One mistake, where it is and what could be done about it. */
export interface ScenarioProblem {
  readonly code: ProblemCode;
  /** Where in the scenario, such as `experts[0].skills[1]`; empty for the scenario as a whole. */
  readonly path: string;
  /** Line in the file, from 1; absent when the value does not stand in the file. */
  readonly line?: number;
  /** Column in the file, from 1; absent together with the line. */
  readonly column?: number;
  /** The setting given beside the file that put the value there, such as `experts[0].count=-1`. */
  readonly setting?: string;
  /** The value that was found, shortened; absent when there is none. */
  readonly found?: string;
  /** What is wrong, as one clause. */
  readonly message: string;
  /** What could stand there instead. */
  readonly suggestion?: string;
}

/** A problem before its place in the file and the value found there have been looked up. */
export interface Finding {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly message: string;
  readonly suggestion?: string | undefined;
  /** The setting given beside the file that could not be put anywhere. */
  readonly setting?: string;
  /** Where to point when not at the value: at its key, or at an offset of the file. */
  readonly at?: 'key' | number;
}
