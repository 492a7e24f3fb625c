import { join } from 'node:path';
import { openRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import type { NewRun, RunBook } from '../../../../server/live/run-book.ts';
import { meddledRun, type MeddledRun } from '../../executors/recorded-runs.ts';
import { SMALL_DESK } from '../../small-desk.ts';
import { folderWithDesk, type Ran } from '../command-line.ts';
import { ran } from '../in-this-process.ts';

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
