import { expect, it } from 'vitest';
import { EXIT } from '../../../server/trouble.ts';
import { ended, folderWithDesk, start, switchyard, widestLine, worked } from './command-line.ts';
import { ran } from './in-this-process.ts';

/** People who decide for themselves: a morning of some two hundred tickets. */
const PEOPLE = `
name: people
seed: people
horizon: 4 h
arrivals:
  - { rate: 50 per hour }
experts:
  - { name: steady, count: 9 }
`;

const folderWithPeople = (): string => folderWithDesk({ 'people.yaml': PEOPLE });

it('lists what there is, in words and as JSON', () => {
  const { status, out } = switchyard('.', ['insight']);
  expect(status).toBe(EXIT.fine);
  for (const name of ['timeout-price', 'too-fast', 'cherry-detector', 'dashboard-and-truth', 'museum'])
    expect(out).toContain(name);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
  const rows = JSON.parse(switchyard('.', ['insight', '--json']).out) as { name: string; scenario: string }[];
  expect(rows[0]).toMatchObject({ name: 'timeout-price', scenario: 'timeout-lab' });
});

it('plays a scenario of one’s own every way, on a page of 80 columns, with the same numbers on any number of cores', () => {
  const folder = folderWithPeople();
  const args = ['insight', 'timeout-price', '--scenario', 'people.yaml', '--replications', '3', '--seed', 'x'];
  const { status, out, errors } = switchyard(folder, [...args, '--workers', '1']);
  expect(errors).toBe('');
  expect(status).toBe(EXIT.fine);
  expect(out.replaceAll('\n', ' ')).toContain('seed x · 3 replications, the same in each of 2 ways');
  expect(out).toMatch(/^ customer-minutes until accepted.*±/m);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
  expect(switchyard(folder, [...args, '--workers', '2']).out).toBe(out);
});

it('as JSON says how each way can be played by itself', async () => {
  const args = [
    'insight',
    'timeout-price',
    '--scenario',
    'people.yaml',
    '--replications',
    '2',
    '--json',
    '--workers',
    '1',
  ];
  const { out } = await ran(folderWithPeople(), args);
  const told = JSON.parse(out) as { arms: { name: string; set: string[] }[]; tables: unknown[] };
  expect(told).toMatchObject({ format: 1, insight: 'timeout-price', scenario: 'people', replications: 2 });
  expect(told.arms.map(({ name }) => name)).toEqual(['rejected', 'left to expire']);
  expect(told.arms[0]!.set).toContain('standing.on=false');
  expect(told.tables).toHaveLength(3);
});

it('bad input says what is wrong and what to do', async () => {
  const folder = folderWithDesk();
  const name = await ran(folder, ['insight', 'timeout-prize']);
  expect(name).toMatchObject({ status: EXIT.badInput, out: '' });
  expect(name.errors).toContain('Did you mean "timeout-price"?');
  const lacking = await ran(folder, ['insight', 'cherry-detector', '--scenario', 'small.yaml']);
  expect(lacking.status).toBe(EXIT.badInput);
  expect(lacking.errors).toContain('no group has the archetype "cherry-picker"');
  const option = await ran(folder, ['insight', 'museum', '--replications', 'many']);
  expect(option).toMatchObject({ status: EXIT.badInput, out: '' });
  expect(option.errors).toContain('--replications  expected a whole number');
});

it('Ctrl-C tells what is known by then', async () => {
  const args = ['insight', 'timeout-price', '--scenario', 'people.yaml', '--replications', '100000', '--workers', '1'];
  const child = start(folderWithPeople(), args);
  const end = ended(child);
  await worked(child, 3000);
  child.kill('SIGINT');
  const { status, out, errors } = await end;
  expect(status).toBe(EXIT.interrupted);
  expect(out === '' ? errors : out).toMatch(/replications?, the same in each of 2 ways|nothing to tell/);
});
