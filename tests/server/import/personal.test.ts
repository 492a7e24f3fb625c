import { expect, it } from 'vitest';
import { personalReason } from '../../../server/import/personal.ts';

it.each([
  ['x', ['a@b.example', 'c@d.example'], 'mail addresses'],
  ['x', ['+44 20 7946 0018', '+44 20 7946 0019'], 'phone numbers'],
  ['Requester', ['Ann', 'Bob'], 'names'],
  ['Subject', ['Hi'], 'free text'],
  [
    'x',
    [
      'my screen went black after the update',
      'where is the order that I placed on Monday',
      'please cancel my account at once',
    ],
    'free text',
  ],
  ['Priority', ['high', 'low'], undefined],
  ['Customer type', ['business', 'private'], undefined],
  ['Reopens', ['0', '1', '12'], undefined],
  ['Due', ['2024-01-31', '2024-02-01'], undefined],
] as const)('a column "%s" of %j is personal for %s', (column, cells, reason) => {
  expect(personalReason(column, cells)).toBe(reason);
});
