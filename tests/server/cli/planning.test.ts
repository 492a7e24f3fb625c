import { expect, it } from 'vitest';
import { folderWithDesk, switchyard, widestLine } from './command-line.ts';

const PEOPLE = `
name: people
seed: people
horizon: 3 h
arrivals:
  - { rate: 40 per hour }
experts:
  - { name: steady, count: 6 }
`;

it('impact and staffing are commands of their own', () => {
  const folder = folderWithDesk({ 'people.yaml': PEOPLE });
  const told = switchyard(folder, ['impact', 'people.yaml', '--replications', '2', '--workers', '1', '--quiet']);
  expect(told.status).toBe(0);
  expect(told.out).toMatch(/^ a fifth more experts .*±/m);
  expect(widestLine(told.out).length).toBeLessThanOrEqual(80);
  const { status, errors } = switchyard(folder, ['staffing']);
  expect(status).toBe(2);
  expect(errors).toContain('file');
});
