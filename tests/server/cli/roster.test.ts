import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { switchyard } from './command-line.ts';
import { ran } from './in-this-process.ts';

const DESK = `name: desk
seed: mine
horizon: 1 d
calendar: { starts: 2026-01-05 }
arrivals: [{ rate: 30 per hour }]
experts:
  - name: day
    count: 3
    schedule: { every: 2 h, cycle: day, staffed: [0, 0, 0, 0, 2, 3, 3, 2, 0, 0, 0, 0] }
`;
const SHIFTS = `patterns:
  - { name: eight, lasts: 8 h, starts: ["08:00"], breaks: [{ name: lunch, lasts: 1 h, between: [3 h, 4 h], paid: false }] }
  - { name: four, lasts: 4 h, starts: ["08:00", "10:00", "12:00"] }
`;
const TEAM = 'expert,group,days\nAda,day,\nBen,day,\nCy,day,tue\n';
const folderOf = (): string => temporaryFolder({ 'desk.yaml': DESK, 'shifts.yaml': SHIFTS, 'team.csv': TEAM });

describe('switchyard roster', () => {
  test('tells who works when and what it costs, writes plan, table and calendar, and says what comes next', () => {
    const folder = folderOf();
    const args = ['roster', 'desk.yaml', '--patterns', 'shifts.yaml', '--cost-per-hour', '20'];
    const { status, out, errors } = switchyard(folder, args);
    expect([status, errors]).toEqual([0, '']);
    expect(out).toContain('Roster of desk: ');
    expect(out).toContain('Monday 2026-01-05');
    // 20 hours of experts are needed, and shifts of four hours fit them.
    expect(out).toContain('08:00–12:00  four     day 1, day 2');
    expect(out).toContain('Wages $400 for 20.0 paid hours; none cost less.');
    expect(out).toContain('short of it: 0.0');
    expect(out).toMatch(/Next: switchyard report desk\.plan\.json\n$/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const csv = readFileSync(join(folder, 'desk.roster.csv'), 'utf8');
    expect(csv).toContain('day 1,day,');
    expect(readFileSync(join(folder, 'desk.roster.ics'), 'utf8')).toContain('BEGIN:VEVENT');
    // The plan goes on: it can be rostered again, and is the same then.
    const again = switchyard(folder, ['roster', 'desk.plan.json', ...args.slice(2), '--out', 'again']);
    expect(again.status).toBe(0);
    const planIn = (where: string): unknown => JSON.parse(readFileSync(join(folder, where, 'desk.plan.json'), 'utf8'));
    expect(planIn('again')).toEqual(planIn('.'));
    expect(readFileSync(join(folder, 'again', 'desk.roster.csv'), 'utf8')).toBe(csv);
  });

  test('says what cannot be covered, and why', async () => {
    const { status, out } = await ran(folderOf(), [
      'roster',
      'desk.yaml',
      '--patterns',
      'shifts.yaml',
      '--people',
      'team.csv',
    ]);
    expect(status).toBe(0);
    expect(out).toContain('Not covered:');
    expect(out).toMatch(/there are not so many\s+people/);
    expect(out).toContain('Without a shift: Cy.');
  });

  test('--json has everything as data', async () => {
    const { out } = await ran(folderOf(), ['roster', 'desk.yaml', '--patterns', 'shifts.yaml', '--json']);
    const { roster, files } = JSON.parse(out) as { roster: { shifts: unknown[] }; files: { plan: string } };
    expect(roster.shifts.length).toBeGreaterThan(2);
    expect(files.plan).toBe('desk.plan.json');
  });

  test('all that is wrong with the options is told at once, and nothing is written', async () => {
    const folder = folderOf();
    const wrong = [
      '--sick',
      '99%',
      '--shrinkage',
      'x',
      '--max-hours',
      '0',
      '--cost-per-hour',
      '-1',
      '--patterns',
      'no.yaml',
    ];
    const { status, errors } = await ran(folder, ['roster', 'desk.yaml', ...wrong]);
    expect(status).toBe(2);
    expect(errors).toBe(
      [
        '--shrinkage  expected a share below 90 %, such as 8%, found "x"',
        '--sick  expected a share below 90 %, such as 8%, found "99%"',
        '--cost-per-hour  expected dollars, 0 or more, found "-1"',
        '--max-hours  expected paid hours a week, 1 or more, found "0"',
        'no.yaml cannot be read: there is no such file or folder',
        '',
      ].join('\n'),
    );
    expect(existsSync(join(folder, 'desk.plan.json'))).toBe(false);
  });

  test('where something is promised, the roster is played: what it keeps, what a run costs, and 99 when it is not sure', () => {
    const folder = temporaryFolder({
      'desk.yaml': `${DESK}preset: plain\ntargets: [{ figure: serviceWithin20s, atLeast: 99.9, per: day, penalty: 75 }]\n`,
      'shifts.yaml': SHIFTS,
    });
    const args = [
      'roster',
      'desk.yaml',
      '--patterns',
      'shifts.yaml',
      '--replications',
      '5',
      '--workers',
      '1',
      '--quiet',
    ];
    const quiet = switchyard(folder, [...args, '--assert']);
    expect([quiet.status, quiet.errors]).toEqual([99, '']);
    expect(quiet.out.split('\n')[0]).toContain('Written: desk.plan.json');
    const { out } = switchyard(folder, args.slice(0, -1));
    expect(out).toMatch(/does not surely\s+keep\s+the\s+targets/);
    expect(out).toContain('penalties $75');
    expect(out).toContain('seed mine/roster/check');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
