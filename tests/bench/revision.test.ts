import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git, revisionOf } from '../../bench/revision.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('tells the commit, and whether files differ from it', () => {
  const folder = temporaryFolder({ 'a.txt': 'a' });
  expect(revisionOf(folder)).toEqual({ commit: null, isChanged: false });
  git(folder, 'init', '-q');
  git(folder, 'add', '.');
  git(folder, '-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '-q', '-m', 'first');
  expect(revisionOf(folder)).toEqual({ commit: git(folder, 'rev-parse', 'HEAD'), isChanged: false });
  writeFileSync(join(folder, 'a.txt'), 'b');
  expect(revisionOf(folder).isChanged).toBe(true);
  expect(() => git(folder, 'rev-parse', '--verify', 'no-such-revision')).toThrow(/single revision/);
});
