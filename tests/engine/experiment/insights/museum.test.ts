import { expect, it } from 'vitest';
import { MUSEUM } from '../../../../engine/experiment/insights/museum.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { armWith } from './played-arms.ts';

const scenario = scenarioWith({ arrivals: [{ name: 'a', rate: '10 per hour', scale: 2 }] });

it('every bad rule is played on a day as busy as that of the own rules beside it, each such day once', () => {
  const arms = MUSEUM.arms(scenario);
  expect(arms.map(({ presets, set }) => [...presets, set[0]])).toEqual([
    ['arrivals[0].scale=2.4'],
    ['arrivals[0].scale=3.4'],
    ['arrivals[0].scale=6'],
    ['zendesk-live-lock', 'arrivals[0].scale=2.4'],
    ['newest-first-starvation', 'arrivals[0].scale=3.4'],
    ['absent-owner', 'arrivals[0].scale=2.4'],
    ['woken-chats', 'arrivals[0].scale=6'],
    ['hoarding', 'arrivals[0].scale=2.4'],
  ]);
  expect(arms[2]!.set).toContain('tickets.channels={email: 10, chat: 90}');
  expect(arms.filter(({ set }) => set.length > 1)).toHaveLength(1);
});

/** Arms as if played: in arm n, 10 n and then 10 n + 1 tickets in a hundred were abandoned. */
const played = MUSEUM.arms(scenario).map(({ name }, place) =>
  armWith(
    scenario,
    [10 * place, 10 * place + 1].map((abandoned) => ({ abandoned: [abandoned, 100] as const })),
    [],
    name,
  ),
);

it('there is a table for each of them, beside the own rules of a day that is as busy', () => {
  const tables = MUSEUM.tables(played, 0.95);
  expect(tables).toHaveLength(5);
  // Own rules: arm 0 on most days, 1 on that of the newest first, 2 on that of the chats; then the exhibits in their order.
  const lefts = tables.map(({ rows }) => rows.find(({ name }) => name === 'Abandoned')!.cells[2]!.value);
  expect(lefts).toEqual([30, 40 - 10, 50, 60 - 20, 70]);
  // The share of those who leave is the same in both runs of each arm, so any change is beyond chance.
  expect(tables[0]!.verdict).toBe('Changes beyond chance: Abandoned +30 ± 0 pts.');
  expect(tables[0]!.rows.map(({ figure }) => figure)).toContain('abandoned');
  // Labels of lists that lean on the line above say nothing here.
  expect(tables.flatMap(({ rows }) => rows.map(({ name }) => name)).filter((name) => name.startsWith('…'))).toEqual([]);
  expect(tables[1]!.says).toContain('Both days have 1.7 times the tickets of the scenario.');
  expect(tables[3]!.says.at(-1)).toContain('desk.cap.heldUntil=done');
});

it('says where no difference is seen', () => {
  const [first] = MUSEUM.tables(played, 0.95);
  // The one difference there is is the same in both runs; of everything else nothing is known.
  expect(first!.says[1]).toMatch(/^No difference is seen in: Offers until accepted, .*Review score, all\.$/);
  expect(first!.says[1]).not.toContain('Abandoned');
  const same = played.map((arm) => ({ ...arm, figures: played[0]!.figures }));
  expect(MUSEUM.tables(same, 0.95)[0]!.verdict).toBe('Nothing is seen to break so far.');
});
