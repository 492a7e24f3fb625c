import type { PlanOrigin } from '../../protocol/index.ts';
import { programVersion } from '../../program-version.ts';
import { commandLine, oftenWords, seedsText, type SeededRuns } from '../played-again.ts';
import type { AskedFile } from './made-file.ts';

/** Runs that numbers are from, and the words of the command that plays them again. */
export interface OriginRuns extends SeededRuns {
  readonly says: string;
  /** Without how often and how surely; null where no command does it. */
  readonly words: readonly string[] | null;
}

/** How a plan was asked for. */
export interface AskedOften {
  readonly replications: number;
  readonly level: number;
}

/** Where the numbers of a plan are from, and how they are had again from the files of what was asked. */
export function originOf(files: readonly AskedFile[], runs: readonly OriginRuns[], often: AskedOften): PlanOrigin {
  return {
    version: programVersion(),
    files: files.map(({ name, of, hash }) => ({ name, of, hash })),
    runs: runs.map(({ says, words, ...played }) => ({
      says,
      replications: played.replications,
      seeds: seedsText(played),
      command: words === null ? null : commandLine([...words, ...oftenWords(often.replications, often.level)]),
    })),
  };
}
