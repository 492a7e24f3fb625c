import { expect, it } from 'vitest';
import { INSIGHTS, type Arm, type Scenario } from '../../../engine/index.ts';
import { InProcess } from '../../../server/executors/in-process.ts';
import { InsightRun } from '../../../server/executors/insight-run.ts';
import { InsightPlayer } from '../../../ui/insights/insight-player.ts';
import { shipped } from '../../shipped-scenarios.ts';

it('plays what the command line plays: the same figures and notes, replication by replication', async () => {
  const insight = INSIGHTS.find(({ name }) => name === 'dashboard-and-truth')!;
  const scenarioOf = (arm?: Arm): Scenario => shipped('expert-marketplace', ['horizon=3 h', ...(arm?.set ?? [])]);
  const player = new InsightPlayer(insight, scenarioOf);
  const shares = [...player.play(1), ...player.play(2)];
  expect(shares.at(-1)).toBe(2);
  expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
  const arms = insight.arms(scenarioOf()).map((arm) => {
    const scenario = scenarioOf(arm);
    return { arm, plan: { scenario, by: [], notes: insight.notes } };
  });
  const played = await new InsightRun(new InProcess(), arms, 2).run();
  expect(player.played.map(({ figures, notes }) => ({ figures, notes }))).toEqual(
    played.map(({ figures, notes }) => ({ figures, notes })),
  );
});
