/** What the command tells whoever started it; in its help and in the README of this folder. */
export const EXIT = {
  fine: 0,
  /** A run broke an invariant, its tickets do not add up, or it is not what it was. */
  runFailed: 1,
  /** A scenario, an option or a name that is wrong. */
  badInput: 2,
  /** A file that cannot be read or written, a machine without something that is needed. */
  environment: 3,
  /** A load whose generator was late or saturated: its numbers say nothing of the service. */
  loadInvalid: 97,
  /** A load that missed a threshold; the convention of k6. */
  thresholdMissed: 99,
  /** Ctrl-C: 128 + the number of the signal, as shells have it. */
  interrupted: 130,
  terminated: 143,
} as const;

/** Something that is no bug and ends the command: its message is for people, and goes out without a stack trace. */
export class Trouble extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Trouble';
    this.exitCode = exitCode;
  }
}

/** A mistake in what the command was given. */
export function badInput(message: string): Trouble {
  return new Trouble(message, EXIT.badInput);
}

/** What the machine refused: one line with the cause. */
export function environmentTrouble(what: string, cause: unknown): Trouble {
  return new Trouble(`${what}: ${reasonOf(cause)}`, EXIT.environment, { cause });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
};

/** Why the system refused, in words. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? cause.message.split('\n')[0] ?? code;
}
