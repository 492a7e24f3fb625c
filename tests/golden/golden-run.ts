import { snapshotOf } from '../../engine/kpi/snapshot.ts';
import { Simulation } from '../../engine/simulation.ts';
import { shipped } from '../shipped-scenarios.ts';

/** What is kept of a shipped scenario’s run. */
export interface GoldenRun {
  readonly fingerprint: string;
  readonly events: number;
  readonly figures: Readonly<Record<string, string>>;
}

/** Equal figures are equal to so many digits; the fingerprint is exact. */
const DIGITS = 9;

/** Runs longer than this are kept for their first part only, so that the suite stays quick. */
const LONGEST = '3 d';

/** Plays a shipped scenario with its own seed. */
export function goldenRunOf(name: string): GoldenRun {
  const whole = shipped(name);
  const scenario = whole.horizon > 3 * 86_400_000 ? shipped(name, [`horizon=${LONGEST}`]) : whole;
  const simulation = new Simulation(scenario);
  simulation.run();
  const { figures } = snapshotOf(simulation.world);
  const texts = Object.entries(figures).map(([key, { value }]) => [
    key,
    value === null ? 'none' : value.toPrecision(DIGITS),
  ]);
  return {
    fingerprint: simulation.fingerprint,
    events: simulation.eventsPlayed,
    figures: Object.fromEntries(texts) as Record<string, string>,
  };
}
