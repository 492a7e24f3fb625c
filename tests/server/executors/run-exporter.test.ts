import { DuckDBInstance } from '@duckdb/node-api';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import {
  RunExporter,
  type ExportedLog,
  type RunExport,
  type RunExportKind,
} from '../../../server/executors/run-exporter.ts';
import type { RecordedRun } from '../../../server/executors/recorded-run.ts';
import { smallDesk } from '../small-desk.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { meddledRun } from './recorded-runs.ts';

/** An exporter that leaves its files in a folder of its own. */
function exporting(): { exporter: RunExporter; left: () => string[] } {
  const folder = temporaryFolder({});
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const exporter = new RunExporter();
  onTestFinished(async () => {
    await exporter.close();
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  return { exporter, left: () => readdirSync(folder).filter((name) => name.startsWith('switchyard-export-')) };
}

function logOf(outcome: RunExport): ExportedLog {
  if (outcome.kind !== 'written') throw new Error(`not written: ${JSON.stringify(outcome)}`);
  return outcome.log;
}

async function contentOf(outcome: RunExport): Promise<Buffer> {
  const log = logOf(outcome);
  const content = await buffer(log.stream());
  expect(content.byteLength).toBe(log.bytes);
  return content;
}

/** Long enough to be called off before its end: two hundred years. */
const endless = (): RecordedRun => ({ scenario: smallDesk('horizon=73000 d'), levers: [] });

const HOURS = 3_600_000;

it('the events up to a moment are those that the engine tells, a line each', async () => {
  const { exporter, left } = exporting();
  const { scenario, levers, simulation, events } = meddledRun(6 * HOURS);
  const until = { at: 6 * HOURS, eventsPlayed: simulation.eventsPlayed };
  const content = await contentOf(await exporter.export({ scenario, levers, until }, 'events-jsonl'));
  const lines = content.toString().trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(JSON.stringify(events)));
  await expect.poll(left).toEqual([]);
});

it('the tickets up to a moment are a row each, as CSV and as Parquet', async () => {
  const { exporter } = exporting();
  const { scenario, levers, simulation, events } = meddledRun(6 * HOURS);
  const run = { scenario, levers, until: { at: 6 * HOURS, eventsPlayed: simulation.eventsPlayed } };
  const arrived = events.filter(({ type }) => type === 'ticket-arrived').length;
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const found: unknown[] = [];
  for (const kind of ['tickets-csv', 'tickets-parquet'] satisfies RunExportKind[]) {
    const path = join(temporaryFolder({}), `tickets.${kind.slice(8)}`);
    writeFileSync(path, await contentOf(await exporter.export(run, kind)));
    const rows = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER, sum(offers)::INTEGER, max(arrived_ms)::INTEGER FROM '${path}'`,
    );
    found.push(rows.getRows());
  }
  const offers = events.filter(({ type }) => type === 'offer-made').length;
  const last = events.findLast(({ type }) => type === 'ticket-arrived')?.at;
  expect(found).toEqual([[[arrived, offers, last]], [[arrived, offers, last]]]);
  connection.closeSync();
  instance.closeSync();
});

it('before anything has happened there is a table without rows', async () => {
  const { exporter } = exporting();
  const run = { scenario: smallDesk(), levers: [], until: { at: 0, eventsPlayed: 0 } };
  const csv = await contentOf(await exporter.export(run, 'tickets-csv'));
  expect(csv.toString().split('\n')).toHaveLength(2);
  expect((await contentOf(await exporter.export(run, 'tickets-parquet'))).byteLength).toBeGreaterThan(0);
});

it('this thread goes on while a run is played there, and calling it off leaves no file', async () => {
  const { exporter, left } = exporting();
  const calledOff = new AbortController();
  const outcome = exporter.export(endless(), 'events-jsonl', calledOff.signal);
  let turns = 0;
  for (const until = performance.now() + 800; performance.now() < until; turns++) await setImmediate();
  expect(turns).toBeGreaterThan(100);
  expect(left()).toHaveLength(1);
  calledOff.abort();
  expect(await outcome).toEqual({ kind: 'stopped' });
  expect(left()).toEqual([]);
  expect(await exporter.export(endless(), 'events-jsonl', calledOff.signal)).toEqual({ kind: 'stopped' });
});

it('others wait for the one that is written, only so many, and closing calls all of them off', async () => {
  const { exporter, left } = exporting();
  const outcomes = Array.from({ length: 12 }, () => exporter.export(endless(), 'tickets-csv'));
  const refused = await Promise.all(outcomes.slice(9));
  expect(refused.map(({ kind }) => kind)).toEqual(['busy', 'busy', 'busy']);
  await exporter.close();
  expect((await Promise.all(outcomes.slice(0, 9))).every(({ kind }) => kind === 'stopped')).toBe(true);
  expect(left()).toEqual([]);
});

it('one that waits can be called off and does not keep the thread', async () => {
  const { exporter } = exporting();
  const [first, second] = [new AbortController(), new AbortController()];
  const long = exporter.export(endless(), 'events-jsonl', first.signal);
  const waiting = exporter.export(endless(), 'events-jsonl', second.signal);
  const last = exporter.export({ scenario: smallDesk(), levers: [] }, 'tickets-csv');
  second.abort();
  first.abort();
  expect([await long, await waiting]).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }]);
  await logOf(await last).discard();
});

it('a run that is not what its log says breaks off, and leaves no file', async () => {
  const { exporter, left } = exporting();
  const { scenario, levers } = meddledRun();
  const shifted = levers.map((lever) => ({ ...lever, eventsPlayed: lever.eventsPlayed + 1 }));
  const outcome = await exporter.export({ scenario, levers: shifted }, 'tickets-csv');
  expect(outcome).toMatchObject({ kind: 'failed', failure: { seed: 'small' } });
  expect(left()).toEqual([]);
});
