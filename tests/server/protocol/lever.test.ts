import { describe, expect, it } from 'vitest';
import { parseScenarioData } from '../../../engine/index.ts';
import { interventionSchema } from '../../../engine/scenario/schema/interventions.ts';
import { leverSchema, type Lever } from '../../../server/protocol/lever.ts';

/** One of each kind. */
const levers: readonly Lever[] = [
  { lever: 'arrival-factor', factor: 1.5 },
  { lever: 'burst', count: 20 },
  { lever: 'notifications', on: false, share: 0.5 },
  { lever: 'limit', channel: 'email', limit: 'offerTimeout', value: '2 min' },
  { lever: 'limit', limit: 'followUpTimeout', value: 'never' },
  { lever: 'cap', unanswered: 'unlimited' },
  { lever: 'cap', unanswered: 4 },
  { lever: 'policy', policy: 'random' },
  { lever: 'standing', on: true },
  { lever: 'dashboard', refresh: 'live' },
  { lever: 'join', group: 'day', count: 1 },
  { lever: 'leave', group: 'day', count: 1 },
  { lever: 'expert-leaves', expert: 0 },
  { lever: 'acknowledge' },
];

describe('a lever on its way to the server', () => {
  it.each(levers)('is one that a scenario could have pulled: %o', (lever) => {
    expect(leverSchema.parse(lever)).toEqual(lever);
    expect(interventionSchema.safeParse({ at: '1 h', ...lever }).success).toBe(true);
  });

  it('is there for every lever of a scenario', () => {
    const known = interventionSchema.options.map(({ shape }) => shape.lever.value);
    expect(leverSchema.options.map(({ shape }) => shape.lever.value).toSorted()).toEqual(known.toSorted());
  });

  it.each([
    { lever: 'burst' },
    { lever: 'burst', count: -1 },
    { lever: 'burst', count: 1e9 },
    { lever: 'burst', count: 5, at: '1 h' },
    { lever: 'explode' },
    { lever: 'policy', policy: 'x'.repeat(81) },
    { lever: '__proto__' },
    null,
    'burst',
    [],
  ])('is refused when it is none: %o', (lever) => {
    expect(leverSchema.safeParse(lever).success).toBe(false);
  });

  it('stands for what the scenario says in the same words', () => {
    const found = parseScenarioData({
      interventions: [{ at: '1 h', lever: 'limit', limit: 'offerTimeout', value: 'soon' }],
    });
    expect(JSON.stringify(found)).toContain('interventions[0].value');
  });
});
