import { expect, test } from 'vitest';
import { Levels, plannedGroups } from '../../../engine/planning/planned-people.ts';
import { Steering, type Played } from '../../../engine/planning/steering.ts';
import { TargetLayout } from '../../../engine/planning/target-layout.ts';
import { callsDesk } from './play-asking.ts';

const scenario = callsDesk([10, 10, 10, 10]);
const groups = plannedGroups(scenario, ['agents'], () => ({ atLeast: 0, atMost: 9 }));

/** Three experts in each hour, of which only the third is judged; it keeps its promise exactly. */
const played: Played = {
  levels: new Levels(groups, 4, Int32Array.from([3, 3, 3, 3])),
  judged: [
    {
      unit: { target: 0, from: 2, until: 3 },
      estimate: 80,
      low: 78,
      high: 82,
      is: 'open',
      looksMet: true,
    },
  ],
  seen: new Float64Array(new TargetLayout(scenario).size),
  replications: 10,
};

test('an interval has no room in itself and before it, where a shortage would still be felt; after it there is', () => {
  const steering = new Steering(scenario);
  expect([0, 1, 2, 3].map(steering.isTight(played))).toEqual([false, true, true, false]);
  expect([...steering.lower(played)]).toEqual([
    [0, -3],
    [3, -3],
  ]);
});
