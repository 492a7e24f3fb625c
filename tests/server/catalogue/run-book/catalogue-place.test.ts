import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { catalogueFile, makeHome } from '../../../../server/catalogue/run-book/catalogue-place.ts';
import { projectFolder } from '../../../../server/project-folder.ts';
import { EXIT } from '../../../../server/trouble.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

it('runs are kept in the project, in the folder that is named, in the file that is given, or not at all', () => {
  expect(catalogueFile(undefined, {})).toBe(join(projectFolder(), '.switchyard', 'runs.sqlite'));
  expect(catalogueFile(undefined, { SWITCHYARD_HOME: '' })).toBe(join(projectFolder(), '.switchyard', 'runs.sqlite'));
  expect(catalogueFile(undefined, { SWITCHYARD_HOME: 'mine' })).toBe(resolve('mine', 'runs.sqlite'));
  expect(catalogueFile('a.sqlite', { SWITCHYARD_HOME: 'mine' })).toBe(resolve('a.sqlite'));
  expect(catalogueFile('none', {})).toBeUndefined();
});

it('the folder of the usual catalogue is made, and no repository takes it for its own', () => {
  const environment = { SWITCHYARD_HOME: join(temporaryFolder({}), 'a', 'b') };
  makeHome(catalogueFile(undefined, environment), environment);
  expect(readFileSync(join(environment.SWITCHYARD_HOME, '.gitignore'), 'utf8')).toBe('*\n');
  makeHome(catalogueFile(undefined, environment), environment);
});

it('the folder of another catalogue is not made', () => {
  const folder = join(temporaryFolder({}), 'slip');
  makeHome(join(folder, 'runs.sqlite'), {});
  makeHome(undefined, {});
  expect(existsSync(folder)).toBe(false);
});

it('a folder that cannot be made is trouble with the machine', () => {
  const environment = { SWITCHYARD_HOME: join(temporaryFolder({ file: 'text' }), 'file', 'home') };
  expect(() => makeHome(catalogueFile(undefined, environment), environment)).toThrow(
    expect.objectContaining({ exitCode: EXIT.environment }),
  );
});
