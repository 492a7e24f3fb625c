import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '../../../server/http/schemas.ts';
import { DeskServer } from '../desk-server.ts';
import { SMALL_DESK } from '../small-desk.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const OPERATOR = 'token-of-an-operator';
const VIEWER = 'token-of-a-viewer';
const PASSWORD = 'words of an operator';

const desk = await DeskServer.start({ keys: { token: OPERATOR, viewerToken: VIEWER, password: PASSWORD } });
afterAll(() => desk.close());

const operator = await desk.welcome(OPERATOR);
const { run } = await operator.get('startRun', { source: { from: 'text', text: SMALL_DESK } });
const { run: otherRun } = await operator.get('startRun', { source: { from: 'text', text: SMALL_DESK } });

/** What an address answers, without following it elsewhere. */
const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${desk.url}${path}`, { headers, redirect: 'manual' });

const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${desk.url}${path}`, { method: 'POST', body, headers, redirect: 'manual' });

const bearer = (token: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${token}` });
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_BODY = { 'content-type': 'application/json' };

/** The cookie that an answer sets, as it is sent back. */
const cookieOf = (response: Response): { readonly cookie: string } => ({
  cookie: response.headers.get('set-cookie')!.split(';')[0]!,
});

describe('signing in', () => {
  it('exchanges the token in the address for a cookie that no script can read and no other site sends, and drops it from the address', async () => {
    const response = await get(`/?token=${OPERATOR}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    const cookie = response.headers.get('set-cookie')!;
    expect(cookie).toMatch(new RegExp(`^switchyard-${desk.port}=[^;]+; `));
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toMatch(/SameSite=(?:Lax|Strict)/);
    expect(cookie).not.toContain(OPERATOR);
    expect((await get('/api/runs', cookieOf(response))).status).toBe(200);
  });

  it('lets in by a password that is typed, and says so when it is wrong', async () => {
    const right = await post('/sign-in', `word=${encodeURIComponent(PASSWORD)}`, FORM);
    expect(right.status).toBe(303);
    expect((await post('/api/runs/none/pace', '{}', { ...cookieOf(right), ...JSON_BODY })).status).toBe(400);
    const wrong = await post('/sign-in', 'word=guess', FORM);
    expect(wrong.status).toBe(401);
    expect(await wrong.text()).toContain('This is not known here.');
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it('sends whoever is not signed in to the form', async () => {
    const response = await get('/');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/sign-in']);
    const form = await get('/sign-in');
    expect(form.headers.get('content-type')).toContain('text/html');
    expect(await form.text()).toContain('<form method="post" action="/sign-in">');
  });

  it('refuses a wrong token in the address, a cookie that was written by hand, and one that was changed', async () => {
    expect((await get('/?token=guess')).status).toBe(401);
    const name = `switchyard-${desk.port}`;
    const forged = Buffer.from(JSON.stringify({ role: 'operator', expiresAt: 9e15 })).toString('base64url');
    expect((await get('/api/runs', { cookie: `${name}=${forged}.` })).status).toBe(401);
    const { cookie } = cookieOf(await get(`/?token=${VIEWER}`));
    const [, signature] = cookie.split('.');
    expect((await get('/api/runs', { cookie: `${name}=${forged}.${signature}` })).status).toBe(401);
    expect((await get('/api/runs', { cookie })).status).toBe(200);
  });

  it('signing out takes the cookie away', async () => {
    const response = await post('/sign-out', '', cookieOf(await get(`/?token=${VIEWER}`)));
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
  });
});

describe('who may do what', () => {
  it('without a token nothing of the API is told', async () => {
    for (const path of ['/api/runs', `/api/runs/${run}`, '/api/scenarios', '/api/openapi.json', '/metrics']) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 401]);
      expect(problemSchema.parse(await response.json())).toMatchObject({ code: 'unauthorised' });
    }
    expect((await get('/api/runs', bearer('guess'))).status).toBe(401);
  });

  it('viewers read, and may neither start nor drive', async () => {
    expect((await get('/api/runs', bearer(VIEWER))).status).toBe(200);
    const before = desk.server.desk.listings.length;
    const body = JSON.stringify({ source: { from: 'text', text: SMALL_DESK } });
    for (const path of ['/api/runs', `/api/runs/${run}/pace`, `/api/runs/${run}/seek`]) {
      const response = await post(path, body, { ...bearer(VIEWER), ...JSON_BODY });
      expect([path, response.status]).toEqual([path, 403]);
    }
    expect(desk.server.desk.listings).toHaveLength(before);
  });

  it('the code of a class opens one run, and of the others not even their names', async () => {
    const { path, code } = await operator.get('inviteClass', { run });
    const response = await get(path);
    expect(response.headers.get('location')).toBe(`/#/run/${run}`);
    const cookie = cookieOf(response);
    expect((await get(`/api/runs/${run}`, cookie)).status).toBe(200);
    for (const of of ['', '/figures', '/experts', '/tickets/0', '/events/download', '/breakdowns/group'])
      expect((await get(`/api/runs/${otherRun}${of}`, cookie)).status).toBe(403);
    const runs = z.array(z.looseObject({ run: z.string() })).parse(await (await get('/api/runs', cookie)).json());
    expect(runs.map((each) => each.run)).toEqual([run]);
    expect((await post(`/api/runs/${run}/seek`, '{"to":0}', { ...cookie, ...JSON_BODY })).status).toBe(403);
    const typed = await post('/sign-in', `word=${code.toLowerCase()}`, FORM);
    expect(typed.headers.get('location')).toBe(`/#/run/${run}`);
  });

  it('pages of other sites may not ask, whatever cookie the browser adds', async () => {
    const cookie = cookieOf(await get(`/?token=${OPERATOR}`));
    const before = desk.server.desk.listings.length;
    const body = JSON.stringify({ source: { from: 'text', text: SMALL_DESK } });
    const response = await post('/api/runs', body, { ...cookie, ...JSON_BODY, origin: 'http://elsewhere.example' });
    expect(response.status).toBe(403);
    expect(desk.server.desk.listings).toHaveLength(before);
    expect((await get('/api/runs', { ...cookie, origin: desk.url })).status).toBe(200);
  });
});

describe('bodies that are not as they should be', () => {
  const before = desk.server.desk.listings.length;
  it.each([
    ['no JSON', '{', 400, 'bad-message'],
    ['JSON that is no object', '"run"', 400, 'bad-message'],
    ['an unknown key', '{"source":{"from":"shipped","name":"offer-core"},"admin":true}', 400, 'bad-message'],
    [
      'a key of every object',
      '{"source":{"from":"shipped","name":"offer-core"},"__proto__":{"a":1}}',
      400,
      'bad-message',
    ],
    ['an unknown scenario', '{"source":{"from":"shipped","name":"offer-cor"}}', 404, 'scenario-unknown'],
    ['a scenario with problems', '{"source":{"from":"text","text":"name: x"}}', 422, 'scenario-invalid'],
    ['too much', `{"source":{"from":"text","text":"${'x'.repeat(1_100_000)}"}}`, 413, 'too-large'],
  ])('%s is refused with a reason, and nothing begins', async (_, body, status, code) => {
    const response = await post('/api/runs', body, { ...bearer(OPERATOR), ...JSON_BODY });
    expect(response.status).toBe(status);
    expect(problemSchema.parse(await response.json()).code).toBe(code);
    expect(desk.server.desk.listings).toHaveLength(before);
  });

  it('everything that is wrong with one is told, with where it stands', async () => {
    const body = '{"source":{"from":"text","text":"name: x","files":{"a.csv":7}},"at":-1,"admin":true}';
    const response = await post('/api/runs', body, { ...bearer(OPERATOR), ...JSON_BODY });
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ code: 'bad-message', at: 'source.files.a.csv' });
    expect(problem.message).toMatch(/source\.files\.a\.csv: .*; at: .*; admin: /);
  });

  it('no JSON at all is refused as well', async () => {
    const response = await post('/api/runs', 'source=x', { ...bearer(OPERATOR), ...FORM });
    expect(response.status).toBe(400);
    expect((await get(`/api/runs/${'x'.repeat(60)}`, bearer(VIEWER))).status).toBe(400);
    expect((await get('/api/runs/r-none', bearer(VIEWER))).status).toBe(404);
    expect((await get('/nowhere', bearer(VIEWER))).status).toBe(404);
  });
});

describe('what browsers and watchmen are told', () => {
  it('every page forbids scripts, styles and frames from elsewhere', async () => {
    for (const path of ['/', '/sign-in', '/healthz', '/nowhere', `/?token=${OPERATOR}`]) {
      const policy = (await get(path)).headers.get('content-security-policy')!;
      const directives = Object.fromEntries(policy.split(';').map((each) => [each.split(' ')[0], each] as const));
      expect([path, directives['default-src']]).toEqual([path, "default-src 'self'"]);
      expect(directives['script-src']).toBe("script-src 'self'");
      expect(directives['frame-ancestors']).toBe("frame-ancestors 'none'");
      expect(directives['object-src']).toBe("object-src 'none'");
    }
    const { headers } = await get('/sign-in');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('says that it is well to whoever asks, and nothing else', async () => {
    const response = await get('/healthz');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('says for Prometheus how many runs, connections and requests there are', async () => {
    await operator.ask('seek', { run: 'r-none', to: 0 });
    const response = await get('/metrics', bearer(VIEWER));
    expect(response.headers.get('content-type')).toContain('text/plain');
    const lines = (await response.text()).split('\n');
    const valueOf = (name: string): number => Number(lines.find((line) => line.startsWith(`${name} `))?.split(' ')[1]);
    expect(valueOf('switchyard_runs')).toBe(desk.server.desk.sessions.length);
    expect(valueOf('switchyard_connections')).toBe(1);
    expect(valueOf('switchyard_requests_total{request="startRun",outcome="ok"}')).toBe(2);
    expect(valueOf('switchyard_requests_total{request="seek",outcome="run-unknown"}')).toBe(1);
  });
});

describe('the page', () => {
  it('is served as it was built: its parts for ever, itself never from memory, and nothing beside its folder', async () => {
    const pageFolder = temporaryFolder({ 'index.html': '<p>page</p>', 'assets/a-1f.js': 'export {}', '.secret': 'no' });
    const served = await DeskServer.start({ keys: { token: OPERATOR }, pageFolder });
    try {
      const at = (path: string, headers = bearer(OPERATOR)): Promise<Response> =>
        fetch(`${served.url}${path}`, { headers });
      const page = await at('/');
      expect([await page.text(), page.headers.get('cache-control')]).toEqual(['<p>page</p>', 'no-cache']);
      expect((await at('/assets/a-1f.js')).headers.get('cache-control')).toContain('immutable');
      for (const path of ['/.secret', '/..%2f..%2fetc/passwd', '/assets/..%2f.secret'])
        expect([path, (await at(path)).ok]).toEqual([path, false]);
    } finally {
      await served.close();
    }
  });

  it('that has not been built says how to build it', async () => {
    const served = await DeskServer.start({ keys: { token: OPERATOR }, pageFolder: temporaryFolder({}) });
    try {
      const response = await fetch(served.url, { headers: bearer(OPERATOR) });
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('npm run build');
    } finally {
      await served.close();
    }
  });

  it('comes whole to a class that has one address together, while asking without end is refused', async () => {
    const pageFolder = temporaryFolder({ 'index.html': '<p>page</p>', 'assets/a-1f.js': 'export {}' });
    const served = await DeskServer.start({ keys: { token: OPERATOR, viewerToken: VIEWER }, pageFolder });
    try {
      const statusesOf = async (path: string, token = VIEWER): Promise<Set<number>> => {
        const statuses = new Set<number>();
        // Forty computers, each of which asks for 25 things one after the other.
        const asking = Array.from({ length: 40 }, async () => {
          for (let asked = 0; asked < 25; asked++) {
            const response = await fetch(`${served.url}${path}`, { headers: bearer(token) });
            await response.arrayBuffer();
            statuses.add(response.status);
          }
        });
        await Promise.all(asking);
        return statuses;
      };
      expect(await statusesOf('/assets/a-1f.js')).toEqual(new Set([200]));
      expect(await statusesOf('/api/runs')).toEqual(new Set([200, 429]));
      // Whoever drives the server may measure it too.
      expect(await statusesOf('/api/runs', OPERATOR)).toEqual(new Set([200]));
    } finally {
      await served.close();
    }
  });
});
