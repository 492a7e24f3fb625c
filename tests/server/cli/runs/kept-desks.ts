import { join } from 'node:path';
import { vi } from 'vitest';
import { openRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import type { NewRun, RunBook } from '../../../../server/live/run-book.ts';
import { meddledRun, type MeddledRun } from '../../executors/recorded-runs.ts';
import { SMALL_DESK } from '../../small-desk.ts';
import { runCommandLine } from '../../../../server/cli/program.ts';
import { folderWithDesk, type Ran } from '../command-line.ts';

export const CREATED_AT = Date.UTC(2026, 0, 5, 9, 30);

/** The small desk as a run that begins. */
export const deskRun = (id: string, parts: Partial<NewRun> = {}): NewRun => ({
  id,
  name: 'a day of the small desk',
  scenarioName: 'small desk',
  recipe: { scenario: SMALL_DESK, files: {}, overrides: [], seed: 'small' },
  createdAt: CREATED_AT,
  pace: { kind: 'timed', speedup: 60 },
  ...parts,
});

/** Runs the command in a folder with a catalogue in it. */
export interface KeptDesks {
  readonly folder: string;
  readonly file: string;
  /** `switchyard runs …` in this folder, in this process: some are run many times. */
  readonly runs: (...args: readonly string[]) => Promise<Ran>;
}

/** A folder whose `runs.sqlite` holds what the work has put into it. */
export function keptDesks(work: (book: RunBook) => void): KeptDesks {
  const folder = folderWithDesk();
  const file = join(folder, 'runs.sqlite');
  const book = openRunBook({ file, what: 'a test', now: CREATED_AT });
  try {
    work(book);
  } finally {
    book.close();
  }
  return { folder, file, runs: (...args) => ran(folder, ['runs', ...args, '--catalogue', 'runs.sqlite']) };
}

/** Runs a command in a folder and listens to what it says. */
export async function ran(folder: string, args: readonly string[]): Promise<Ran> {
  const [out, errors]: [string[], string[]] = [[], []];
  const before = process.cwd();
  const hearing = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0),
    vi.spyOn(console, 'error').mockImplementation((text) => void errors.push(`${String(text)}\n`)),
  ];
  process.chdir(folder);
  try {
    const status = await runCommandLine(args);
    return { status, out: out.join(''), errors: errors.join('') };
  } finally {
    process.chdir(before);
    for (const heard of hearing) heard.mockRestore();
  }
}

/** Puts the run with two levers into the book, as far as it was played; to its end if nothing else is said. */
export function keepMeddled(book: RunBook, id: string, until = Infinity): MeddledRun {
  const played = meddledRun(until);
  const { simulation } = played;
  book.begin(deskRun(id));
  for (const lever of played.levers) book.append(id, [lever], { moment: lever, fingerprint: 'then' });
  const moment = { at: simulation.now, eventsPlayed: simulation.eventsPlayed };
  const whereabouts = { moment, fingerprint: simulation.fingerprint };
  if (until === Infinity) book.end(id, { state: 'finished' }, whereabouts);
  else book.setPace(id, { kind: 'timed', speedup: 60 }, whereabouts);
  return played;
}
