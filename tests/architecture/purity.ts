import { blank } from './blank.ts';
import { faultsOf, type SourceFile } from './source-files.ts';

interface Ban {
  readonly pattern: RegExp;
  readonly because: string;
}

const lastBit = 'the last bit differs between machines; use engine/random/elementary.ts';
const transcendental = 'log|log2|log10|log1p|exp|expm1|pow|a?(?:sin|cos|tan)h?|atan2|cbrt|hypot';
/**
 * Of the host's own names only those that nobody would give to a variable: the compiler, which knows what a name refers to,
 * has no types of a host here at all.
 */
const globals =
  'Date|Intl|Promise|WeakRef|FinalizationRegistry|Atomics|globalThis|console|crypto|performance|' +
  'set(?:Timeout|Interval|Immediate)|queueMicrotask|structuredClone';

/** What the linter cannot say, and what it says too: a rule switched off there does not switch it off here. */
const bans: readonly Ban[] = [
  { pattern: new RegExp(`\\bMath\\s*\\??\\.\\s*(?:${transcendental})\\b`), because: lastBit },
  // A power of two whose exponent is written out or named as a constant is exact everywhere, and reads better than its digits.
  { pattern: /(?<!(?<![\w.)])2 )\*\*|\*\*(?! (?:\d+|[A-Z_]+|\([A-Z_\d +*-]+\)))/, because: `a power: ${lastBit}` },
  { pattern: /\bMath\s*\??\.\s*random\b/, because: 'chance comes from the seed, through engine/random' },
  { pattern: /\bMath\b(?!\s*\??\.\s*[a-zA-Z])/, because: 'name the function, Math.…, so that the ban can see it' },
  {
    pattern: /(?<![.#\w])(?:async|await)(?=\s+[^\s:?=])/,
    because: 'the engine is synchronous; whoever drives it yields',
  },
  {
    pattern: new RegExp(`(?<![.\\w#])(?:${globals})\\b(?!\\s*\\??:)`),
    because: 'not of ECMAScript, or not the same twice',
  },
  { pattern: /\.\s*(?:toLocale\w+|localeCompare)\b/, because: 'the result depends on the language of the machine' },
  { pattern: /\b(?:eval|Function)\s*\(/, because: 'code is written down, so that it can be read' },
];

/** Places in an engine file where a run could stop being repeatable, or the file could stop running everywhere. */
export function purityFaults(file: SourceFile): string[] {
  const code = { path: file.path, text: blank(file.text, 'comments and strings') };
  return bans.flatMap(({ pattern, because }) => faultsOf(code, pattern, because));
}
