import { precedes, type RunMoment, type StampedCommand } from '../../../engine/index.ts';
import type { Bookmark, NewRun, Whereabouts } from '../../live/run-book.ts';
import { programVersion } from '../../program-version.ts';
import type { Database, Row } from './database.ts';
import { hashOf, momentOf, packed } from './run-rows.ts';

const BEGIN = `
  INSERT INTO runs (id, name, scenario_name, scenario, overrides, seed, created_at, pace, parent, forked_at, forked_events,
    made_with)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const STANDS = 'UPDATE runs SET stands_at = ?, stands_events = ? WHERE ordinal = ?';

const EDGE = `
  UPDATE runs SET stands_at = ?1, stands_events = ?2, edge_at = ?1, edge_events = ?2, fingerprint = ?4 WHERE ordinal = ?3`;

const IDENTIFIER = /^[\w-]{1,64}$/;

/** Writes a new run down; part of a transaction, as all that follows. */
export function beginRun(database: Database, run: NewRun): void {
  const { id, recipe, parent } = run;
  if (!IDENTIFIER.test(id)) throw new Error(`"${id}" is no identifier of a run`);
  database.run(
    BEGIN,
    id,
    packed(run.name),
    packed(run.scenarioName),
    keepDocument(database, recipe.scenario),
    packed(recipe.overrides),
    packed(recipe.seed),
    run.createdAt,
    packed(run.pace),
    parent?.run ?? null,
    parent?.at ?? null,
    parent?.eventsPlayed ?? null,
    run.madeWith ?? programVersion(),
  );
  const ordinal = ordinalOf(runRow(database, id));
  for (const [name, text] of Object.entries(recipe.files)) {
    database.run('INSERT INTO files VALUES (?, ?, ?)', ordinal, packed(name), keepDocument(database, text));
  }
  appendCommands(database, id, run.levers ?? []);
}

/** The row of a run that there must be. */
export function runRow(database: Database, id: string): Row {
  const row = database.row('SELECT ordinal, ended, edge_at, edge_events FROM runs WHERE id = ?', id);
  if (row === undefined) throw new Error(`there is no run "${id}"`);
  return row;
}

/** The row of a run that has not ended. */
export function goingRow(database: Database, id: string): Row {
  const row = runRow(database, id);
  if (row.ended !== '') throw new Error(`the run "${id}" has ended`);
  return row;
}

export const ordinalOf = (row: Row): number => Number(row.ordinal);

export function appendCommands(database: Database, id: string, commands: readonly StampedCommand[]): void {
  const ordinal = ordinalOf(goingRow(database, id));
  const row = database.row(
    'SELECT sequence, at, events_played FROM levers WHERE run = ? ORDER BY sequence DESC LIMIT 1',
    ordinal,
  );
  let sequence = Number(row?.['sequence'] ?? 0);
  let last: RunMoment | undefined = row && momentOf(row.at, row.events_played);
  for (const command of commands) {
    if (last !== undefined && precedes(command, last))
      throw new Error(`a lever or act of the run "${id}" comes before the one before it`);
    const { at, eventsPlayed, ...what } = command;
    database.run('INSERT INTO levers VALUES (?, ?, ?, ?, ?)', ordinal, ++sequence, at, eventsPlayed, packed(what));
    last = command;
  }
}

/** Where a run stands; its edge moves along when it has never been there. */
export function writeWhereabouts(database: Database, id: string, whereabouts: Whereabouts): void {
  const row = runRow(database, id);
  const { moment } = whereabouts;
  const place = [moment.at, moment.eventsPlayed, ordinalOf(row)] as const;
  const isBehind = precedes(moment, momentOf(row.edge_at, row.edge_events));
  if (isBehind) database.run(STANDS, ...place);
  else database.run(EDGE, ...place, whereabouts.fingerprint);
}

export function addBookmark(database: Database, id: string, { at, label }: Omit<Bookmark, 'number'>): Bookmark {
  const ordinal = ordinalOf(runRow(database, id));
  const count = 'UPDATE runs SET bookmarks = bookmarks + 1 WHERE ordinal = ? RETURNING bookmarks';
  const number = Number(database.row(count, ordinal)?.bookmarks);
  database.run('INSERT INTO bookmarks VALUES (?, ?, ?, ?)', ordinal, number, at, packed(label));
  return { number, at, label };
}

/** Takes runs out of the trash for good, and the documents that no run needs any more. */
export function purgeRuns(database: Database, ids: readonly string[]): number {
  const remove = 'DELETE FROM runs WHERE id = ? AND deleted_at IS NOT NULL';
  const gone = ids.reduce((count, id) => count + database.run(remove, id), 0);
  database.run('DELETE FROM documents WHERE hash NOT IN (SELECT scenario FROM runs UNION SELECT document FROM files)');
  return gone;
}

/** The hash by which a text is found; it is kept once. */
function keepDocument(database: Database, text: string): string {
  const body = packed(text);
  const hash = hashOf(body);
  database.run('INSERT INTO documents VALUES (?, ?) ON CONFLICT DO NOTHING', hash, body);
  return hash;
}
