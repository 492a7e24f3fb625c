import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import {
  ENGINE_FLAGS,
  FLAGS_OF_MANY_RUNS,
  tuneEngine,
  tuneForManyRuns,
} from '../../../server/executors/engine-flags.ts';

test('this V8 knows the flags that are set', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  for (const flag of [...ENGINE_FLAGS, ...FLAGS_OF_MANY_RUNS])
    expect(known).toContain(`  ${flag.split('=')[0]!.replace('--no-', '--')} (`);
  expect(tuneEngine).not.toThrow();
  expect(tuneForManyRuns).not.toThrow();
});
