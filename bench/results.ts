import type { AgainstResults } from './against/run-against.ts';
import type { Size } from './benchmark.ts';
import type { CoreResults } from './core/run-core.ts';
import type { Machine } from './machine.ts';
import type { Revision } from './revision.ts';
import type { Outcome } from './rounds.ts';

/** The form of what `--json` prints. Fields are added without a new number; one that changes its meaning or goes gets one. */
export const SCHEMA = 'switchyard-bench/1';

/** Everything that one `npm run bench` found. */
export interface BenchResults {
  readonly schema: typeof SCHEMA;
  readonly startedAt: string;
  readonly machine: Machine;
  readonly revision: Revision;
  readonly size: Size;
  /** Root of chance of each scenario that is played, and of the desks of `core`. */
  readonly seeds: Readonly<Record<string, string>>;
  /** Processes for each benchmark. */
  readonly rounds: number;
  readonly outcomes: readonly Outcome[];
  /** The grid of the routing core; null when it was not run. */
  readonly core: CoreResults | null;
  /** How this tree compares with another revision; null when that was not asked. */
  readonly against: AgainstResults | null;
}
