import type { PlayedArm } from '../../engine/index.ts';
import type { ToldInsight } from './insight-lines.ts';

/** What an insight found, as plain data: its ways to play can be played by themselves. */
export function insightData(
  { insight, scenario, replications, level, tables }: ToldInsight,
  played: readonly PlayedArm[],
): object {
  return {
    format: 1,
    insight: insight.name,
    scenario: scenario.name,
    seed: scenario.seed,
    replications,
    level,
    arms: played.map(({ arm }) => arm),
    tables,
  };
}
