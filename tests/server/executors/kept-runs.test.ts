import { appendFileSync, readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeptRuns, keptRunsFile } from '../../../server/executors/kept-runs.ts';
import type { ReplicationResult } from '../../../server/executors/replication.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const resultOf = (number: number): ReplicationResult => ({
  fingerprint: `of ${number}`,
  eventsPlayed: number,
  figures: Float64Array.of(number, NaN, 0.5),
  breakdowns: {},
  intervalMs: 3_600_000,
  conservation: { holds: true } as unknown as ReplicationResult['conservation'],
  notes: Float64Array.of(1, 2, number),
});

/** A file with replications 0 to 2 of one plan. */
function keptThree(): string {
  const path = keptRunsFile(temporaryFolder({}), 'mine');
  const kept = new KeptRuns(path, false);
  for (const replication of [0, 1, 2]) kept.keep('plan', replication, resultOf(replication));
  kept.close(false);
  return path;
}

test('what was kept is there for who goes on, to the bit, and for nobody else', () => {
  const path = keptThree();
  const again = new KeptRuns(path, true);
  expect(again.found).toBe(3);
  expect(again.result('plan', 2)).toEqual(resultOf(2));
  expect(again.result('plan', 3)).toBeUndefined();
  expect(again.result('other', 2)).toBeUndefined();
  again.close(false);
  const anew = new KeptRuns(path, false);
  expect(anew.found).toBe(0);
  anew.close(true);
  expect(readdirSync(join(path, '..'))).toEqual(['.gitignore']);
});

test.each([
  ['cut short', (path: string) => truncateSync(path, statSync(path).size - 3), 2],
  ['followed by nonsense', (path: string) => appendFileSync(path, 'nonsense, and enough of it'), 3],
])('a file that is %s is read up to there, and gone on with', (_how, spoil, whole) => {
  const path = keptThree();
  spoil(path);
  const again = new KeptRuns(path, true);
  expect(again.found).toBe(whole);
  again.keep('plan', 7, resultOf(7));
  again.close(false);
  const third = new KeptRuns(path, true);
  expect([third.found, third.result('plan', 7)]).toEqual([whole + 1, resultOf(7)]);
  third.close(true);
});

test('of files that others have left the newest four stay', () => {
  const path = keptThree();
  for (const age of [1, 2, 3, 4, 5, 6]) {
    const other = join(path, '..', `${age}.runs`);
    writeFileSync(other, '');
    utimesSync(other, 0, 1_000_000 - age);
  }
  new KeptRuns(path, true).close(false);
  const left = readdirSync(join(path, '..')).filter((name) => name.endsWith('.runs'));
  expect(left.toSorted()).toEqual(['1.runs', '2.runs', '3.runs', '4.runs', 'mine.runs']);
});

test('where nothing can be kept nothing is lost but that', () => {
  const folder = temporaryFolder({ unfinished: 'a file where the folder should be' });
  const kept = new KeptRuns(keptRunsFile(folder, 'mine'), true);
  kept.keep('plan', 0, resultOf(0));
  kept.close(true);
  expect(kept.found).toBe(0);
});
