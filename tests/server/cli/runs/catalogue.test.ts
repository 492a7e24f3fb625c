import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keeping, reading } from '../../../../server/cli/runs/catalogue.ts';
import { EXIT } from '../../../../server/trouble.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { deskRun } from './kept-desks.ts';

/** The usual catalogue is in this folder while the test runs. */
function atHome(): string {
  const home = join(temporaryFolder({}), 'home');
  process.env['SWITCHYARD_HOME'] = home;
  onTestFinished(() => {
    delete process.env['SWITCHYARD_HOME'];
  });
  return home;
}

it('looking into a usual catalogue that is not there makes none', () => {
  const home = atHome();
  expect(reading({}, (reader) => reader)).toBeUndefined();
  expect(() => keeping({}, (book) => book.list())).toThrow(expect.objectContaining({ exitCode: EXIT.environment }));
  expect(existsSync(home)).toBe(false);
});

it('what begins a run makes the usual catalogue, and closes it also when it fails', () => {
  const home = atHome();
  keeping({}, (book) => book.begin(deskRun('r-one')), true);
  const failing = (): never => {
    throw new Error('on purpose');
  };
  expect(() => keeping({}, failing)).toThrow('on purpose');
  expect(() => reading({}, failing)).toThrow('on purpose');
  expect(keeping({}, (book) => book.list())).toHaveLength(1);
  expect(readdirSync(home)).toContain('runs.sqlite');
});
