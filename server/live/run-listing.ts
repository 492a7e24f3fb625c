import type { RunListing } from '../protocol/index.ts';
import type { RunEntry } from './run-book.ts';

/** A run that sleeps, as a list shows it. */
export function listingOf(entry: RunEntry): RunListing {
  const { id, name, scenarioName, seed, state, pace, stands, edge, createdAt, parent } = entry;
  return {
    run: id,
    name,
    scenario: scenarioName,
    seed,
    state: state === 'running' || state === 'paused' ? 'ready' : state,
    pace,
    now: stands.at,
    edge: edge.at,
    viewers: 0,
    startedAt: new Date(createdAt).toISOString(),
    isAwake: false,
    ...(parent !== null && { forkedFrom: { run: parent.run, at: parent.at } }),
  };
}
