import { describe, expect, it } from 'vitest';
import { REQUESTS, type RequestName } from '../../../server/protocol/requests.ts';
import { ROLE_FOR, ROLES } from '../../../server/protocol/roles.ts';

/** A good one of each. */
const good: { readonly [Name in RequestName]: object } = {
  hello: { version: 1 },
  listRuns: {},
  startRun: {
    source: { from: 'shipped', name: 'one-expert' },
    seed: 'x',
    overrides: ['a=1'],
    pace: { kind: 'paused' },
  },
  watchRun: { run: 'r-1' },
  leaveRun: { run: 'r-1' },
  setPace: { run: 'r-1', pace: { kind: 'timed', speedup: 60 } },
  step: { run: 'r-1', what: 'event' },
  seek: { run: 'r-1', to: 3_600_000 },
  fork: { run: 'r-1', at: { from: 'lever', number: 0 }, lever: { lever: 'burst', count: 5 } },
  pullLever: { run: 'r-1', lever: { lever: 'standing', on: true } },
  stopRun: { run: 'r-1' },
  deleteRun: { run: 'r-1' },
  addBookmark: { run: 'r-1', label: 'here it breaks' },
  removeBookmark: { run: 'r-1', bookmark: 0 },
  expertDashboard: { run: 'r-1', expert: 3 },
  ticketStory: { run: 'r-1', ticket: 12 },
  whyThisExpert: { run: 'r-1', ticket: 12, offer: 1 },
  breakdown: { run: 'r-1', by: 'group' },
  intervals: { run: 'r-1', figures: ['rejected'] },
  exceptions: { run: 'r-1' },
  volume: { run: 'r-1', grain: 'week' },
  reasons: { run: 'r-1' },
  series: { run: 'r-1' },
  figures: { run: 'r-1' },
  experts: { run: 'r-1' },
  levers: { run: 'r-1' },
  compare: { runA: 'r-1', runB: 'r-2' },
  stopCompare: { comparison: 'c-1' },
  joinDesk: { run: 'r-1', as: 'desk 7', group: 'agents' },
  answerOffer: { run: 'r-1', ticket: 4, offer: 1, answer: 'reject', reason: 'tooHard' },
  reply: { run: 'r-1', ticket: 4 },
  escalate: { run: 'r-1', ticket: 4 },
  leaveDesk: { run: 'r-1' },
  resync: { run: 'r-1', epoch: 0, from: 5 },
  inviteClass: { run: 'r-1' },
};

const names = Object.keys(REQUESTS) as RequestName[];

describe.each(names)('%s', (name) => {
  const schema = REQUESTS[name];

  it('passes as it is meant', () => {
    expect(schema.safeParse(good[name]).success).toBe(true);
  });

  it('has a role', () => {
    expect(ROLES).toContain(ROLE_FOR[name]);
  });

  it.each(['extra', 'constructor', 'toString', '__proto__'])('refuses a key that it does not know: %s', (key) => {
    const message: unknown = JSON.parse(
      JSON.stringify(good[name])
        .replace('{', `{${JSON.stringify(key)}:{"role":"operator"},`)
        .replace(',}', '}'),
    );
    expect(schema.safeParse(message).success).toBe(false);
  });

  it.each([undefined, null, 5, 'text', [], [good[name]], () => good[name]])(
    'refuses what is no message: %o',
    (message) => {
      expect(schema.safeParse(message).success).toBe(false);
    },
  );

  it('refuses each of its parts with a wrong type', () => {
    for (const key of Object.keys(good[name]))
      for (const wrong of [null, {}, [null], true, NaN, Infinity, '\u0000', -1, 2 ** 60])
        expect(schema.safeParse({ ...good[name], [key]: wrong }).success, `${key}: ${JSON.stringify(wrong)}`).toBe(
          false,
        );
  });
});

it.each(['../../etc/passwd', '', 'R-1', 'a'.repeat(41), '__proto__', "r'--", 'r 1'])('no run is called %o', (run) => {
  expect(REQUESTS.watchRun.safeParse({ run }).success).toBe(false);
});
