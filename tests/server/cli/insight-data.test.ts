import { expect, it } from 'vitest';
import { insightData } from '../../../server/cli/insight-data.ts';
import { INSIGHTS } from '../../../engine/index.ts';
import { scenarioWith } from '../../scenarios.ts';

it('tells an insight with the ways in which it was played, and nothing of the runs themselves', () => {
  const scenario = scenarioWith({ name: 'desk', seed: 's' });
  const arm = { name: 'busy', presets: ['strict'], set: ['arrivals[0].scale=2'] };
  const told = { insight: INSIGHTS[0]!, scenario, replications: 3, arms: 1, level: 0.9, tables: [] };
  expect(insightData(told, [{ arm, scenario, figures: [], notes: [] }])).toEqual({
    format: 1,
    insight: INSIGHTS[0]!.name,
    scenario: 'desk',
    seed: 's',
    replications: 3,
    level: 0.9,
    arms: [arm],
    tables: [],
  });
});
