import { DuckDBInstance } from '@duckdb/node-api';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { parseScenario, reasonsByChannel, snapshotOf, volumeOf } from '../../../engine/index.ts';
import { isJson, type ApiRoute } from '../../../server/http/api-route.ts';
import { DOWNLOAD_ROUTES } from '../../../server/http/routes/downloads.ts';
import { OPEN_DESK_ROUTES } from '../../../server/http/routes/open-desk.ts';
import { PLANNING_ROUTES } from '../../../server/http/routes/planning.ts';
import { RUN_ROUTES } from '../../../server/http/routes/runs.ts';
import { SCENARIO_ROUTES } from '../../../server/http/routes/scenarios.ts';
import { problemSchema } from '../../../server/http/schemas.ts';
import { DeskServer } from '../desk-server.ts';
import { meddledRun } from '../executors/recorded-runs.ts';
import { SMALL_DESK, smallDesk } from '../small-desk.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const HOUR = 3_600_000;
const OVERRIDES = ['figures.perExpert=true'];
const ROUTES: readonly ApiRoute[] = [
  ...SCENARIO_ROUTES,
  ...RUN_ROUTES,
  ...OPEN_DESK_ROUTES,
  ...DOWNLOAD_ROUTES,
  ...PLANNING_ROUTES,
];

const desk = await DeskServer.start();
afterAll(() => desk.close());

/** Asks as the operator; a body makes it a POST. */
function ask(path: string, body?: unknown): Promise<Response> {
  const type = path.startsWith('/api/uploads') ? 'application/octet-stream' : 'application/json';
  const headers = { authorization: `Bearer ${desk.token}`, 'content-type': type };
  if (body === undefined) return fetch(`${desk.url}${path}`, { headers });
  return fetch(`${desk.url}${path}`, { headers, method: 'POST', body: JSON.stringify(body) });
}

/** A run of the small desk that was meddled with, as the engine plays it alone. */
const alone = meddledRun(6 * HOUR, smallDesk(...OVERRIDES));

/** The same run here. */
let run: string;
beforeAll(async () => {
  const source = { from: 'text', text: SMALL_DESK };
  const levers = alone.levers.map(({ at, eventsPlayed, ...lever }) => ({ at, eventsPlayed, lever }));
  const response = await ask('/api/runs', { source, overrides: OVERRIDES, levers, at: 6 * HOUR });
  run = z.looseObject({ run: z.string() }).parse(await response.json()).run;
});

/** A run in which people outside take part, with tickets that wait. */
let open: string;
beforeAll(async () => {
  const started = await ask('/api/runs', { source: { from: 'shipped', name: 'open-desk' } });
  open = z.looseObject({ run: z.string() }).parse(await started.json()).run;
  for (let ticket = 0; ticket < 5; ticket++) await ask(`/api/runs/${open}/tickets`, {});
});

const WISH = { kind: 'compare', base: { source: { from: 'text', text: SMALL_DESK } }, replications: 3 };

/** A plan that is finished, and one that is paused for each thing that can be done to it. */
const plans: Record<string, string> = {};
const begun = (replications: number): Promise<string> => asked({ ...WISH, replications });
async function asked(wish: object): Promise<string> {
  const started = await ask('/api/plans', { wish });
  return z.looseObject({ plan: z.string() }).parse(await started.json()).plan;
}
beforeAll(async () => {
  const report = { kind: 'report', of: { from: 'base', base: WISH.base }, replications: 2, leverReplications: 0 };
  plans['{file}'] = await asked(report);
  plans['more'] = await begun(3);
  for (const plan of [plans['{file}'], plans['more']])
    await vi.waitFor(
      async () => expect(await (await ask(`/api/plans/${plan}`)).text()).toContain('"state":"finished"'),
      { timeout: 60_000 },
    );
  for (const act of ['pause', 'resume', 'stop']) {
    plans[act] = await begun(500);
    await ask(`/api/plans/${plans[act]}/pause`, {});
  }
});

const EXAMPLES: Readonly<Record<string, string>> = {
  name: 'offer-core',
  by: 'interval',
  expert: '2',
  ticket: '3',
  form: 'csv',
  grain: 'day',
  file: 'scenario.report.html',
};

const BODIES: Readonly<Record<string, unknown>> = {
  '/api/runs': { source: { from: 'shipped', name: 'offer-core' }, name: 'started over HTTP' },
  '/api/runs/{run}/pace': { pace: { kind: 'paused' } },
  '/api/runs/{run}/seek': { to: 'edge' },
  '/api/runs/{run}/tickets': { reference: 'mine', category: 'refund' },
  '/api/runs/{run}/tickets/{ticket}/leave': {},
  '/api/scenarios/check': { text: SMALL_DESK },
  '/api/plans': { wish: WISH },
  '/api/uploads/{name}': 'created\n2026-01-05 10:00\n',
  ...Object.fromEntries(['pause', 'resume', 'stop'].map((act) => [`/api/plans/{plan}/${act}`, {}])),
  '/api/plans/{plan}/more': { replications: 1 },
};

/** An address of a route, with an example for each of its parameters. */
const exampleOf = (path: string): string => {
  const example = OPEN_DESK_ROUTES.some((route) => route.path === path) ? open : run;
  const plan = plans[path.split('/').at(-1)!] ?? plans['more']!;
  const given: Readonly<Record<string, string>> = { ...EXAMPLES, run: example, plan };
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name]!);
};

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, unknown>> }>>;
}

async function describedApi(): Promise<Readonly<Record<string, Readonly<Record<string, Operation>>>>> {
  const document = (await (await ask('/api/openapi.json')).json()) as { openapi: string; paths: never };
  expect(document.openapi).toMatch(/^3\.1/);
  return document.paths;
}

describe('the document that describes the API', () => {
  it('names every route, and no other', async () => {
    const described = Object.entries(await describedApi()).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(described.toSorted()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it.each(ROUTES.map((route) => [route.method, route.path, route] as const))(
    '%s %s answers with the status, the type and the shape that it says',
    async (method, path, route) => {
      const [status, { content }] = Object.entries((await describedApi())[path]![method]!.responses)[0]!;
      const response = await ask(exampleOf(path), method === 'post' ? BODIES[path] : undefined);
      expect(response.status).toBe(Number(status));
      const [type] = response.headers.get('content-type')!.split(';');
      expect(Object.keys(content)).toContain(type);
      if (!isJson(route.answer)) return;
      const answer: unknown = await response.json();
      // What the schema does not know is dropped by it, so this finds fields that are told and not described.
      expect(route.answer.parse(answer)).toEqual(answer);
    },
  );

  it('says how a problem looks, and problems look so', async () => {
    for (const path of ['/api/runs/r-none', '/api/scenarios/offer-cor', `/api/runs/${run}/experts/77`]) {
      const response = await ask(path);
      const problem: unknown = await response.json();
      expect([path, response.status]).toEqual([path, 404]);
      expect(problemSchema.parse(problem)).toEqual(problem);
    }
  });
});

describe('what is read of a run', () => {
  it('figures are those of the same run played alone', async () => {
    const { world, now } = alone.simulation;
    const figures: unknown = await (await ask(`/api/runs/${run}/figures`)).json();
    expect(figures).toEqual(JSON.parse(JSON.stringify(snapshotOf(world, now))));
  });

  it('figures of packs are where others are: in the list, in the figures of a run, in its breakdowns', async () => {
    const listed = z.array(z.looseObject({ key: z.string() })).parse(await (await ask('/api/figures')).json());
    expect(listed.map(({ key }) => key)).toEqual(expect.arrayContaining(['rejected', 'sweptUntouched', 'refundSaves']));
    const source = { from: 'text', text: SMALL_DESK };
    const started = await ask('/api/runs', { source, overrides: ['packs.sweep={}'], at: 3 * HOUR });
    const { run: swept } = z.looseObject({ run: z.string() }).parse(await started.json());
    const { figures } = z
      .looseObject({ figures: z.record(z.string(), z.looseObject({ value: z.number().nullable() })) })
      .parse(await (await ask(`/api/runs/${swept}/figures`)).json());
    expect(figures['sweeps']!.value).toBeGreaterThan(0);
    const rows = await (await ask(`/api/runs/${swept}/breakdowns/interval?figures=sweeps`)).text();
    expect(rows).toContain('"sweeps"');
  });

  it('reasons by channel and volume by day are those of the same run played alone', async () => {
    const { world, now } = alone.simulation;
    expect(await (await ask(`/api/runs/${run}/reasons`)).json()).toEqual(reasonsByChannel(world));
    expect(await (await ask(`/api/runs/${run}/volume/day`)).json()).toEqual(
      JSON.parse(JSON.stringify(volumeOf(world, 'day', now))),
    );
    expect((await ask(`/api/runs/${run}/volume/year`)).status).toBe(400);
  });

  it('breakdowns hold the figures asked for', async () => {
    const response = await ask(`/api/runs/${run}/breakdowns/group?figures=${['offers', 'accepted'].join(',')}`);
    const rows = z.looseObject({ rows: z.array(z.looseObject({ name: z.string() })) }).parse(await response.json());
    expect(rows.rows.map(({ name }) => name)).toEqual(['steady', 'others']);
  });

  it('a run goes where it is sent, and says so', async () => {
    const started = await ask('/api/runs', { source: { from: 'run', run }, pace: { kind: 'paused' } });
    const { run: other } = (await started.json()) as { run: string };
    const body = (await (await ask(`/api/runs/${other}/seek`, { to: 2 * HOUR })).json()) as { summary: unknown };
    expect(body.summary).toMatchObject({ now: 2 * HOUR, edge: 2 * HOUR, pace: { kind: 'paused' } });
    const beyond = await ask(`/api/runs/${other}/seek`, { to: 9 * HOUR });
    expect([beyond.status, problemSchema.parse(await beyond.json()).code]).toEqual([400, 'moment-out-of-range']);
  });
});

describe('checking a scenario', () => {
  it('tells of all problems at once, each with its path, its line and what was meant', async () => {
    const text = SMALL_DESK.replace('horizon: 8 h', 'horizon: 8 hrs')
      .replace('count: 3', 'count: -3')
      .replace('response:', 'respons:');
    const lineOf = (part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;
    const body = (await (await ask('/api/scenarios/check', { text })).json()) as { ok: boolean; problems: unknown[] };
    expect(body.ok).toBe(false);
    expect(body.problems).toHaveLength(3);
    expect(body.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'horizon', line: lineOf('8 hrs') }),
        expect.objectContaining({ path: 'experts[0].count', line: lineOf('count: -3') }),
        expect.objectContaining({ path: 'experts[1].respons', line: lineOf('respons:'), suggestion: 'response' }),
      ]),
    );
  });

  it('tells of what an override breaks, and of a desk that is larger than this server takes', async () => {
    const wrong = await ask('/api/scenarios/check', { text: SMALL_DESK, overrides: ['experts[0].count=many'] });
    expect(await wrong.json()).toMatchObject({ ok: false, problems: [{ path: 'experts[0].count' }] });
    const large = await ask('/api/scenarios/check', { text: SMALL_DESK, overrides: ['experts[0].count=30000'] });
    expect(await large.json()).toMatchObject({ ok: false, problems: [{ code: 'too-large' }] });
  });

  it('every scenario that ships is listed, and its text passes', async () => {
    const scenarios = (await (await ask('/api/scenarios')).json()) as { name: string; experts: number }[];
    expect(scenarios.length).toBeGreaterThan(5);
    const { text } = (await (await ask('/api/scenarios/offer-core')).json()) as { text: string };
    const parsed = parseScenario(text);
    if (!parsed.ok) throw new Error('it ships');
    const experts = parsed.value.experts.reduce((sum, { count }) => sum + Number(count), 0);
    expect(scenarios.find(({ name }) => name === 'offer-core')).toMatchObject({ experts });
  });
});

describe('downloads', () => {
  it('have a line an event and a row a ticket, with the levers of the run', async () => {
    const { simulation, events } = alone;
    const tickets = events.filter(({ type }) => type === 'ticket-arrived').length;
    expect(tickets).toBeGreaterThan(100);
    const log = await ask(`/api/runs/${run}/events/download`);
    expect(log.headers.get('content-disposition')).toContain(`${run}-events.jsonl`);
    const lines = (await log.text()).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(events)));
    expect(simulation.fingerprint).toBe(desk.server.desk.awake(run)!.player.fingerprint);

    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const form of ['csv', 'parquet']) {
      const response = await ask(`/api/runs/${run}/tickets/download/${form}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes).toHaveLength(Number(response.headers.get('content-length')));
      const path = join(temporaryFolder({}), `tickets.${form}`);
      writeFileSync(path, bytes);
      const counted = await connection.runAndReadAll(`SELECT count(*)::INT AS n FROM '${path}'`);
      expect([form, counted.getRowsJS()]).toEqual([form, [[tickets]]]);
    }
  });

  it('of a run that is moved back end where it stands', async () => {
    const started = await ask('/api/runs', { source: { from: 'run', run }, at: 4 * HOUR });
    const { run: other } = (await started.json()) as { run: string };
    await ask(`/api/runs/${other}/seek`, { to: HOUR });
    const lines = (await (await ask(`/api/runs/${other}/events/download`)).text()).trimEnd().split('\n');
    const last = JSON.parse(lines.at(-1)!) as { at: number };
    expect(last.at).toBeLessThanOrEqual(HOUR);
    expect(last.at).toBeGreaterThan(HOUR / 2);
  });
});
