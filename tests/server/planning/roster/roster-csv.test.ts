import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { daysOfDate } from '../../../../engine/index.ts';
import { rosterCsv } from '../../../../server/planning/roster/roster-csv.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { rostered } from './shifts.ts';

const MONDAY = daysOfDate(2026, 1, 5);

test('another program reads the table back: shifts, the breaks under them, dates and times', async () => {
  const path = join(temporaryFolder({}), 'roster.csv');
  writeFileSync(path, rosterCsv([rostered('Ó Briain, "Máire"', 0, 9), rostered(null, 1, 20)], MONDAY));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await connection.runAndReadAll(`SELECT * FROM read_csv('${path}')`)).getRowsJson();
  expect(rows).toEqual([
    ['Ó Briain, "Máire"', 'day team', 'full', '2026-01-05', '09:00:00', '2026-01-05', '17:00:00', 7.5, 165],
    ['Ó Briain, "Máire"', 'day team', 'lunch', '2026-01-05', '13:00:00', '2026-01-05', '13:30:00', null, null],
    [null, 'day team', 'full', '2026-01-06', '20:00:00', '2026-01-07', '04:00:00', 7.5, 165],
    [null, 'day team', 'lunch', '2026-01-07', '00:00:00', '2026-01-07', '00:30:00', null, null],
  ]);
});

test('no name is taken for a formula', () => {
  const text = rosterCsv([rostered('=HYPERLINK("x")', 0, 9, { breaks: [] })], MONDAY);
  expect(text.split('\r\n')[1]).toMatch(/^"'=HYPERLINK\(""x""\)",day team,/);
});
