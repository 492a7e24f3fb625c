import { once } from 'node:events';
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { PROTOCOL_VERSION, REQUESTS, ROLE_FOR } from '../../../server/protocol/index.ts';
import type { Answer, RequestName } from '../../../server/protocol/index.ts';
import { DeskServer, type DeskClient } from '../desk-server.ts';
import { SMALL_DESK } from '../small-desk.ts';

const OPERATOR = 'token-of-an-operator';
const VIEWER = 'token-of-a-viewer';
const HOUR = 3_600_000;
const overrides = ['figures.perExpert=true'];

const desk = await DeskServer.start({
  keys: { token: OPERATOR, viewerToken: VIEWER },
  limits: { requestsPerSecond: 400, requestsAtOnce: 800, messageBytes: 200_000 },
});
afterAll(() => desk.close());
const operator = await desk.welcome();

const clients: DeskClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

function stranger(headers?: Readonly<Record<string, string>>): DeskClient {
  const client = desk.connect(headers);
  clients.push(client);
  return client;
}

async function greeted(token: string): Promise<DeskClient> {
  const client = stranger();
  await client.get('hello', { version: PROTOCOL_VERSION, token });
  return client;
}

/** Why something was not done, in a word. */
const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.problem.code);

/** A run of the small desk that stands one hour on, with a lever and a bookmark. */
async function begunRun(): Promise<string> {
  const { run } = await operator.get('startRun', { source: { from: 'text', text: SMALL_DESK }, at: HOUR, overrides });
  await operator.get('pullLever', { run, lever: { lever: 'cap', unanswered: 2 } });
  await operator.get('addBookmark', { run, label: 'here' });
  return run;
}

/** Everything that a message could change. */
function stateOf(run: string): unknown {
  const { details, player, recorder } = desk.server.desk.awake(run)!;
  const { moment, fingerprint, log, edge } = player;
  const runs = desk.server.desk.listings.map((listing) => ({ ...listing, viewers: 0 }));
  return structuredClone({ details, moment, fingerprint, log, edge, runs, series: recorder.series });
}

/** A message of the right shape for every request. */
const sayable = (run: string): { readonly [Name in RequestName]: unknown } => ({
  hello: { version: PROTOCOL_VERSION, token: VIEWER },
  listRuns: {},
  startRun: { source: { from: 'text', text: SMALL_DESK } },
  watchRun: { run },
  leaveRun: { run },
  setPace: { run, pace: { kind: 'timed', speedup: 1 } },
  step: { run, what: 'interval' },
  seek: { run, to: 2 * HOUR },
  fork: { run, at: { from: 'moment', at: 1000 } },
  pullLever: { run, lever: { lever: 'burst', count: 20 } },
  stopRun: { run },
  deleteRun: { run },
  addBookmark: { run, label: 'there' },
  removeBookmark: { run, bookmark: 1 },
  expertDashboard: { run, expert: 0 },
  ticketStory: { run, ticket: 0 },
  whyThisExpert: { run, ticket: 0 },
  breakdown: { run, by: 'group' },
  intervals: { run },
  exceptions: { run },
  volume: { run, grain: 'quarter' },
  reasons: { run },
  series: { run },
  figures: { run },
  experts: { run },
  levers: { run },
  compare: { runA: run, runB: run, replications: 2 },
  stopCompare: { comparison: 'c-none' },
  joinDesk: { run, as: 'somebody' },
  answerOffer: { run, ticket: 0, offer: 1, answer: 'accept' },
  reply: { run, ticket: 0 },
  escalate: { run, ticket: 0 },
  leaveDesk: { run },
  resync: { run, epoch: 0, from: 0 },
  inviteClass: { run },
});

const names = Object.keys(REQUESTS) as RequestName[];

describe('meeting', () => {
  it('says what it is to whoever knows a token, and which role the token has', async () => {
    const client = stranger();
    expect(await client.get('hello', { version: PROTOCOL_VERSION, token: OPERATOR })).toMatchObject({
      version: PROTOCOL_VERSION,
      role: 'operator',
    });
    expect(await client.get('hello', { version: PROTOCOL_VERSION, token: VIEWER })).toMatchObject({ role: 'viewer' });
  });

  it('refuses a page of another version with what to do, before anything else is looked at', async () => {
    const problem = await stranger().refusal('hello', { version: PROTOCOL_VERSION + 1, token: 'wrong' });
    expect(problem).toMatchObject({ code: 'version-skew', at: 'version', remedy: 'Load the page again.' });
  });

  it('refuses a wrong token and none', async () => {
    const client = stranger();
    expect(codeOf(await client.ask('hello', { version: PROTOCOL_VERSION, token: 'wrong' }))).toBe('unauthorised');
    expect(codeOf(await client.ask('hello', { version: PROTOCOL_VERSION }))).toBe('unauthorised');
    expect(codeOf(await client.ask('listRuns', {}))).toBe('not-greeted');
  });

  it.each([
    ['a page of another site', { origin: 'http://elsewhere.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['no page at all that is called so', { origin: 'null' }],
    ['another name that leads here', { host: 'elsewhere.example' }],
  ])('refuses a connection from %s', async (_, headers) => {
    const client = stranger(headers);
    await once(client.socket as never, 'connect_error');
    expect(client.socket.connected).toBe(false);
  });

  it('lets its own page connect', async () => {
    const client = stranger({ origin: desk.url });
    expect(codeOf(await client.say('hello', { version: PROTOCOL_VERSION, token: VIEWER }))).toBe('ok');
  });
});

describe('roles', () => {
  it('before hello, every other request is refused and changes nothing', async () => {
    const run = await begunRun();
    const before = stateOf(run);
    const client = stranger();
    const said = sayable(run);
    for (const name of names.filter((each) => each !== 'hello'))
      expect([name, codeOf(await client.say(name, said[name]))]).toEqual([name, 'not-greeted']);
    expect(stateOf(run)).toEqual(before);
  });

  it('viewers are refused whatever is for experts and operators, and nothing changes; the rest is answered', async () => {
    const run = await begunRun();
    const before = stateOf(run);
    const viewer = await greeted(VIEWER);
    const said = sayable(run);
    for (const name of names) {
      const expected = ROLE_FOR[name] === 'viewer' ? 'ok' : 'not-allowed';
      expect([name, codeOf(await viewer.say(name, said[name]))]).toEqual([name, expected]);
    }
    expect(stateOf(run)).toEqual(before);
  });

  it('operators may do all of it', async () => {
    const run = await begunRun();
    const said = sayable(run);
    const last = ['stopCompare', 'stopRun', 'deleteRun'] as const;
    // Nobody outside takes part in this run; who may, and does, is seen in handlers/taking-part.test.ts.
    const asExpert: Partial<Record<RequestName, string>> = {
      joinDesk: 'desk-closed',
      answerOffer: 'no-seat',
      reply: 'no-seat',
      escalate: 'no-seat',
    };
    for (const name of names.filter((each) => !last.includes(each as never) && each !== 'hello'))
      expect([name, codeOf(await operator.say(name, said[name]))]).toEqual([name, asExpert[name] ?? 'ok']);
    const other = await begunRun();
    expect(codeOf(await operator.say('stopRun', { run: other }))).toBe('ok');
    expect(codeOf(await operator.say('deleteRun', { run: other }))).toBe('ok');
    expect(codeOf(await operator.say('watchRun', { run: other }))).toBe('run-unknown');
    expect(codeOf(await operator.say('stopCompare', said.stopCompare))).toBe('comparison-unknown');
  });

  it('a member of a class watches one run, and neither drives it nor hears of others', async () => {
    const [run, other] = [await begunRun(), await begunRun()];
    const { code } = await operator.get('inviteClass', { run });
    const member = stranger();
    const welcome = await member.get('hello', { version: PROTOCOL_VERSION, token: code });
    expect(welcome).toMatchObject({ role: 'viewer', onlyRun: run });
    expect(welcome.runs.map((each) => each.run)).toEqual([run]);
    expect((await member.get('listRuns', {})).map((each) => each.run)).toEqual([run]);
    let heardOfRuns = 0;
    member.socket.on('runs', () => heardOfRuns++);
    const saidOfOther = sayable(other);
    for (const name of names.filter((each) => each !== 'hello' && each !== 'listRuns'))
      expect([name, codeOf(await member.say(name, saidOfOther[name]))]).toEqual([name, 'not-allowed']);
    expect(codeOf(await member.say('watchRun', { run }))).toBe('ok');
    expect(codeOf(await member.say('setPace', { run, pace: { kind: 'flat-out' } }))).toBe('not-allowed');
    const told = operator.next('runs');
    await begunRun();
    await told;
    expect(heardOfRuns).toBe(0);
  });
});

it('when its code has expired, a class is shown nothing any more', async () => {
  const run = await begunRun();
  const { code } = await operator.get('inviteClass', { run, minutes: 1 });
  const member = await greeted(code);
  await member.get('watchRun', { run });
  const dropped = member.next('dropped');
  const gone = once(member.socket as never, 'disconnect');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  onTestFinished(() => void vi.useRealTimers());
  expect((await dropped)[0]).toMatchObject({ code: 'unauthorised', message: 'This permission has expired.' });
  await gone;
  vi.useRealTimers();
  expect(codeOf(await operator.ask('listRuns', {}))).toBe('ok');
});

it('all that is wrong with a message is told, each with where it stands', async () => {
  const answer = await operator.say('seek', { run: 7, to: -1, admin: true });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-message', at: 'run' } });
  expect(JSON.stringify(answer)).toMatch(/run: .*; to: .*; admin: /);
});

/** Messages that no page sends: what they are, and the reasons they may be refused for. */
const hostile = (run: string): readonly (readonly [string, string, readonly unknown[], string])[] => [
  ['an unknown request', 'dropTables', [{}], 'bad-message'],
  ['a name of every object', 'constructor', [{}], 'bad-message'],
  ['a name of every object', '__proto__', [{}], 'bad-message'],
  ['a name of every object', 'toString', [{}], 'bad-message'],
  ['no object', 'seek', [], 'bad-message'],
  [
    'two objects',
    'seek',
    [
      { run, to: 0 },
      { run, to: 0 },
    ],
    'bad-message',
  ],
  ['null', 'seek', [null], 'bad-message'],
  ['text', 'seek', [`{"run":"${run}","to":0}`], 'bad-message'],
  ['a list', 'seek', [[run, 0]], 'bad-message'],
  ['bytes', 'seek', [Buffer.from(run)], 'bad-message'],
  ['a moment that is text', 'seek', [{ run, to: '0' }], 'bad-message'],
  ['a moment before the start', 'seek', [{ run, to: -1 }], 'bad-message'],
  ['a moment beyond the end', 'seek', [{ run, to: 9 * HOUR }], 'moment-out-of-range'],
  ['no moment', 'seek', [{ run, to: null }], 'bad-message'],
  ['a key too many', 'seek', [{ run, to: 0, admin: true }], 'bad-message'],
  [
    'a key of every object',
    'seek',
    [JSON.parse(`{"run":"${run}","to":0,"__proto__":{"role":"operator"}}`)],
    'bad-message',
  ],
  ['a key of every object', 'pullLever', [JSON.parse(`{"run":"${run}","lever":{"lever":"__proto__"}}`)], 'bad-message'],
  ['a run that is an object', 'seek', [{ run: { run }, to: 0 }], 'bad-message'],
  ['a run that is a path', 'watchRun', [{ run: '../../etc/passwd' }], 'bad-message'],
  ['an unknown run', 'seek', [{ run: 'r-0000000000', to: 0 }], 'run-unknown'],
  ['a run named as objects name things', 'watchRun', [{ run: 'constructor' }], 'run-unknown'],
  ['a pace beyond all', 'setPace', [{ run, pace: { kind: 'timed', speedup: 1e9 } }], 'bad-message'],
  ['a pace that is none', 'setPace', [{ run, pace: { kind: 'timed' } }], 'bad-message'],
  ['a lever that is none', 'pullLever', [{ run, lever: { lever: 'explode' } }], 'bad-message'],
  ['a lever of nobody', 'pullLever', [{ run, lever: { lever: 'join', group: 'nobody', count: 1 } }], 'lever-refused'],
  [
    'a policy that is a path',
    'pullLever',
    [{ run, lever: { lever: 'policy', policy: '/tmp/own.js' } }],
    'lever-refused',
  ],
  [
    'a limit in no unit',
    'pullLever',
    [{ run, lever: { lever: 'limit', limit: 'offerTimeout', value: 'soon' } }],
    'lever-refused',
  ],
  ['a label of control characters', 'addBookmark', [{ run, label: 'a\u0000b' }], 'bad-message'],
  ['a bookmark beyond the end', 'addBookmark', [{ run, label: 'far', at: 1e12 }], 'moment-out-of-range'],
  ['a bookmark that is not there', 'removeBookmark', [{ run, bookmark: 99 }], 'bookmark-unknown'],
  ['a lever that is not there', 'fork', [{ run, at: { from: 'lever', number: 7 } }], 'lever-refused'],
  ['a moment not played yet', 'fork', [{ run, at: { from: 'moment', at: 2 * HOUR } }], 'moment-out-of-range'],
  ['a scenario that is a path', 'startRun', [{ source: { from: 'shipped', name: '../package' } }], 'scenario-unknown'],
  ['a scenario that is none', 'startRun', [{ source: { from: 'text', text: 'name: [' } }], 'scenario-invalid'],
  [
    'a scenario that names a file',
    'startRun',
    [{ source: { from: 'text', text: `${SMALL_DESK}extends: /etc/passwd\n` } }],
    'scenario-invalid',
  ],
  [
    'a desk of a million',
    'startRun',
    [{ source: { from: 'text', text: SMALL_DESK }, overrides: ['experts[0].count=30000'] }],
    'too-large',
  ],
  [
    'a flood of tickets',
    'startRun',
    [{ source: { from: 'text', text: SMALL_DESK }, overrides: ['arrivals[0].rate=1e6 per hour'] }],
    'too-large',
  ],
  [
    'levers of another run',
    'startRun',
    [
      {
        source: { from: 'text', text: SMALL_DESK },
        at: HOUR,
        levers: [{ at: 5, eventsPlayed: 1_000_000, lever: { lever: 'cap', unanswered: 1 } }],
      },
    ],
    'lever-refused',
  ],
  [
    'levers out of order',
    'startRun',
    [
      {
        source: { from: 'text', text: SMALL_DESK },
        levers: [
          { at: 9, eventsPlayed: 9, lever: { lever: 'cap', unanswered: 1 } },
          { at: 5, eventsPlayed: 5, lever: { lever: 'cap', unanswered: 1 } },
        ],
      },
    ],
    'lever-refused',
  ],
  ['an expert who is not there', 'expertDashboard', [{ run, expert: 5 }], 'expert-unknown'],
  ['a ticket that has not come', 'ticketStory', [{ run, ticket: 1_000_000 }], 'ticket-unknown'],
  ['a comparison without end', 'compare', [{ runA: run, runB: run, replications: 1e9 }], 'bad-message'],
  ['a figure named as objects name things', 'breakdown', [{ run, by: '__proto__' }], 'bad-message'],
];

describe('hostile messages', () => {
  it('each is refused with a reason, and nothing changes', async () => {
    const run = await begunRun();
    const before = stateOf(run);
    const client = await greeted(OPERATOR);
    const wrong: unknown[] = [];
    for (const [what, name, said, expected] of hostile(run)) {
      const answer = await client.say(name, ...said);
      if (codeOf(answer) !== expected) wrong.push({ what, name, answer, expected });
    }
    expect(wrong).toEqual([]);
    expect(stateOf(run)).toEqual(before);
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
    expect(await client.get('listRuns', {})).not.toEqual([]);
  });

  it('a message without a place for the answer is done or refused like any other, and ends nothing', async () => {
    const run = await begunRun();
    const client = await greeted(OPERATOR);
    const socket = client.socket as unknown as { emit(name: string, ...said: unknown[]): void };
    socket.emit('seek', 1);
    socket.emit('seek');
    socket.emit('addBookmark', { run, label: 'silently' });
    const { details } = await client.get('watchRun', { run });
    expect(details.bookmarks.map(({ label }) => label)).toEqual(['here', 'silently']);
  });

  it('ten thousand messages at once are refused as too many, change nothing, and keep nobody else waiting', async () => {
    const run = await begunRun();
    const client = await greeted(OPERATOR);
    const before = stateOf(run);
    const answers = Array.from({ length: 10_000 }, () => client.say('seek', { run: 'r-none', to: 0 }));
    const other = await greeted(VIEWER);
    const askedAt = performance.now();
    await other.get('figures', { run });
    expect(performance.now() - askedAt).toBeLessThan(5000);
    const codes = (await Promise.all(answers)).map(codeOf);
    const refused = codes.filter((code) => code === 'too-often').length;
    expect(new Set(codes)).toEqual(new Set(['run-unknown', 'too-often']));
    expect(refused).toBeGreaterThan(5000);
    expect(stateOf(run)).toEqual(before);
  });

  it('a message that is larger than the server takes ends that connection and no other', async () => {
    const run = await begunRun();
    const before = stateOf(run);
    const client = await greeted(OPERATOR);
    const gone = once(client.socket as never, 'disconnect');
    void client.say('addBookmark', { run, label: 'x'.repeat(300_000) }).catch(() => undefined);
    await gone;
    expect(stateOf(run)).toEqual(before);
    expect(codeOf(await operator.ask('figures', { run }))).toBe('ok');
  });

  it('more connections than the server takes are refused', async () => {
    const small = await DeskServer.start({ limits: { connections: 2 } });
    try {
      await small.welcome();
      await small.welcome();
      const third = small.connect();
      await once(third.socket as never, 'connect_error');
      expect(third.socket.connected).toBe(false);
    } finally {
      await small.close();
    }
  });
});
