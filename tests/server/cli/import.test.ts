import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { switchyard, widestLine } from './command-line.ts';
import { ran } from './in-this-process.ts';

const HOUR = 3_600_000;

/** Four weeks of calls, 8 an hour from 9 to 17: every tenth caller leaves after 90 s, work takes 100, 200, … 500 s. */
function calls(): string {
  const lines = ['call_id,customer name,created,wait time,handle time,outcome,agent'];
  for (let day = 0; day < 28; day++) {
    for (let call = 0; call < 64; call++) {
      const at = Date.UTC(2024, 0, 1 + day, 9) + (call * HOUR) / 8;
      const isLost = call % 10 === 9;
      const rest = isLost
        ? '90,,abandoned,'
        : `${10 * (call % 6)},${100 * (1 + (call % 5))},answered,agent ${call % 3}`;
      lines.push(`${day}-${call},Somebody,${new Date(at).toISOString().slice(0, 16).replace('T', ' ')},${rest}`);
    }
  }
  return lines.join('\n');
}

const folderWithCalls = (): string => temporaryFolder({ 'calls.csv': calls() });

describe('switchyard import', () => {
  it('shows what was understood, in lines that fit, and names nobody', () => {
    const { status, out, errors } = switchyard(folderWithCalls(), ['import', 'calls.csv']);
    expect([status, errors]).toEqual([0, '']);
    expect(out).toContain('calls.csv: 1,792 tickets, 0 rows dropped');
    expect(out).toMatch(/handle +handle time +work on the ticket/);
    expect(out).toContain('customer name (names)');
    expect(out).not.toMatch(/Somebody|agent 1/);
    expect(widestLine(out).length).toBeLessThanOrEqual(110);
  });

  it('keeps the mapping as a template that reads another file the same way', async () => {
    const folder = temporaryFolder({
      'a.csv': 'when;what\n01/02/2024 10:00;x\n02/02/2024 10:00;y\n',
      'b.csv': 'when;what\n05/04/2024 10:00;x\n',
    });
    const given = ['--column', 'created=when', '--date-format', 'dd/MM/yyyy HH:mm', '--save-mapping', 'kept.yaml'];
    expect((await ran(folder, ['import', 'a.csv', ...given])).status).toBe(0);
    const { status, out } = await ran(folder, ['import', 'b.csv', '--mapping', 'kept.yaml', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kept: 1, mapping: { delimiter: ';', dateForms: ['%d/%m/%Y %H:%M'] } });
  });

  it('tells all wrong options at once', async () => {
    const wrong = ['--column', 'creatd=x', '--delimiter', 'dot', '--time-zone', 'Mars', '--unit', 'handle=y'];
    const { status, errors } = await ran(folderWithCalls(), ['import', 'calls.csv', ...wrong]);
    expect(status).toBe(2);
    expect(errors).toMatch(/creatd.*did you mean "created"[\s\S]*--delimiter[\s\S]*Mars|--unit/);
    expect(errors.trim().split('\n')).toHaveLength(4);
  });

  it('tells what is wrong with a template', async () => {
    const folder = temporaryFolder({ 'a.csv': 'id,date\n1,2024-01-01\n', 'm.yaml': 'delimiter: dot\nheader: maybe\n' });
    const { status, errors } = await ran(folder, ['import', 'a.csv', '--mapping', 'm.yaml']);
    expect(status).toBe(2);
    expect(errors).toMatch(/m\.yaml {2}delimiter[\s\S]*m\.yaml {2}header/);
  });

  it('writes nothing when no row can be used', async () => {
    const folder = temporaryFolder({ 'a.csv': 'id,date\n1,soon\n' });
    const { status, out, errors } = await ran(folder, ['import', 'a.csv', '--out', 'a.yaml']);
    expect([status, existsSync(join(folder, 'a.yaml'))]).toEqual([2, false]);
    expect(out).toContain('row 2  has "soon"');
    expect(errors).toContain('no row that can be used');
  });
});

describe('switchyard fit', () => {
  it('writes a scenario with the origin of its numbers, which is sound and plays', async () => {
    const folder = folderWithCalls();
    const { status, out } = switchyard(folder, ['fit', 'calls.csv', '--out', 'mine.yaml']);
    expect(status).toBe(0);
    expect(out).toContain('1,792 tickets on 28 days, 2024-01-01 to 2024-01-28');
    expect(out).toContain('168 of 1,');
    const text = readFileSync(join(folder, 'mine.yaml'), 'utf8');
    expect(text).toMatch(/counts: # seen: .* 4, 4, 4, 4, 4, 4, 4 days/);
    expect(text).toMatch(/0, 8, 8, 8, 8, 8, 8, 8, 8, 0/);
    // Five lengths of work, each as often: no law is near them.
    expect(text).toMatch(/voice: # seen: 1\d\d\d times of work as they are/);
    expect(await ran(folder, ['check', 'mine.yaml'])).toMatchObject({ status: 0 });
    const played = await ran(folder, ['simulate', 'mine.yaml', '--horizon', '2 d', '--json']);
    expect(played.status).toBe(0);
  });

  it('finds the answers to offers, time-outs as answers that had not come yet', async () => {
    const lines = ['id,created at,offered at,decided at,decision'];
    for (let offer = 0; offer < 100; offer++) {
      const at = Date.UTC(2024, 0, 1, 9) + offer * 600_000;
      const [seconds, answer] =
        offer % 5 === 4 ? [300, 'timed out'] : [20 + offer, offer % 10 === 0 ? 'rejected' : 'accepted'];
      const text = (time: number): string => new Date(time).toISOString();
      lines.push([offer, text(at), text(at), text(at + 1000 * seconds), answer].join(','));
    }
    const folder = temporaryFolder({});
    writeFileSync(join(folder, 'offers.csv'), lines.join('\n'));
    const { status, out } = switchyard(folder, ['fit', 'offers.csv', '--json', '--out', 'mine.yaml']);
    expect(status).toBe(0);
    expect(JSON.parse(out).fit.offers).toMatchObject({
      offers: 100,
      accepted: 70,
      rejected: 10,
      expired: 20,
      limit: 300_000,
    });
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain('offerTimeout: 300 s');
    expect(await ran(folder, ['check', 'mine.yaml'])).toMatchObject({ status: 0 });
  });
});
