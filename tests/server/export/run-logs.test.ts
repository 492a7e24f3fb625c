import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Simulation } from '../../../engine/index.ts';
import { formOfTicketFile, RunLogs } from '../../../server/export/run-logs.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { smallDesk } from '../small-desk.ts';

it.each([
  ['day.csv', 'csv'],
  ['day.PARQUET', 'parquet'],
  ['a.csv/day.parquet', 'parquet'],
  ['day.xls', undefined],
  ['a.csv/day', undefined],
])('%s is written as %s', (path, form) => expect(formOfTicketFile(path)).toBe(form));

it('files are complete once they are finished, and not there before', async () => {
  const folder = temporaryFolder({});
  const logs = await RunLogs.open({ tickets: join(folder, 'day.csv'), events: join(folder, 'day.jsonl') });
  expect(logs.areWanted).toBe(true);
  const simulation = new Simulation(smallDesk(), undefined, logs.listening);
  simulation.run();
  expect(readdirSync(folder).every((name) => name.endsWith('.tmp'))).toBe(true);
  await logs.finish();
  expect(readdirSync(folder).toSorted()).toEqual(['day.csv', 'day.jsonl']);
  const count = (name: string): number => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length;
  expect(count('day.jsonl')).toBe(simulation.world.journal.happenings);
  const arrived = readFileSync(join(folder, 'day.jsonl'), 'utf8').match(/"ticket-arrived"/g)!.length;
  expect(count('day.csv')).toBe(arrived + 1);
});

it('logs that are given up leave nothing, and none are wanted unless asked for', async () => {
  const folder = temporaryFolder({});
  const logs = await RunLogs.open({ tickets: join(folder, 'day.parquet'), events: join(folder, 'day.jsonl') });
  logs.giveUp();
  expect(readdirSync(folder)).toEqual([]);
  const none = await RunLogs.open({});
  expect([none.areWanted, none.listening]).toEqual([false, []]);
});
