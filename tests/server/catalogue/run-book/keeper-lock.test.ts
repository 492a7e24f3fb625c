import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KeeperLock } from '../../../../server/catalogue/run-book/keeper-lock.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const path = (): string => join(temporaryFolder({}), 'runs.sqlite');

it('one has the right to write, and the next when the first gives it up', () => {
  const file = path();
  const first = KeeperLock.take(file);
  expect(KeeperLock.take(file)).toBeUndefined();
  first?.release();
  const second = KeeperLock.take(file);
  expect(second).toBeDefined();
  second?.release();
  expect(existsSync(file)).toBe(false);
});

it('a process that is killed has it no longer', async () => {
  const file = path();
  const holder = `
    import Libsql from 'libsql';
    const holder = new Libsql(${JSON.stringify(`${file}-keeper`)});
    holder.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
    console.log('held');
    setInterval(() => holder.inTransaction, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', holder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(KeeperLock.take(file)).toBeUndefined();
  child.kill('SIGKILL');
  await once(child, 'close');
  const lock = KeeperLock.take(file);
  expect(lock).toBeDefined();
  lock?.release();
});
