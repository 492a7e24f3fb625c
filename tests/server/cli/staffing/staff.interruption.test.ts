import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPlan } from '../../../../server/planning/plan-file.ts';
import { EXIT } from '../../../../server/trouble.ts';
import { ended, start, worked, type Ran } from '../command-line.ts';
import { folderWithCalls } from './calls-desk.ts';

/** Asks for people, and presses Ctrl-C when the command has had so much of a processor. */
function interrupted(folder: string, args: readonly string[], afterMs: number): Promise<Ran> {
  const child = start(folder, ['staff', 'calls.yaml', '--target', '80/20', '--workers', '2', ...args]);
  const end = ended(child);
  return worked(child, afterMs).then(() => {
    child.kill('SIGINT');
    return end;
  });
}

/** A search that goes on for many times as long as it takes until its first plan is known. */
const LONG = ['--set', 'arrivals[0].rate=20 per hour', '--horizon', '2 d', '--replications', '200'];

/** In the search soon after a first plan is known, however quick the machine is. */
async function interruptedInSearch(files: Readonly<Record<string, string>>): Promise<Ran & { folder: string }> {
  for (let afterMs = 2000; ; afterMs *= 1.4) {
    const folder = folderWithCalls(files);
    const ran = await interrupted(folder, LONG, afterMs);
    if (!ran.errors.startsWith('Interrupted before')) return { ...ran, folder };
  }
}

it('Ctrl-C before any plan is known says so, and writes nothing', async () => {
  const folder = folderWithCalls();
  const { status, out, errors } = await interrupted(folder, ['--horizon', '9000 d', '--every', '1 d'], 1000);
  expect({ status, out }).toEqual({ status: EXIT.interrupted, out: '' });
  expect(errors).toBe('Interrupted before any plan was played: nothing is written.\n');
  expect(readdirSync(folder)).toEqual(['calls.yaml']);
});

it('Ctrl-C in the search tells and writes how far it had come, as a whole', async () => {
  const { status, out, errors, folder } = await interruptedInSearch({});
  expect({ status, errors }).toEqual({ status: EXIT.interrupted, errors: '' });
  expect(out).toContain('Interrupted: ');
  expect(out).toContain('The same command with --resume goes on from here.');
  expect(readdirSync(folder).toSorted()).toEqual(['calls.plan.json', 'calls.yaml']);
  expect((await readPlan(join(folder, 'calls.plan.json'))).staffing!.found!.verdict).toBe('unchecked');
});

it('a plan that is there already is not lost for one that nobody has checked', async () => {
  const { status, out, folder } = await interruptedInSearch({ 'calls.plan.json': 'found before' });
  expect(status).toBe(EXIT.interrupted);
  expect(out).toContain('Not written: calls.plan.json is there already, and stays as it is.');
  expect(readFileSync(join(folder, 'calls.plan.json'), 'utf8')).toBe('found before');
});
