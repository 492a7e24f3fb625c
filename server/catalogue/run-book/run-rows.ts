import { createHash } from 'node:crypto';
import type { RunMoment, StampedCommand } from '../../../engine/index.ts';
import type { Bookmark, KeptPace, RunEntry } from '../../live/run-book.ts';
import type { Row } from './database.ts';

/** Free text on its way into a column. */
export const packed = (value: unknown): string => JSON.stringify(value);

/** What was packed. The types are those of the one who wrote it: the file is ours, and its version is checked. */
export const unpacked = (cell: unknown): unknown => JSON.parse(String(cell));

/** A document goes by its hash, so that the same one is kept once. */
export const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/** A line of the list. */
export function entryOf(row: Row): RunEntry {
  const pace = unpacked(row.pace) as KeptPace;
  const ended = String(row.ended) as '' | 'finished' | 'failed' | 'stopped';
  return {
    id: String(row.id),
    name: unpacked(row.name) as string,
    scenarioName: unpacked(row.scenario_name) as string,
    seed: unpacked(row.seed) as string,
    createdAt: Number(row.created_at),
    state: ended === '' ? (pace.kind === 'paused' ? 'paused' : 'running') : ended,
    because: unpacked(row.because) as string,
    pace,
    stands: momentOf(row.stands_at, row.stands_events),
    edge: momentOf(row.edge_at, row.edge_events),
    fingerprint: String(row.fingerprint),
    parent: row.parent === null ? null : { run: String(row.parent), ...momentOf(row.forked_at, row.forked_events) },
    madeWith: String(row.made_with),
    leverCount: Number(row.lever_count),
    deletedAt: row.deleted_at === null ? null : Number(row.deleted_at),
  };
}

export const momentOf = (at: unknown, events: unknown): RunMoment => ({ at: Number(at), eventsPlayed: Number(events) });

export const leverOf = (row: Row): StampedCommand =>
  ({
    ...(unpacked(row.lever) as object),
    ...momentOf(row.at, row.events_played),
  }) as StampedCommand;

export const bookmarkOf = (row: Row): Bookmark => ({
  number: Number(row.number),
  at: Number(row.at),
  label: unpacked(row.label) as string,
});
