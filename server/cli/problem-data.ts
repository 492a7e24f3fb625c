/** Something that is wrong, as plain data. */
interface ToldProblem {
  /** The option, the place in a file, or the run; null where it is the command as a whole. */
  readonly at: string | null;
  readonly says: string;
  readonly remedy: string;
}

/** What takes the place of an answer in `--json` when there is none. */
export interface ProblemData {
  readonly format: 1;
  /** With which the command ends. */
  readonly exitCode: number;
  readonly problems: readonly ToldProblem[];
}

/** A line that only counts the ones after it. */
const COUNT = /: \d+ problems?$/;
const HINT = /^(?:did you mean|see:|write )/i;

/**
 * A text of troubles as plain data, a problem for each line: `place  what is wrong  did you mean "…"?`. Lines that begin with blanks
 * belong to the one before: where it was, and the last of them what to do.
 *
 * @param command name of the command, for those that say no remedy of their own
 */
export function problemData(text: string, exitCode: number, command: string): ProblemData {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const told: string[][] = [];
  for (const line of lines) {
    if (line.startsWith('  ') && told.length > 0) told.at(-1)!.push(line.trim());
    else if (!COUNT.test(line)) told.push([line]);
  }
  return { format: 1, exitCode, problems: told.map((each) => problemOf(each, command)) };
}

function problemOf([line = '', ...more]: readonly string[], command: string): ToldProblem {
  if (more.length > 0) return { at: more[0]!, says: line, remedy: afterColon(more.at(-1)!) ?? more.at(-1)! };
  const parts = line.split(/ {2,}/);
  const hint = parts.length > 1 && HINT.test(parts.at(-1)!) ? parts.pop() : undefined;
  const says = parts.pop()!;
  const at = parts.length === 0 ? null : parts.join(' ');
  return { at, says, remedy: hint ?? remedyIn(says) ?? `see: switchyard ${command} --help`.replace('  ', ' ') };
}

/** What is expected is what to do; else what stands behind a colon or a semicolon. */
function remedyIn(says: string): string | undefined {
  const [, expected] = /\b(expected .+?)(?:, found .*|; found .*)?$/.exec(says) ?? [];
  return expected ?? afterColon(says) ?? /; (.+)$/.exec(says)?.[1];
}

const afterColon = (text: string): string | undefined => /: (.+)$/.exec(text)?.[1];
