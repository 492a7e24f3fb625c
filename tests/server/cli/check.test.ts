import { expect, it } from 'vitest';
import { EXIT } from '../../../server/trouble.ts';
import { folderWithDesk, switchyard } from './command-line.ts';
import { ran } from './in-this-process.ts';

it('good files get a tick and their size, bad ones a cross and all their problems; the worst decides', () => {
  const folder = folderWithDesk({ 'bad.yaml': 'name: bad\nhorizon: 1 h\nexperts: []\narrivals: []\ncolour: red\n' });
  const { status, out, errors } = switchyard(folder, ['check', 'small.yaml', 'bad.yaml']);
  expect({ status, errors }).toEqual({ status: EXIT.badInput, errors: '' });
  expect(out).toContain('✓ small.yaml: 5 experts, about 320 tickets in 8 h\n');
  expect(out).toMatch(/^✕ bad\.yaml: \d+ problems$/m);
  expect(out).toMatch(/^bad\.yaml:5:1 {2}colour {2}unknown key/m);
});

it('a good file alone ends with 0, and one that is not there does not keep others from being checked', async () => {
  const folder = folderWithDesk();
  expect((await ran(folder, ['check', 'small.yaml'])).status).toBe(EXIT.fine);
  const { status, out, errors } = await ran(folder, ['check', 'gone.yaml', 'small.yaml']);
  expect(status).toBe(EXIT.environment);
  expect(errors).toContain('gone.yaml cannot be read');
  expect(out).toContain('✓ small.yaml');
});
