import { expect, it } from 'vitest';
import { LogCheck, type DeskRules, type LogFindings, type LogLine } from '../../../../server/load/verdict/log-check.ts';

const RULES: DeskRules = { oneAtATime: true, countsAll: true, cap: 2, limits: { email: 300_000 }, anybody: true };

const arrived = (at: number, ticket: number): LogLine => ({ at, type: 'ticket-arrived', ticket, channel: 'email' });
const online = (expert: number): LogLine => ({ at: 0, type: 'expert-came-online', expert });
const offer = (at: number, what: string, [ticket, expert, number]: readonly [number, number, number]): LogLine => ({
  at,
  type: `offer-${what}`,
  ticket,
  expert,
  offer: number,
});

/** A day without fault: one ticket is accepted and solved, one expires, goes to another and is left by its customer. */
const GOOD: readonly LogLine[] = [
  online(0),
  online(1),
  arrived(1000, 0),
  offer(1000, 'made', [0, 0, 1]),
  offer(2000, 'accepted', [0, 0, 1]),
  { at: 2000, type: 'work-started', ticket: 0, expert: 0 },
  arrived(3000, 1),
  offer(3000, 'made', [1, 0, 1]),
  { at: 50_000, type: 'reply-sent', ticket: 0, expert: 0 },
  { at: 50_000, type: 'ticket-solved', ticket: 0, expert: 0 },
  { at: 50_000, type: 'ticket-closed', ticket: 0, expert: 0 },
  offer(303_000, 'expired', [1, 0, 1]),
  offer(303_000, 'made', [1, 1, 2]),
  offer(310_000, 'rescinded', [1, 1, 2]),
  { at: 310_000, type: 'ticket-abandoned', ticket: 1, expert: null },
  arrived(320_000, 2),
  offer(320_000, 'made', [2, 1, 1]),
];

function check(lines: readonly LogLine[], rules = RULES, end = 330_000): LogFindings {
  const checking = new LogCheck(rules);
  for (const line of lines) checking.take(line);
  return checking.end(end);
}

const without = (index: number): LogLine[] => GOOD.filter((_, each) => each !== index);
const changed = (index: number, change: Partial<LogLine>): LogLine[] =>
  GOOD.map((line, each) => (each === index ? { ...line, ...change } : line));

it('finds nothing wrong with a log that is right, and where each ticket is', () => {
  const found = check(GOOD);
  expect(found).toMatchObject({
    brokenStates: 0,
    capBreaches: 0,
    lateAnswers: 0,
    unroutedExpiries: 0,
    arrivedAgain: 0,
  });
  expect(found.examples).toEqual([]);
  expect(found.states).toEqual({ waiting: 0, offered: 1, held: 0, over: 2 });
  expect([...found.arrived]).toEqual([0, 1, 2]);
});

it.each<[string, readonly LogLine[], Partial<LogFindings>]>([
  ['a ticket that arrives twice', [...GOOD, arrived(321_000, 2)], { arrivedAgain: 1 }],
  ['an acceptance of an offer that nobody made', without(3), { brokenStates: 1 }],
  ['an acceptance by somebody else', changed(4, { expert: 1 }), { brokenStates: 1 }],
  ['a second offer beside the first', [...GOOD, offer(321_000, 'made', [2, 0, 2])], { brokenStates: 1 }],
  [
    'an end after the end',
    [...GOOD, { at: 321_000, type: 'ticket-solved', ticket: 0, expert: 0 }],
    { brokenStates: 1 },
  ],
  ['an event of a ticket that never arrived', [...GOOD, offer(321_000, 'made', [7, 0, 1])], { brokenStates: 1 }],
  ['an answer at the limit', [...GOOD.slice(0, 4), offer(301_000, 'accepted', [0, 0, 1])], { lateAnswers: 1 }],
  ['an expiry before the limit', changed(11, { at: 302_999 }), { lateAnswers: 1 }],
  [
    'an expiry after the limit',
    [...GOOD.slice(0, 11), offer(304_000, 'expired', [1, 0, 1]), offer(304_000, 'made', [1, 1, 2])],
    { lateAnswers: 1 },
  ],
  ['an expiry that goes to nobody while somebody is free', GOOD.slice(0, 12), { unroutedExpiries: 1 }],
])('finds %s', (_what, lines, expected) => {
  const found = check(lines);
  expect(found).toMatchObject(expected);
  expect(found.examples.length).toBeGreaterThan(0);
});

it('finds an offer that still waits after its limit', () => {
  expect(check(GOOD, RULES, 620_001)).toMatchObject({ lateAnswers: 1 });
  expect(check(GOOD, RULES, 620_000)).toMatchObject({ lateAnswers: 0 });
});

it('finds who has more than the cap', () => {
  const third = [arrived(4000, 7), offer(4000, 'made', [7, 0, 1])];
  const lines = [...GOOD.slice(0, 8), ...third];
  expect(check(lines, RULES, 5000)).toMatchObject({ capBreaches: 1 });
  expect(check(lines, { ...RULES, cap: 3 }, 5000)).toMatchObject({ capBreaches: 0 });
});

it('passes nobody over who is away, has refused before, or has something in hand', () => {
  const refused = [
    online(0),
    arrived(0, 0),
    offer(0, 'made', [0, 0, 1]),
    offer(300_000, 'expired', [0, 0, 1]),
    arrived(300_001, 1),
  ];
  expect(check(refused)).toMatchObject({ unroutedExpiries: 0 });
  const gone = [...GOOD.slice(0, 11), { at: 200_000, type: 'expert-went-offline', expert: 1 }, GOOD[11]!];
  expect(check(gone)).toMatchObject({ unroutedExpiries: 0 });
});
