import type { Command } from 'commander';

/** Tells the exit code of a command that has run. */
export type Ended = (exitCode: number) => void;

/** A command adds itself to the program. */
export type AddCommand = (program: Command, ended: Ended) => void;

/** Collects what an option is given each time it is repeated. */
export const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

/** The option by which a command that plays replications does so on other machines. */
export const EXECUTOR_OPTION = [
  '--executor <address>',
  'play on other machines, by workers at redis://host:port/db',
] as const;

/** Examples under the help of a command. */
export function examples(...lines: readonly string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  npx --no -- switchyard ${line}`)].join('\n');
}

/** Prints lines to standard output. */
export function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line.trimEnd()}\n`).join(''));
}
