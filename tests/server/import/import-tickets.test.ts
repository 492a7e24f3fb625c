import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Given } from '../../../server/import/guess-mapping.ts';
import { importTickets, type Imported } from '../../../server/import/import-tickets.ts';
import { EXIT } from '../../../server/trouble.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** Imports a file of these bytes. */
function imported(bytes: string | Buffer, given: Given = {}, name = 'tickets.csv'): Promise<Imported> {
  const path = join(temporaryFolder({}), name);
  writeFileSync(path, bytes);
  return importTickets(path, given, 10);
}

const created = ({ history }: Imported): string[] =>
  Array.from(history.moments.created!, (reading) => new Date(reading).toISOString().slice(0, 16));

const rowsOf = ({ problems }: Imported): [string, number[]][] =>
  problems.map(({ what, first }) => [what, first.map(({ row }) => row)]);

describe('an ugly file', () => {
  it('with a byte order mark, semicolons, quoted line breaks, an empty column and a cell too many', async () => {
    const text =
      '\uFEFFTicket ID;Created at;Subject;;Group\r\n' +
      '1;31.01.2024 10:00;"one\r\n""two""; three";;Billing\r\n' +
      '2;01.02.2024 11:30;x;;Log-in;too;many\r\n' +
      '3;01.02.2024 12:30;y;;Log-in\r\n' +
      '4;01.02.2024 13:30\r\n';
    const found = await imported(text);
    expect(found.mapping).toMatchObject({ delimiter: ';', encoding: 'utf-8', header: true });
    expect(created(found)).toEqual(['2024-01-31T10:00', '2024-02-01T12:30', '2024-02-01T13:30']);
    expect([found.kept, found.dropped]).toEqual([3, 1]);
    expect(rowsOf(found)).toEqual([['more cells than columns', [3]]]);
    expect(found.history.words.category).toMatchObject({ names: ['Billing', 'Log-in'] });
    expect(Array.from(found.history.words.category!.codes)).toEqual([0, 1, NaN]);
    expect(found.leftOut).toContainEqual({ column: 'Subject', personal: 'free text' });
  });

  it('tells every wrong row at once, with row, reason and remedy', async () => {
    const found = await imported(
      'id,created at,solved at,handle time (min)\n' +
        '1,31/01/2024 10:00,31/01/2024 11:00,5\n' +
        '2,31/02/2024 10:00,31/01/2024 11:00,5\n' +
        '3,,31/01/2024 11:00,5\n' +
        '4,01/31/2024 10:00,,\n' +
        '5,30/01/2024 10:00,29/01/2024 10:00,-3\n' +
        '6,30/01/2024 10:05,later,much\n' +
        '1,31/01/2024 10:00,31/01/2024 11:00,5\n',
    );
    expect(rowsOf(found)).toEqual([
      ['"created at" is empty', [4]],
      ['"created at" is no date', [3, 5]],
      ['"id" came before, with the same time', [8]],
      ['"solved at" is no date', [7]],
      ['"solved at" is before "created at"', [6]],
      ['"handle time (min)" is no length of time', [7]],
      ['"handle time (min)" is below 0', [6]],
    ]);
    expect(found.problems[1]).toMatchObject({
      drops: true,
      remedy: 'expected dd/MM/yyyy HH:mm; mend the cell, or name its form with --date-format',
      first: [{ reason: 'has "31/02/2024 10:00"' }, { reason: 'has "01/31/2024 10:00"' }],
    });
    expect([found.kept, found.dropped]).toEqual([3, 4]);
    expect(Array.from(found.history.durations.handle!)).toEqual([300_000, NaN, NaN]);
    expect(Array.from(found.history.moments.ended!).map(Number.isNaN)).toEqual([false, true, true]);
  });

  it('bounds what it tells, not what it counts', async () => {
    const found = await imported(`id,created at\n${'x,soon\n'.repeat(40)}1,2024-01-01\n`);
    expect(found.problems).toMatchObject([{ rows: 40, drops: true }]);
    expect(found.problems[0]!.first).toHaveLength(10);
    expect([found.kept, found.dropped]).toEqual([1, 40]);
  });
});

describe('encodings', () => {
  const text = 'id,created at,group\n1,2024-01-01 10:00,Rückgabe\n2,2024-01-01 11:00,Café\n';
  it.each([
    ['utf-8', Buffer.from(text)],
    ['latin-1', Buffer.from(text, 'latin1')],
    ['utf-16', Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')])],
  ] as const)('%s is told by the bytes', async (encoding, bytes) => {
    const found = await imported(bytes);
    expect(found.mapping.encoding).toBe(encoding);
    expect(found.history.words.category!.names.toSorted()).toEqual(['Café', 'Rückgabe']);
  });

  it('a compressed file is read as it is', async () => {
    expect(created(await imported(gzipSync(text), {}, 'tickets.csv.gz'))).toHaveLength(2);
  });
});

describe('dates', () => {
  it('that contradict each other are read one way, the other is an error', async () => {
    const found = await imported('id,date\n1,02/03/2024\n2,13/03/2024\n3,14/03/2024\n4,03/15/2024\n');
    expect(created(found)).toEqual(['2024-03-02T00:00', '2024-03-13T00:00', '2024-03-14T00:00']);
    expect(found.dateNote).toBe('day before month: 2 cells can only be read so, 1 only the other way');
  });

  it('that nothing decides are read so that they lie close together', async () => {
    const found = await imported('id,date\n1,03/01/2024\n2,03/05/2024\n3,03/09/2024\n');
    expect(created(found)).toEqual(['2024-03-01T00:00', '2024-03-05T00:00', '2024-03-09T00:00']);
    expect(found.dateNote).toMatch(/^month before day: no day is above 12/);
  });

  it('of several forms in one column are all read', async () => {
    const found = await imported('id,date\n1,2024-03-01 10:00\n2,02.03.2024\n3,"Mar 3, 2024 1:30 PM"\n4,1709596800\n');
    expect(created(found)).toEqual(['2024-03-01T10:00', '2024-03-02T00:00', '2024-03-03T13:30', '2024-03-05T00:00']);
  });

  it('with an offset are told by the clock of the desk, also on the other side of a clock change', async () => {
    const text = 'id,date\n1,2024-03-31T00:59:00Z\n2,2024-03-31T01:00:00Z\n3,2024-03-31 06:00:00 +0530\n';
    expect(created(await imported(text, { timeZone: 'Europe/Rome' }))).toEqual([
      '2024-03-31T01:59',
      '2024-03-31T03:00',
      '2024-03-31T01:30',
    ]);
    expect(created(await imported(text))[2]).toBe('2024-03-31T06:00');
  });

  it('without an offset are in the zone they are said to be written in', async () => {
    const given = { timeZone: 'America/New_York', writtenIn: 'UTC' };
    expect(created(await imported('id,date\n1,2024-01-01 10:00\n', given))).toEqual(['2024-01-01T05:00']);
  });

  it('and times of day in columns of their own are put together', async () => {
    const found = await imported('call_id,date,vru_entry,ser_start\n1,1999-01-01,0:00:31,0:01:00\n');
    expect(found.mapping.columns).toMatchObject({ created: ['date', 'vru_entry'], answered: ['date', 'ser_start'] });
    expect(created(found)).toEqual(['1999-01-01T00:00']);
  });
});

it('lengths of time are numbers of a unit, with either comma, or clocks', async () => {
  const found = await imported('id;date;handle time (min)\n1;2024-01-01;1,5\n2;2024-01-01;2.5\n3;2024-01-01;1:30:00\n');
  expect(Array.from(found.history.durations.handle!)).toEqual([90_000, 150_000, 5_400_000]);
});

it('names of experts stay behind: only numbers are given on', async () => {
  const found = await imported('id,date,agent\n1,2024-01-01,Ann\n2,2024-01-01,Bob\n3,2024-01-01,Ann\n');
  expect(found.history.words.expert).toEqual({ codes: Float64Array.of(0, 1, 0), names: [] });
});

describe('a file that cannot be used', () => {
  it('says which column it lacks, and which are there', async () => {
    await expect(imported('colour,size\nred,1\n')).rejects.toMatchObject({
      exitCode: EXIT.badInput,
      message: expect.stringContaining('name it with --column created=NAME\nIts columns: colour, size'),
    });
    const given: Given = { columns: { created: ['Craeted'], ended: ['Gone'] } };
    await expect(imported('Created,Size\n2024-01-01,1\n', given)).rejects.toThrow(
      /--column created=Craeted .* did you mean "Created"\?\n--column ended=Gone/,
    );
  });

  it('is empty or not there', async () => {
    await expect(imported('')).rejects.toMatchObject({ exitCode: EXIT.badInput });
    await expect(importTickets('/nowhere/tickets.csv.gz', {}, 1)).rejects.toMatchObject({ exitCode: EXIT.environment });
  });
});
