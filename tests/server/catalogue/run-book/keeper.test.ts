import { expect, it } from 'vitest';
import { Database, IN_MEMORY } from '../../../../server/catalogue/run-book/database.ts';
import { keeperText, noteKeeper } from '../../../../server/catalogue/run-book/keeper.ts';
import { SCHEMA } from '../../../../server/catalogue/run-book/schema.ts';

it('whoever keeps a file is known by what it is, its process and since when; the last one counts', () => {
  const database = new Database(IN_MEMORY, 'create', 0);
  for (const step of SCHEMA) database.execute(step);
  expect(keeperText(database)).toBe('');
  noteKeeper(database, { pid: 7, what: 'a first', since: 0 });
  noteKeeper(database, { pid: 4711, what: 'switchyard serve', since: Date.UTC(2026, 1, 3, 4, 5, 6) });
  expect(keeperText(database)).toBe('switchyard serve (process 4711), since 2026-02-03T04:05:06.000Z');
});
