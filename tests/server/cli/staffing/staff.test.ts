import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planFileSchema, readPlan, scenarioOfPlan } from '../../../../server/planning/plan-file.ts';
import { EXIT } from '../../../../server/trouble.ts';
import { switchyard, widestLine } from '../command-line.ts';
import { ran } from '../in-this-process.ts';
import { folderWithCalls } from './calls-desk.ts';

/** Without the breaks of lines. */
const flat = (out: string): string => out.replaceAll(/\s+/g, ' ');

const staff = ['staff', 'calls.yaml', '--every', '1 h', '--replications', '40', '--workers', '1'];

describe('staff', () => {
  test('finds a plan, tells it on a page of 80 columns and writes it with its scenario', async () => {
    const folder = folderWithCalls();
    const { status, out, errors } = switchyard(folder, [...staff, '--target', '80/20', '--volume', '±10%']);
    expect([status, errors]).toEqual([EXIT.fine, '']);
    expect(widestLine(out).length).toBeLessThanOrEqual(80);
    expect(flat(out)).toContain('surely meet every target');
    expect(out).toContain('The next smaller plan');
    expect(out).toMatch(/At 110 % of the volume a day misses/);
    expect(out).toContain('Not backtested');
    expect(out.trim().split('\n').at(-1)).toBe('Next: switchyard roster calls.plan.json');
    const plan = await readPlan(join(folder, 'calls.plan.json'));
    const { plan: levels, found } = plan.staffing!;
    expect(levels.groups.map(({ name, staffed }) => [name, staffed.length])).toEqual([['agents', 3]]);
    expect(found!.cost.wages).toBe(30 * found!.cost.expertHours);
    expect(scenarioOfPlan(plan).targets).toMatchObject([{ figure: 'serviceWithin20s', atLeast: 80 }]);
  });

  test('finds the same on two cores as on one, to the bit', () => {
    const [one, two] = ['1', '2'].map((workers) =>
      switchyard(folderWithCalls(), [...staff.slice(0, -1), workers, '--target', '80/20', '--json']),
    );
    expect(JSON.parse(one!.out)).toMatchObject({ found: { verdict: 'met' } });
    expect(two!.out).toBe(one!.out);
  });

  test('says in a table for spreadsheets what each interval needs', () => {
    const { out } = switchyard(folderWithCalls(), [...staff, '--target', 'abandoned <= 8%', '--csv']);
    const lines = out.trim().split('\n');
    expect(lines[0]).toBe('interval,agents,tickets,abandoned');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(/^Mon 2026-01-05 01:00,\d+,\d+(\.\d+)?,\d+(\.\d+)?$/);
  });

  test('says when no number of people is enough, and why', () => {
    const half = [
      '--set',
      'everyGroup.response={ accept: 0.5, reject: 0, answer: 1 s }',
      '--set',
      'desk.channels.voice.offerTimeout=30 s',
    ];
    const { status, out } = switchyard(folderWithCalls(), [...staff, ...half, '--target', '80/20 per run', '--assert']);
    expect(status).toBe(EXIT.thresholdMissed);
    expect(out).toContain('No number of people meets this.');
    expect(out).toContain('offerTimeout');
  });

  test('a plan that may not be large enough fails an assertion, and is written all the same', () => {
    const folder = folderWithCalls();
    const { status, out } = switchyard(folder, [...staff, '--target', '80/20', '--max', 'agents=2', '--assert']);
    expect(status).toBe(EXIT.thresholdMissed);
    expect(flat(out)).toContain('do not surely meet');
    expect(
      planFileSchema.parse(JSON.parse(readFileSync(join(folder, 'calls.plan.json'), 'utf8'))).staffing?.found?.verdict,
    ).toBe('unmet');
  });

  test('tells everything that is wrong at once, and writes nothing', async () => {
    const folder = folderWithCalls();
    const { status, errors } = await ran(folder, [
      'staff',
      'calls.yaml',
      '--every',
      '7 min',
      '--target',
      'nonsense',
      '--groups',
      'night',
      '--max',
      'day=3',
      '--volume',
      'much',
      '--level',
      '2',
    ]);
    expect(status).toBe(EXIT.badInput);
    for (const option of ['--every', '--target', '--groups', '--max', '--volume', '--level'])
      expect(errors).toContain(option);
    expect(() => readFileSync(join(folder, 'calls.plan.json'))).toThrow();
  });

  test('without any target it says what one looks like', async () => {
    const { status, errors } = await ran(folderWithCalls(), staff);
    expect(status).toBe(EXIT.badInput);
    expect(errors).toContain('--target 80/20');
  });
});
