import { expect, it } from 'vitest';
import { compare } from '../../../../server/cli/runs/replay-runs.ts';
import type { KeptRun } from '../../../../server/live/run-book.ts';
import { EXIT } from '../../../../server/trouble.ts';
import { openRunBook } from '../../../../server/catalogue/run-book/open-run-book.ts';
import { CREATED_AT, deskRun, keepMeddled, keptDesks } from './kept-desks.ts';

it('a run that is played again is what it was, whether it has ended or was interrupted', async () => {
  const { runs } = keptDesks((book) => {
    keepMeddled(book, 'r-whole');
    keepMeddled(book, 'r-part', 9_000_000);
    book.begin(deskRun('r-new'));
  });
  const { status, out, errors } = await runs('replay', 'whole', 'part', 'new');
  expect({ status, errors }).toEqual({ status: EXIT.fine, errors: '' });
  expect(out).toMatch(/^✓ r-whole \(a day of the small desk\) is the same run up to day 1 08:00:00$/m);
  expect(out).toMatch(/^✓ r-part .* up to day 1 02:30:00$/m);
  expect(out).toMatch(/^✓ r-new .* up to day 1 00:00:00$/m);
});

it('a run that is not what it was ends with 1, and both are told', async () => {
  const { runs } = keptDesks((book) => {
    const { simulation } = keepMeddled(book, 'r-good');
    const moment = { at: simulation.now, eventsPlayed: simulation.eventsPlayed };
    // The same events without the levers.
    book.begin(deskRun('r-lost'));
    book.end('r-lost', { state: 'finished' }, { moment, fingerprint: simulation.fingerprint });
  });
  const { status, out } = await runs('replay', 'r-lost', 'r-good');
  expect(status).toBe(EXIT.runFailed);
  expect(out).toMatch(/^✕ r-lost \(a day of the small desk\) is another run than it was$/m);
  expect(out).toMatch(/^ {2}recorded: fingerprint [0-9a-f]{16}, 1,224 events$/m);
  expect(out).toMatch(/^ {2}replayed: fingerprint [0-9a-f]{16}, [\d,]+ events$/m);
  expect(out).toMatch(/^✓ r-good /m);
  const json = JSON.parse((await runs('replay', 'lost', '--json')).out) as { runs: { id: string; isSame: boolean }[] };
  expect(json.runs).toMatchObject([{ id: 'r-lost', isSame: false, recorded: { eventsPlayed: 1224 } }]);
});

const kept = (parts: Partial<KeptRun>): KeptRun => {
  const book = openRunBook({ file: undefined, what: 'a test', now: CREATED_AT });
  book.begin(deskRun('r-one'));
  return { ...book.load('r-one')!, edge: { at: 10, eventsPlayed: 5 }, fingerprint: 'ab', ...parts };
};

const failedAt = (eventsPlayed: number) =>
  ({
    kind: 'failed',
    failure: { seed: 's', message: 'over the cap', eventsPlayed, at: 10, isPolicyMistake: false },
  }) as const;

it('a run that broke off has to do so again, at the same event', () => {
  expect(compare(kept({ because: 'over the cap' }), failedAt(5)).isSame).toBe(true);
  expect(compare(kept({ because: 'over the cap' }), failedAt(6)).isSame).toBe(false);
  expect(compare(kept({}), failedAt(5)).isSame).toBe(false);
});
