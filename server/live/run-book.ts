import type { RunMoment, StampedCommand } from '../../engine/index.ts';

/** Everything that a run is played from, its levers aside. It needs no other file, so it plays anywhere. */
export interface RunRecipe {
  /** Text of the scenario file, YAML or JSON, as it was given. */
  readonly scenario: string;
  /** Files that the scenario names, by name: their text. */
  readonly files: Readonly<Record<string, string>>;
  /** Settings laid over the file, such as `desk.offering.policy=random`, in order. */
  readonly overrides: readonly string[];
  /** Root of all chance, in place of the scenario’s own. */
  readonly seed: string;
}

/** Where a run stands; whoever plays one can say so. */
export interface Whereabouts {
  readonly moment: RunMoment;
  /** Of everything that has happened by then; asked for only when it is written down. */
  readonly fingerprint: string;
}

/** How fast simulated time goes by when the run is taken up again. */
export type KeptPace =
  { readonly kind: 'paused' } | { readonly kind: 'timed'; readonly speedup: number } | { readonly kind: 'flat-out' };

/** A moment worth coming back to. */
export interface Bookmark {
  /** Counted from 1 in each run; a number is not given twice. */
  readonly number: number;
  /** Simulated time, ms. */
  readonly at: number;
  readonly label: string;
}

/** How a run ended: it has come to its end, a fault broke it off, or somebody ended it. */
export type RunEnd =
  | { readonly state: 'finished' | 'stopped' }
  | { readonly state: 'failed'; /** One sentence. */ readonly because: string };

/** Which run a fork comes from, and where it leaves it. */
export interface RunParent extends RunMoment {
  readonly run: string;
}

/** A run that is about to begin. */
export interface NewRun {
  /** Letters, digits, `-` and `_`, at most 64; no other run has or had it. */
  readonly id: string;
  readonly name: string;
  /** The name that the scenario has for itself. */
  readonly scenarioName: string;
  readonly recipe: RunRecipe;
  /** Milliseconds since 1970, by the clock on the wall. */
  readonly createdAt: number;
  readonly pace: KeptPace;
  /** The version of the program that plays it; this one when left out. */
  readonly madeWith?: string;
  /** Levers that a fork takes over from its parent: those before the moment of the fork. */
  readonly levers?: readonly StampedCommand[];
  /** Where it was forked from. The parent may be gone: a fork does not need it. */
  readonly parent?: RunParent;
}

/** A line of the list of runs. */
export interface RunEntry {
  readonly id: string;
  readonly name: string;
  readonly scenarioName: string;
  readonly seed: string;
  readonly createdAt: number;
  readonly state: 'running' | 'paused' | RunEnd['state'];
  /** Why it failed, as one sentence; empty for any other state. */
  readonly because: string;
  readonly pace: KeptPace;
  /** Where it stood: before its edge when it had been moved back. */
  readonly stands: RunMoment;
  /** The furthest that it has ever been played. */
  readonly edge: RunMoment;
  /** Of everything up to the edge; empty while nothing has been played. */
  readonly fingerprint: string;
  /** Null for a run that is no fork. */
  readonly parent: RunParent | null;
  /** The version of the program that began it; empty when that is not known. */
  readonly madeWith: string;
  /** How many levers have been pulled. */
  readonly leverCount: number;
  /** When it was put into the trash, in milliseconds since 1970; null for a run that is not there. */
  readonly deletedAt: number | null;
}

/** A run with all that it takes to play it again. */
export interface KeptRun extends RunEntry {
  readonly recipe: RunRecipe;
  /** In the order in which they were pulled. */
  readonly levers: readonly StampedCommand[];
  /** By moment. */
  readonly bookmarks: readonly Bookmark[];
}

/** Looks at the runs that are kept. */
export interface RunReader {
  /** Runs that are not in the trash, the newest first; or those that are, the last deleted first. */
  list(which?: 'kept' | 'trash'): readonly RunEntry[];
  /** A run, also one in the trash; undefined when there is none of this id. */
  load(id: string): KeptRun | undefined;
  /** Twice does no harm. */
  close(): void;
}

/**
 * Keeps runs, so that nothing is lost when the program ends, whatever ends it: what a method was told is kept when it returns. A method
 * that throws has changed nothing; Trouble is what the machine refused (a full disk), any other error a bug of the caller.
 */
export interface RunBook extends RunReader {
  begin(run: NewRun): void;
  /**
   * Levers were pulled, or somebody outside did something, in this order; the run now stands at its edge. All of them are kept, or none.
   * Tell it before acknowledging any.
   */
  append(id: string, commands: readonly StampedCommand[], whereabouts: Whereabouts): void;
  /** Tells where a run stands; may be told as often as one likes, is written at most once a second. */
  noteWhereabouts(id: string, whereabouts: Whereabouts): void;
  /** The pace was changed, at this moment. */
  setPace(id: string, pace: KeptPace, whereabouts: Whereabouts): void;
  /** The run has ended; nothing is appended to it any more, and it can still be looked at and forked. */
  end(id: string, end: RunEnd, whereabouts: Whereabouts): void;
  rename(id: string, name: string): void;
  addBookmark(id: string, bookmark: Omit<Bookmark, 'number'>): Bookmark;
  /** Whether there was such a bookmark. */
  removeBookmark(id: string, number: number): boolean;
  /** Puts a run into the trash; whether there was one outside it. `at` is the clock on the wall, in milliseconds since 1970. */
  delete(id: string, at: number): boolean;
  /** Takes a run out of the trash; whether there was one in it. */
  restore(id: string): boolean;
  /** Empties the trash, or takes these runs out of it for good; how many are gone. */
  purge(ids?: readonly string[]): number;
}
