import { figureCatalogue } from '../../engine/index.ts';
import type { Scenario } from '../../engine/index.ts';
import type { ReplicationResult } from '../executors/replication.ts';
import { breakdownDefinitions } from './chosen-figures.ts';

/** Numbers kept of a figure in a packed row. */
const WIDTH = 3;

/**
 * A quotient by reporting interval, its mean over replications; as many intervals as all of them have. The breakdown by interval has to
 * have been played.
 */
export function meanSeries(results: readonly ReplicationResult[], scenario: Scenario, key: string): number[] {
  const definitions = breakdownDefinitions(figureCatalogue(scenario), 'interval');
  const place = definitions.findIndex((definition) => definition.key === key);
  const rows = results.map(({ breakdowns }) => breakdowns.interval!);
  const intervals = rows.length === 0 ? 0 : Math.min(...rows.map(({ names }) => names.length));
  return Array.from({ length: intervals }, (_, interval) => {
    const at = (interval * definitions.length + place) * WIDTH;
    const values = rows.map(({ figures }) => (definitions[place]!.scale * figures[at]!) / figures[at + 1]!);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}
