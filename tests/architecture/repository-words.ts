import { faultsOf, type SourceFile } from './source-files.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly because: string;
  readonly only?: RegExp;
}

/** One letter of each word stands in brackets, so that this file does not hold the words it looks for. */
const rules: readonly Rule[] = [
  {
    pattern: /(?<!\w)\/(?:[w]ork|[r]oot|[h]ome\/\w+)\//,
    because: 'a path of one machine; take it from the command line or the environment',
  },
  {
    pattern: /\.\.\/[s]hared\b(?!\.)|\.[l]ibrary\b/,
    because: 'a folder outside the repository; take its path from the environment',
  },
  {
    pattern: /https?:\/\/(?:[r]egistry|[d]eb)\.|[r]egistry\.npm|[n]pmmirror/,
    because: 'a package registry; where packages come from is the setting of whoever installs them',
  },
  {
    pattern: /\b(?:[T]ODO|[F]IXME|[X]XX|[H]ACK)\b|\b[n]ot implemented\b/,
    because: 'left open; do it, or write it down where users see it',
  },
  {
    pattern: /\b(?:it|test|describe|suite)\.(?:[s]kip|[o]nly|[t]odo)\b/,
    because: 'every test runs, always',
    only: /\.test\.ts$/,
  },
];

/** Words that no file of the repository may hold. */
export function wordFaults(file: SourceFile): string[] {
  return rules
    .filter(({ only }) => only?.test(file.path) ?? true)
    .flatMap(({ pattern, because }) => faultsOf(file, pattern, because));
}
