import { tableText } from '../table.ts';
import type { AgainstResults, Compared } from './run-against.ts';

const PERCENT = 100;

const ratioText = (ratio: number): string => ratio.toFixed(3);

/** Rows of every verdict, headings first. */
export function verdictRows({ compared, level }: AgainstResults): string[][] {
  const headings = ['benchmark', 'time here ÷ there', `${PERCENT * level} % interval`, 'verdict'];
  const rows = compared.map(({ benchmark, ratio, low, high, word, isTooSlow }) => [
    benchmark,
    ratioText(ratio),
    `${ratioText(low)} to ${ratioText(high)}`,
    isTooSlow ? `${word}, beyond the limit` : word,
  ]);
  return [headings, ...rows];
}

function readingsText({ benchmark, readings }: Compared): string {
  return `  ${benchmark}: ${readings.map(({ name, ratio }) => `${name} ${ratioText(ratio)}`).join('; ')}`;
}

/** How it was compared: pairs, intervals, seed, and whose benchmarks measured. */
export function methodText({ revision, commit, pairs, limit, resamples, seed, measuredBy }: AgainstResults): string {
  return (
    `This tree against ${revision} (${commit.slice(0, 12)}), measured by ${measuredBy === 'this tree' ? 'the benchmarks of this tree' : measuredBy}: ` +
    `${pairs} pairs of processes each, in the order ABBA; median of the ratios, ${resamples} resamples of the pairs, seed ${seed}. ` +
    `Limit ${limit}.`
  );
}

/** Remarks on what cannot be compared, or plays differently. */
export function remarksOf({ compared, absent, revision }: AgainstResults): readonly string[] {
  return [
    ...absent.map((benchmark) => `${benchmark}: ${revision} cannot run it.`),
    ...compared
      .filter(({ proofs }) => proofs.here !== proofs.there)
      .map(({ benchmark, proofs }) => `${benchmark} plays differently: here ${proofs.here}; there ${proofs.there}.`),
  ];
}

/** What was compared, on a terminal. */
export function againstText(results: AgainstResults): string {
  return [
    methodText(results),
    '',
    ...tableText(verdictRows(results)),
    '',
    'Median ratio of each reading:',
    ...results.compared.map(readingsText),
    ...remarksOf(results),
  ].join('\n');
}
