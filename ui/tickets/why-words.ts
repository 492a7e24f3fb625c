import { counted, decimalText, type Candidate, type Explanation } from '../../engine/index.ts';

type Excluded = Explanation['excluded'][number];

/** The choice in one sentence. */
export function whyWords(explanation: Explanation, name: (expert: number) => string): string {
  const { candidates, chosen, policy, measure } = explanation;
  if (chosen < 0) {
    if (candidates.length === 0) return 'Nobody can be offered it: it waits.';
    return `${counted(candidates.length, 'expert')} could be asked; ${policy} lets it wait.`;
  }
  const own = candidates.find(({ expert }) => expert === chosen);
  const others = candidates.length - 1;
  const by =
    own === undefined || measure === '' || !Number.isFinite(own.measure) ? '' : ` with ${measure} ${text(own)}`;
  const among = others === 0 ? 'Nobody else could have had it.' : `${counted(others, 'other')} could have had it.`;
  return `${name(chosen)} was chosen by ${policy}${by}. ${among}`;
}

const text = ({ measure }: Candidate): string => decimalText(measure, Number.isInteger(measure) ? 0 : 2);

/** The chosen one first, then by what the policy goes by, the largest first. */
export function byMeasure(candidates: readonly Candidate[], chosen: number): readonly Candidate[] {
  const rank = ({ expert, measure }: Candidate): number => {
    if (expert === chosen) return Infinity;
    return Number.isFinite(measure) ? measure : -Infinity;
  };
  return candidates.toSorted((one, other) => {
    const difference = rank(other) - rank(one);
    return Number.isNaN(difference) ? 0 : difference;
  });
}

/** Those who could not have it under their first reason, the most frequent first: everybody is in one list. */
export function excludedByReason(
  excluded: readonly Excluded[],
): readonly (readonly [reason: string, experts: readonly Excluded[]])[] {
  const lists = new Map<string, Excluded[]>();
  for (const who of excluded) {
    const reason = who.reasons[0] ?? 'not allowed';
    lists.set(reason, [...(lists.get(reason) ?? []), who]);
  }
  return [...lists].toSorted(([, one], [, other]) => other.length - one.length);
}
