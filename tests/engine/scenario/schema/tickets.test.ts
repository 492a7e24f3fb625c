import { expect, test } from 'vitest';
import { codesIn, scenarioOf, shortest } from '../reading.ts';

test('a category says only what differs from other tickets', () => {
  const category = scenarioOf(
    shortest('tickets: { categories: { lost card: { work: 5 min, payout: { chat: 2.5 } } } }'),
  ).tickets.categories['lost card'];
  expect(category).toEqual({
    weight: 1,
    caseType: 'request',
    skills: [],
    priority: 1,
    urgent: false,
    work: { law: 'constant', value: 300_000 },
    payout: { chat: 2.5 },
  });
});

test('what is given by channel may leave channels out, and knows no others', () => {
  const work = scenarioOf(shortest('tickets: { work: { email: 5 min } }')).tickets.work;
  expect(work.email).toEqual({ law: 'constant', value: 300_000 });
  expect(codesIn(shortest('tickets: { work: { fax: 5 min } }'))).toEqual(['unknown-channel tickets.work.fax']);
});

test('the need for escalation may fall with difficulty, within bounds', () => {
  expect(codesIn(shortest('tickets: { needsEscalationByDifficulty: -2 }'))).toEqual([]);
  expect(codesIn(shortest('tickets: { needsEscalationByDifficulty: 9 }'))).toEqual([
    'out-of-range tickets.needsEscalationByDifficulty',
  ]);
});
