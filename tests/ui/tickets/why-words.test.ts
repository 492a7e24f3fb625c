import { expect, it } from 'vitest';
import type { Explanation } from '../../../engine/index.ts';
import { byMeasure, excludedByReason, whyWords } from '../../../ui/tickets/why-words.ts';

const who = (expert: number, measure: number) => ({ expert, measure, group: 'a', member: expert });
const explanation = (part: Partial<Explanation>): Explanation => ({
  ticket: 1,
  policy: 'longest-idle',
  measure: 'minutes idle',
  candidates: [who(1, 4), who(2, 9.5)],
  excluded: [],
  reasons: [],
  chosen: 2,
  ...part,
});
const name = (expert: number): string => `Expert ${expert}`;

it.each<[string, Partial<Explanation>]>([
  ['Expert 2 was chosen by longest-idle with minutes idle 9.50. 1 other could have had it.', {}],
  ['Expert 2 was chosen by longest-idle. 1 other could have had it.', { measure: '' }],
  ['Expert 1 was chosen by longest-idle. Nobody else could have had it.', { candidates: [who(1, NaN)], chosen: 1 }],
  ['Nobody can be offered it: it waits.', { candidates: [], chosen: -1 }],
  ['2 experts could be asked; longest-idle lets it wait.', { chosen: -1 }],
])('%s', (words, part) => expect(whyWords(explanation(part), name)).toBe(words));

it('the chosen one is first, then whom the policy likes best; those whom it does not tell apart are last', () => {
  const all = [who(1, NaN), who(2, 3), who(3, 8), who(4, 5)];
  expect(byMeasure(all, 2).map(({ expert }) => expert)).toEqual([2, 3, 4, 1]);
});

it('everybody excluded is in one list, under the first reason, the longest list first', () => {
  const out = (expert: number, ...reasons: string[]) => ({ expert, group: 'a', member: expert, reasons });
  const lists = excludedByReason([out(1, 'cap'), out(2, 'offline', 'cap'), out(3, 'offline'), out(4)]);
  expect(lists.map(([reason, experts]) => [reason, experts.map(({ expert }) => expert)])).toEqual([
    ['offline', [2, 3]],
    ['cap', [1]],
    ['not allowed', [4]],
  ]);
});
