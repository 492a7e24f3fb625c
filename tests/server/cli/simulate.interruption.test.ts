import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { EXIT } from '../../../server/trouble.ts';
import { ended, folderWithDesk, start, worked, type Ran } from './command-line.ts';

/** Starts the command, waits until it has begun its files and then has had so much of a processor, and sends it a signal. */
async function interrupted(
  folder: string,
  args: readonly string[],
  afterMs: number,
  signal: NodeJS.Signals,
): Promise<Ran> {
  const child = start(folder, ['simulate', 'small.yaml', '--events', 'day.jsonl', '--tickets', 'day.csv', ...args]);
  const end = ended(child);
  while (child.exitCode === null && !readdirSync(folder).some((name) => name.endsWith('.tmp'))) await setTimeout(20);
  await worked(child, afterMs);
  child.kill(signal);
  return end;
}

it('Ctrl-C while the only run is played ends with 130 and leaves no half-written file', async () => {
  const folder = folderWithDesk();
  const { status, out, errors } = await interrupted(folder, ['--horizon', '9000 d'], 500, 'SIGINT');
  expect({ status, out }).toEqual({ status: EXIT.interrupted, out: '' });
  expect(errors).toContain('Interrupted before a replication was finished');
  expect(readdirSync(folder)).toEqual(['small.yaml']);
});

it('Ctrl-C among many replications prints the figures of those finished, and keeps the files of the first', async () => {
  const folder = folderWithDesk();
  const args = ['--replications', '1000000', '--workers', '1'];
  const { status, out, errors } = await interrupted(folder, args, 3000, 'SIGINT');
  expect({ status, errors }).toEqual({ status: EXIT.interrupted, errors: '' });
  const [, count = '0'] = /^([\d,]+) replications/m.exec(out) ?? [];
  expect(Number(count.replaceAll(',', ''))).toBeGreaterThan(1);
  expect(Number(count.replaceAll(',', ''))).toBeLessThan(1_000_000);
  expect(out).toContain('Interrupted: these are the replications finished by then.');
  expect(readdirSync(folder).toSorted()).toEqual(['day.csv', 'day.jsonl', 'small.yaml']);
});

it('threads hear of it too, and being told to end is no different but for the exit code', async () => {
  const folder = folderWithDesk();
  const args = ['--replications', '8', '--workers', '2', '--horizon', '9000 d'];
  const { status } = await interrupted(folder, args, 800, 'SIGTERM');
  expect(status).toBe(EXIT.terminated);
  expect(readdirSync(folder)).toEqual(['small.yaml']);
});
