import { parseScenario, type Scenario } from '../../engine/index.ts';

/** A desk that is simulated in a few milliseconds: eight hours, five experts who refuse now and then, some hundred tickets. */
export const SMALL_DESK = `
name: small desk
about: A desk for trying things out. It is small.
preset: offer-core
seed: small
horizon: 8 h
arrivals:
  - { name: tickets, rate: 40 per hour }
experts:
  - { name: steady, count: 3 }
  - { name: others, count: 2, response: { accept: 50 %, reject: 30 %, answer: 90 s } }
`;

/** The small desk, with another name or settings where given. */
export function smallDesk(...overrides: readonly string[]): Scenario {
  const parsed = parseScenario(SMALL_DESK, { overrides });
  if (!parsed.ok) throw new Error(parsed.problem.map(({ path, message }) => `${path} ${message}`).join('\n'));
  return parsed.value;
}
