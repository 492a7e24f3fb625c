import { expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { switchyard } from './command-line.ts';
import { ran } from './in-this-process.ts';

const DESK = `name: desk
preset: plain
seed: mine
horizon: 8 h
arrivals: [{ rate: 60 per hour }]
experts: [{ name: day, count: 4, costPerHour: 20 }]
`;
const ARGS = [
  'frontier',
  'desk.yaml',
  '--from',
  '50',
  '--to',
  '150',
  '--steps',
  '3',
  '--replications',
  '3',
  '--quiet',
  '--workers',
  '1',
];

test('several sizes of a staffing stand side by side, and 99 says that none surely keeps what is asserted', () => {
  const folder = temporaryFolder({ 'desk.yaml': DESK });
  const { status, out, errors } = switchyard(folder, [...ARGS, '--target', '80/20', '--assert', '99%']);
  expect([status, errors]).toEqual([99, '']);
  // 2, 4 and 6 experts for 8 hours.
  expect(out).toMatch(/50 % +16 +\$320/);
  expect(out).toMatch(/100 % +32 +\$640/);
  expect(out).toMatch(/150 % +48 +\$960/);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('what is wrong is told at once', async () => {
  const { status, errors } = await ran(temporaryFolder({ 'desk.yaml': DESK }), [...ARGS, '--assert', 'always']);
  expect(status).toBe(2);
  expect(errors).toContain('--target  nothing is promised');
  expect(errors).toContain('--assert  expected a percentage of days, such as 90%, found "always"');
});
