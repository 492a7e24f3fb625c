import { faultsOf, type SourceFile } from './source-files.ts';

/** Put together from pieces, so that this file does not hold the words it looks for. */
const anyOf = (...words: readonly string[]): string => `(?:${words.join('|')})`;

const rules: readonly { readonly pattern: RegExp; readonly because: string; readonly only?: RegExp }[] = [
  {
    pattern: new RegExp(`(?<!\\w)/${anyOf('wo' + 'rk', 'ro' + 'ot', 'ho' + 'me/\\w+')}/`),
    because: 'a path of one machine; take it from the command line or the environment',
  },
  {
    pattern: new RegExp(`\\.\\./sha${'red'}\\b(?!\\.)|\\.libra${'ry'}\\b`),
    because: 'a folder outside the repository; take its path from the environment',
  },
  {
    pattern: new RegExp(`https?://${anyOf('registry', 'deb')}\\.|registry\\.npm${'js'}|npm${'mirror'}`),
    because: 'a package registry; where packages come from is the setting of whoever installs them',
  },
  {
    pattern: new RegExp(
      `\\b${anyOf('TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK')}\\b|\\bnot ${'implemented'}\\b`,
    ),
    because: 'left open; do it, or write it down where users see it',
  },
  {
    pattern: new RegExp(
      `\\b${anyOf('it', 'test', 'describe', 'suite')}\\.${anyOf('sk' + 'ip', 'on' + 'ly', 'to' + 'do')}\\b`,
    ),
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
