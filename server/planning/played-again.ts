import { replicationSeed } from '../../engine/index.ts';
import { shellWord } from '../shell-word.ts';

/** A scenario or plan as a command is given it: a file, and what is laid over it. */
export interface CommandFile {
  readonly file: string;
  readonly set: readonly string[];
}

/** A command of this program as a line for a shell. */
export const commandLine = (words: readonly string[]): string =>
  ['npx --no -- switchyard', ...words.map(shellWord)].join(' ');

/** The file and the settings over it, as words of a command. */
export const fileWords = ({ file, set }: CommandFile): string[] => [
  file,
  ...set.flatMap((setting) => ['--set', setting]),
];

/** How often something is played and how sure its intervals are, as words of a command. */
export const oftenWords = (replications: number, level: number): string[] => [
  '--replications',
  String(replications),
  '--level',
  String(level),
];

/** Looks on from that minute of that run. @param from since its start, ms */
export function replayAt({ file, set }: CommandFile, seed: string, from: number): string {
  const begin = ['--seed', seed, '--from', `${Math.round(from / 60_000)} min`];
  return commandLine(['serve', '--scenario', ...fileWords({ file, set }), ...begin]);
}

/** Runs, by their seeds. */
export interface SeededRuns {
  /** The root of their seeds; of several goes that of the last. */
  readonly seed: string;
  readonly replications: number;
  /** Whether they were played in several goes, each with a root of its own. */
  readonly inGoes?: boolean;
}

/** `seeds history/report … history/report/100`. */
export function seedsText({ seed, replications, inGoes = false }: SeededRuns): string {
  if (inGoes) return `in several goes, that of the last with the seed ${seed}`;
  return replications === 1 ? `seed ${seed}` : `seeds ${seed} … ${replicationSeed(seed, replications - 1)}`;
}
