import { expect, it } from 'vitest';
import type { Explanation } from '../../../engine/index.ts';
import { offerLines, waitLines } from '../../../engine/words/explanation-lines.ts';

const name = (expert: number): string => `expert ${expert}`;

function explanation(
  candidates: readonly (readonly [number, number])[],
  excluded: readonly (readonly [number, string])[],
): Explanation {
  const counts = new Map<string, number>();
  for (const [, reason] of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    ticket: 1,
    policy: 'standing-weighted',
    measure: 'weight',
    candidates: candidates.map(([expert, measure]) => ({ expert, measure, group: 'a', member: expert })),
    excluded: excluded.map(([expert, reason]) => ({ expert, reasons: [reason], group: 'a', member: expert })),
    reasons: [...counts],
    chosen: candidates[0]?.[0] ?? -1,
  };
}

it('the chosen one comes with why, the others by what the policy goes by, the excluded by reason', () => {
  const told = offerLines(
    explanation(
      [
        [3, 0.5],
        [1, 0.25],
        [2, 1],
      ],
      [
        [4, 'offline'],
        [5, 'cap'],
      ],
    ),
    name,
    false,
  );
  expect(told).toEqual([
    'Chosen by standing-weighted with weight 0.50.',
    'Could have had it too: expert 2 (weight 1), expert 1 (weight 0.25).',
    'Could not: expert 4 (offline), expert 5 (with as many as they may hold).',
  ]);
});

it('many are summed up unless everybody is asked for', () => {
  const candidates = Array.from({ length: 9 }, (_, expert) => [expert, expert] as const);
  const excluded = Array.from(
    { length: 8 },
    (_, index) => [20 + index, index < 5 ? 'offline' : 'lacks skill german'] as const,
  );
  const few = offerLines(explanation(candidates, excluded), name, false);
  expect(few[1]).toMatch(/^Could have had it too: expert 8 \(weight 8\), .* and 2 others\.$/);
  expect(few[2]).toBe('Could not: 8 experts, namely 5 offline, 3 without the skill german.');
  const all = offerLines(explanation(candidates, excluded), name, true);
  expect(all[1]!.match(/expert/g)).toHaveLength(8);
  expect(all[2]!.match(/expert \d+ \(/g)).toHaveLength(8);
});

it('an only candidate, and a ticket that waits, are told as such', () => {
  expect(offerLines(explanation([[3, NaN]], []), name, false)).toEqual(['Nobody else could have had it.']);
  expect(waitLines(explanation([], [[4, 'offline']]), name, false)).toEqual(['Could not: expert 4 (offline).']);
  expect(waitLines(explanation([[1, 1]], []), name, false)).toEqual([
    '1 expert could have been asked; the policy lets it wait.',
  ]);
});
