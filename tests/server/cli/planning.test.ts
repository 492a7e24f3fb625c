import { expect, it } from 'vitest';
import { folderWithDesk, switchyard, widestLine } from './command-line.ts';
import { ran } from './in-this-process.ts';

const PEOPLE = `
name: people
seed: people
horizon: 3 h
arrivals:
  - { rate: 40 per hour }
experts:
  - { name: steady, count: 6 }
`;

it('impact and staffing are commands of their own', async () => {
  const folder = folderWithDesk({ 'people.yaml': PEOPLE });
  const told = switchyard(folder, ['impact', 'people.yaml', '--replications', '2', '--workers', '1', '--quiet']);
  expect(told.status).toBe(0);
  expect(told.out).toMatch(/^ a fifth more experts .*±/m);
  expect(widestLine(told.out).length).toBeLessThanOrEqual(80);
  const { status, errors } = await ran(folder, ['staffing']);
  expect(status).toBe(2);
  expect(errors).toContain('file');
});

it('staffing plays the rosters that are asked for, and tells all mistakes at once', async () => {
  const folder = folderWithDesk({ 'people.yaml': PEOPLE });
  const asked = ['--from', '50%', '--to', '150', '--steps', '3', '--replications', '2', '--workers', '1', '--quiet'];
  const told = switchyard(folder, ['staffing', 'people.yaml', ...asked]);
  expect(told).toMatchObject({ status: 0, errors: '' });
  expect(told.out.match(/^ \d+ % of the roster +\d+/gm)).toEqual([
    expect.stringMatching(/50 % of the roster +3$/),
    expect.stringMatching(/100 % of the roster +6$/),
    expect.stringMatching(/150 % of the roster +9$/),
  ]);
  const wrong = ['--from', '120', '--to', '110', '--steps', 'some', '--replications', '0'];
  const { status, out, errors } = await ran(folder, ['staffing', 'people.yaml', ...wrong]);
  expect([status, out]).toEqual([2, '']);
  for (const option of ['--from  expected', '--steps  expected', '--replications  expected'])
    expect(errors).toContain(option);
  const help = (await ran(folder, ['staffing', '--help'])).out;
  for (const usual of ['--from <percent>', '(70)', '--to <percent>', '(130)', '--steps <n>', '(7)'])
    expect(help).toContain(usual);
});
