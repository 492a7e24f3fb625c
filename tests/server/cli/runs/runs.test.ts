import { expect, it } from 'vitest';
import { EXIT } from '../../../../server/trouble.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { switchyard, widestLine } from '../command-line.ts';
import { ran } from '../in-this-process.ts';

const COMMANDS = ['list', 'show', 'export', 'import', 'replay', 'delete', 'restore', 'purge'];

it('help names every command for runs and where runs are kept, on 80 columns', () => {
  const { status, out } = switchyard(temporaryFolder({}), ['runs', '--help']);
  expect(status).toBe(EXIT.fine);
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
  expect(out).toContain('.switchyard/runs.sqlite');
  expect(out).toContain('SWITCHYARD_HOME');
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
});

it.each(COMMANDS)('%s explains itself, on 80 columns', async (command) => {
  const { status, out } = await ran(temporaryFolder({}), ['runs', command, '--help']);
  expect(status).toBe(EXIT.fine);
  expect(out).toContain('--catalogue <file>');
  expect(out).toContain(`Examples:\n  npx --no -- switchyard runs ${command}`);
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
});

it('a command that is none ends with 2 and a suggestion', () => {
  const { status, errors } = switchyard(temporaryFolder({}), ['runs', 'lst']);
  expect(status).toBe(EXIT.badInput);
  expect(errors).toContain('Did you mean list?');
});
