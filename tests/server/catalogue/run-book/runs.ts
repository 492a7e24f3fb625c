import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { StampedLever } from '../../../../engine/index.ts';
import { openRunBook, type KeeperOptions } from '../../../../server/catalogue/run-book/open-run-book.ts';
import type { NewRun, RunBook, Whereabouts } from '../../../../server/live/run-book.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

/** The clock on the wall, as far as tests have one. */
export const NOW = Date.UTC(2026, 0, 5, 9);

/** A run that can be begun; what it says makes no sense as a scenario, which the book does not look into. */
export function newRun(id: string, parts: Partial<NewRun> = {}): NewRun {
  return {
    id,
    name: `run ${id}`,
    scenarioName: 'small desk',
    recipe: { scenario: 'name: small desk\n', files: {}, overrides: [], seed: 'small' },
    createdAt: NOW,
    pace: { kind: 'timed', speedup: 60 },
    ...parts,
  };
}

/** Standing at a moment, with a fingerprint that belongs to it. */
export const standing = (at: number, eventsPlayed: number): Whereabouts => ({
  moment: { at, eventsPlayed },
  fingerprint: `${at}-${eventsPlayed}`,
});

export const capAt = (at: number, eventsPlayed: number, unanswered = 3): StampedLever => ({
  lever: 'cap',
  unanswered,
  at,
  eventsPlayed,
});

/** The file of a catalogue that is not there yet, in a folder of its own. */
export const freshFile = (): string => join(temporaryFolder({}), 'runs.sqlite');

/** A book that is closed when the test has finished. */
export function keeping(file: string | undefined, options: Partial<KeeperOptions> = {}): RunBook {
  const book = openRunBook({ file, what: 'a test', now: NOW, ...options });
  onTestFinished(() => book.close());
  return book;
}
