import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { INLINING_FLAGS, inlineMore } from '../../../server/executors/inlining.ts';

test('this V8 knows the limits that are set', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  for (const flag of INLINING_FLAGS) expect(known).toContain(`${flag.split('=')[0]} `);
  expect(inlineMore).not.toThrow();
});
