import type { KeptRun, RunEntry, RunRecipe } from '../../live/run-book.ts';
import type { Database, Row } from './database.ts';
import { bookmarkOf, entryOf, leverOf, unpacked } from './run-rows.ts';

const COLUMNS = `
  r.ordinal, r.id, r.name, r.scenario_name, r.seed, r.created_at, r.pace, r.ended, r.because, r.stands_at, r.stands_events,
  r.edge_at, r.edge_events, r.fingerprint, r.parent, r.forked_at, r.forked_events, r.deleted_at, r.made_with,
  (SELECT count(*) FROM levers WHERE levers.run = r.ordinal) AS lever_count`;

const LISTS = {
  kept: `SELECT ${COLUMNS} FROM runs AS r WHERE r.deleted_at IS NULL ORDER BY r.ordinal DESC`,
  trash: `SELECT ${COLUMNS} FROM runs AS r WHERE r.deleted_at IS NOT NULL ORDER BY r.deleted_at DESC, r.ordinal DESC`,
} as const;

const ONE = `
  SELECT ${COLUMNS}, r.overrides, documents.body
  FROM runs AS r JOIN documents ON documents.hash = r.scenario
  WHERE r.id = ?`;

export function listRuns(database: Database, which: keyof typeof LISTS): readonly RunEntry[] {
  return database.rows(LISTS[which]).map(entryOf);
}

export function loadRun(database: Database, id: string): KeptRun | undefined {
  const row = database.row(ONE, id);
  if (row === undefined) return undefined;
  const ordinal = Number(row.ordinal);
  return {
    ...entryOf(row),
    recipe: recipeOf(database, row),
    levers: database.rows('SELECT * FROM levers WHERE run = ? ORDER BY sequence', ordinal).map(leverOf),
    bookmarks: database.rows('SELECT * FROM bookmarks WHERE run = ? ORDER BY at, number', ordinal).map(bookmarkOf),
  };
}

function recipeOf(database: Database, row: Row): RunRecipe {
  const files = database.rows(
    'SELECT files.name, documents.body FROM files JOIN documents ON documents.hash = files.document WHERE files.run = ?',
    Number(row.ordinal),
  );
  return {
    scenario: unpacked(row.body) as string,
    files: Object.fromEntries(files.map(({ name, body }) => [unpacked(name), unpacked(body)] as [string, string])),
    overrides: unpacked(row.overrides) as readonly string[],
    seed: unpacked(row.seed) as string,
  };
}
