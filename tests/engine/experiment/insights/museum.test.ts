import { expect, it } from 'vitest';
import { MUSEUM } from '../../../../engine/experiment/insights/museum.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { armWith } from './played-arms.ts';

const scenario = scenarioWith({ arrivals: [{ name: 'a', rate: '10 per hour', scale: 2 }] });

it('every bad rule is played on the same day as the rules of the day, with a fifth more tickets', () => {
  const arms = MUSEUM.arms(scenario);
  expect(arms.map(({ presets }) => presets)).toEqual([
    [],
    [],
    ['zendesk-live-lock'],
    ['newest-first-starvation'],
    ['absent-owner'],
    ['woken-chats'],
    ['hoarding'],
  ]);
  for (const { set } of arms) expect(set[0]).toBe('arrivals[0].scale=2.4');
});

it('there is a table for each of them, and what else a rule changes is changed on both sides', () => {
  const arms = MUSEUM.arms(scenario).map(({ name }, place) =>
    armWith(scenario, [{ abandoned: [place, 100] }, { abandoned: [place, 100] }], [], name),
  );
  const tables = MUSEUM.tables(arms, 0.95);
  expect(tables).toHaveLength(5);
  // Arm 0 is the day itself, arm 1 the day with the channels of the chats that wake, then the exhibits in their order.
  const lefts = tables.map(({ rows }) => rows.find(({ name }) => name === 'Abandoned')!.cells[2]!.value);
  expect(lefts).toEqual([2, 3, 4, 4, 6]);
  // The share of those who leave is the same in both runs of each arm, so any change is beyond chance.
  expect(tables[0]!.verdict).toBe('Changes beyond chance: Abandoned +2 ± 0 pts.');
  expect(tables[0]!.rows.map(({ figure }) => figure)).toContain('abandoned');
  // Labels of lists that lean on the line above say nothing here.
  expect(tables.flatMap(({ rows }) => rows.map(({ name }) => name)).filter((name) => name.startsWith('…'))).toEqual([]);
  expect(tables[3]!.says[0]).toContain('tickets.channels');
});
