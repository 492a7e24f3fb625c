import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EXIT } from '../../../server/trouble.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { ended, start, switchyard } from './command-line.ts';
import { folderWithCalls } from './staffing/calls-desk.ts';

const HOME = 'SWITCHYARD_HOME';

/** A place of its own for what commands keep; tells how large each file there is. */
function ownHome(): () => number[] {
  const before = process.env[HOME];
  const home = temporaryFolder({});
  process.env[HOME] = home;
  onTestFinished(() => {
    if (before === undefined) delete process.env[HOME];
    else process.env[HOME] = before;
  });
  const unfinished = join(home, 'unfinished');
  const names = (): string[] => (existsSync(unfinished) ? readdirSync(unfinished) : []);
  const sizeOf = (name: string): number => statSync(join(unfinished, name), { throwIfNoEntry: false })?.size ?? 0;
  return () =>
    names()
      .filter((name) => name.endsWith('.runs'))
      .map(sizeOf);
}

/** So many bytes are kept in the middle of each of these commands. */
const ENOUGH = 20_000;

/** Ends a command in the middle. */
async function endedBy(
  signal: NodeJS.Signals,
  folder: string,
  args: readonly string[],
  kept: () => number[],
): Promise<void> {
  const child = start(folder, args);
  const end = ended(child);
  while (child.exitCode === null && !kept().some((size) => size > ENOUGH)) await setTimeout(5);
  child.kill(signal);
  await end;
  expect(kept()).toHaveLength(1);
}

const common = ['--workers', '2', '--quiet', '--json'];
const STAFF = ['staff', 'calls.yaml', '--target', '80/20', '--every', '1 h', '--replications', '40', ...common];
const COMPARE = ['compare', 'calls.yaml', '--set', 'other.experts.agents.count=8', '--horizon', '3 d', ...common];

describe.each([
  ['staff', STAFF, 'SIGKILL'],
  ['compare', COMPARE, 'SIGINT'],
] as const)('%s, ended in the middle', (_command, args, signal) => {
  test('goes on with --resume to the same, byte for byte, and leaves nothing', async () => {
    const [folder, kept] = [folderWithCalls(), ownHome()];
    await endedBy(signal, folder, args, kept);
    const resumed = switchyard(folder, [...args, '--resume']);
    expect([resumed.status, resumed.errors, kept()]).toEqual([EXIT.fine, '', []]);
    const whole = switchyard(folderWithCalls(), args);
    expect(withoutTimes(resumed.out)).toBe(withoutTimes(whole.out));
    expect(kept()).toEqual([]);
  });
});

/** Machine time is of each go. */
const withoutTimes = (out: string): string => out.replaceAll(/"(ms\w*|secondsFurther)": [\d.e-]+/g, '');

test('where nothing is kept that is said, and the command begins anew', () => {
  ownHome();
  const args = [
    'sweep',
    'calls.yaml',
    '--vary',
    'experts.agents.count=8,9',
    '--replications',
    '2',
    '--quiet',
    '--resume',
  ];
  const { status, errors } = switchyard(folderWithCalls(), args);
  expect([status, errors]).toEqual([
    EXIT.fine,
    'Nothing is kept of this command, so it begins anew: it has ended, or is another one.\n',
  ]);
});
