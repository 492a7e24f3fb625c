import { createHash } from 'node:crypto';
import { parseScenario } from '../../../engine/index.ts';
import type { ReplicationOutcome } from '../executor.ts';
import { playReplication } from '../replication.ts';
import { toWire } from './wire.ts';

/** A desk where much happens in little time: every channel, people who refuse, customers who leave, shifts, standing. */
const DESK = `
name: self-test
about: What every machine must play the same.
preset: realistic
seed: self-test
horizon: 4 h
arrivals:
  - { name: tickets, rate: 60 per hour }
experts:
  - { name: steady, count: 6 }
  - { name: choosy, count: 2, archetype: cherry-picker }
  - { name: away, count: 2, archetype: ignorer }
`;
const REPLICATIONS = 2;

/**
 * Plays a fixed desk and hashes everything that comes of it. Two machines with the same program and another hash compute differently: their
 * figures may not be mixed.
 */
export function selfTest(): string {
  const parsed = parseScenario(DESK, {});
  if (!parsed.ok) throw new Error(parsed.problem.map(({ path, message }) => `${path} ${message}`).join('; '));
  const plan = { scenario: parsed.value, by: ['group', 'interval'] as const, notes: 'truth' as const };
  const outcomes = Array.from({ length: REPLICATIONS }, (_, replication) =>
    outcomeOf(playReplication(plan, replication)),
  );
  return createHash('sha256').update(toWire(outcomes)).digest('hex').slice(0, 12);
}

function outcomeOf(slices: Generator<number, ReplicationOutcome, void>): ReplicationOutcome {
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}
