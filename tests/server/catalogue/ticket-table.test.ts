import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TicketTable } from '../../../server/catalogue/ticket-table.ts';
import { TicketRecords, type TicketRecord } from '../../../server/export/ticket-records.ts';
import { EXIT } from '../../../server/trouble.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { loggedRun, peopleDesk } from '../people-desk.ts';

async function written(path: string, form: 'csv' | 'parquet'): Promise<TicketRecord[]> {
  const { simulation } = loggedRun(peopleDesk());
  const records: TicketRecord[] = [];
  const table = await TicketTable.open();
  const listener = new TicketRecords(simulation.world, (record) => {
    records.push(record);
    table.add(record);
  });
  simulation.listen(listener);
  simulation.run();
  listener.end();
  await table.write(path, form);
  table.close();
  return records.toSorted((one, other) => one.ordinal - other.ordinal);
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS();
}

const orNull = (value: number): bigint | null => (Number.isNaN(value) ? null : BigInt(value));

it.each(['parquet', 'csv'] as const)(
  'a table written as %s reads back as the log has it, tickets in order',
  async (form) => {
    const path = join(temporaryFolder({}), `it's a day.${form}`);
    const records = await written(path, form);
    const rows = await query(`SELECT * FROM '${path.replaceAll("'", "''")}'`);
    expect(rows).toHaveLength(records.length);
    for (const [index, record] of records.entries()) {
      expect(rows[index]).toMatchObject({
        ticket: BigInt(record.ordinal),
        category: record.category,
        channel: record.channel,
        difficulty: record.difficulty,
        uncontrollable: record.uncontrollable,
        payout: record.payoutCents / 100,
        arrived_ms: BigInt(record.arrivedAt),
        first_offered_ms: orNull(record.firstOfferedAt),
        accepted_ms: orNull(record.acceptedAt),
        first_reply_ms: orNull(record.firstReplyAt),
        solved_ms: orNull(record.solvedAt),
        ended_ms: orNull(record.endedAt),
        state: record.state,
        offers: BigInt(record.offers),
        rejected: BigInt(record.rejected),
        expired: BigInt(record.expired),
        revoked: BigInt(record.revoked),
        expert: orNull(record.expert),
        paid: Number.isNaN(record.paidCents) ? null : record.paidCents / 100,
        stars: orNull(record.stars),
      });
    }
  },
);

it('CSV has a line of names and a line a ticket', async () => {
  const path = join(temporaryFolder({}), 'day.csv');
  const records = await written(path, 'csv');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(records.length + 1);
  expect(lines[0]).toMatch(/^ticket,follow_on_of,stream,category,channel,/);
});

it('a table that cannot be written is trouble with the environment', async () => {
  const table = await TicketTable.open();
  const path = join(temporaryFolder({}), 'nowhere', 'day.parquet');
  await expect(table.write(path, 'parquet')).rejects.toMatchObject({ exitCode: EXIT.environment });
  table.close();
});
