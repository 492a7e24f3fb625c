import { expect, test } from 'vitest';
import { horizonOf, targetFault, ticketFigure } from '../../../engine/planning/target-figures.ts';
import { callsDesk } from './play-asking.ts';

const scenario = callsDesk([1]);
const target = { figure: 'serviceWithin20s', atLeast: 80, per: 'interval', of: {}, penalty: 0 } as const;

test('shares within a time are counted by ticket for every threshold of the scenario', () => {
  expect(ticketFigure('serviceWithin5min', [20_000, 300_000])?.counts).toEqual({ kind: 'served', within: 300_000 });
  expect(ticketFigure('serviceWithin7min', [20_000])).toBeUndefined();
  expect(ticketFigure('voiceFirstReply', [])).toEqual({ counts: { kind: 'firstReply' }, channel: 'voice' });
  expect(horizonOf({ ...target, figure: 'answeredWithin4h' }, scenario)).toBe(14_400_000);
  expect(horizonOf({ ...target, figure: 'occupancy' }, scenario)).toBe(0);
});

test('what cannot be judged is said', () => {
  expect(targetFault(target, scenario)).toBeUndefined();
  expect(targetFault({ ...target, figure: 'emailFirstReply', of: { channel: 'email' } }, scenario)).toBeUndefined();
  expect(targetFault({ ...target, figure: 'nothing' }, scenario)).toContain('no figure');
  expect(targetFault({ ...target, figure: 'acceptanceP90' }, scenario)).toContain('percentile');
  expect(targetFault({ ...target, figure: 'occupancy', of: { channel: 'voice' } }, scenario)).toContain('whole desk');
  expect(targetFault({ ...target, figure: 'emailAnswer', of: { channel: 'chat' } }, scenario)).toContain(
    'of email already',
  );
});
