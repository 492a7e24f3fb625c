/** A small fault planted into a copy of the sources, and the tests that must notice it. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Text that occurs once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Paths given to vitest. */
  readonly tests: readonly string[];
}

/** The source with the fault in it; undefined where the mutant no longer fits: its text is gone, or stands there twice. */
export function planted(source: string, { find, replace }: Pick<Mutant, 'find' | 'replace'>): string | undefined {
  const [before, after, ...more] = source.split(find);
  return before === undefined || after === undefined || more.length > 0 ? undefined : before + replace + after;
}
