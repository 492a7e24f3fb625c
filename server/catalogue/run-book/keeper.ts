import type { Database } from './database.ts';

/** Who writes into a file of runs. */
interface Keeper {
  readonly pid: number;
  readonly what: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Writes down who keeps the file, for the message to whoever would like to as well. */
export function noteKeeper(database: Database, { pid, what, since }: Keeper): void {
  database.run('INSERT OR REPLACE INTO keeper (one, pid, what, since) VALUES (1, ?, ?, ?)', pid, what, since);
}

/** Who keeps the file, or was the last to, in words; empty when nobody ever did. */
export function keeperText(database: Database): string {
  const row = database.row('SELECT pid, what, since FROM keeper');
  if (row === undefined) return '';
  return `${String(row.what)} (process ${String(row.pid)}), since ${new Date(Number(row.since)).toISOString()}`;
}
