import { expect, it } from 'vitest';
import { lockFaults } from './lock-file.ts';
import { readSource } from './source-files.ts';

it('the lock installs the same everywhere, and runs nothing', () => {
  const lock = JSON.parse(readSource('package-lock.json').text) as Parameters<typeof lockFaults>[0];
  expect(Object.keys(lock.packages).length).toBeGreaterThan(10);
  expect(lockFaults(lock)).toEqual([]);
});

it('a planted host, a planted install script and a planted missing platform are each reported', () => {
  const packages = {
    'node_modules/a': { resolved: 'https://example.org/a.tgz' },
    'node_modules/b': { hasInstallScript: true },
    'node_modules/c': { optionalDependencies: { 'c-linux': '1.0.0', 'c-darwin': '1.0.0', 'c-win32': '1.0.0' } },
    'node_modules/c-linux': {},
    'node_modules/c/node_modules/c-win32': {},
  };
  expect(lockFaults({ packages })).toEqual([
    'node_modules/a names the host it came from; .npmrc leaves that out',
    'node_modules/b runs a script when it is installed',
    'c-darwin is missing; add its entry by hand: version "1.0.0", os, cpu, optional',
  ]);
});
