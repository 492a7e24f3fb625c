import { expect, it } from 'vitest';
import { IMPACT } from '../../../../engine/experiment/insights/impact.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { armWith } from './played-arms.ts';

const desk = scenarioWith({ experts: [{ count: 10 }], arrivals: [{ rate: '10 per hour', scale: 2 }] });

const surveyed = scenarioWith({ packs: { service: {} } });
const other = scenarioWith({ packs: { service: {} }, experts: [{ count: 4 }] });

/** NPS is promoters less detractors, in points, of so many surveys. */
const nps = (...values: number[]): { nps: [number, number] }[] => values.map((value) => ({ nps: [value, 100] }));

it('changes one thing at a time', () => {
  const arms = new Map(IMPACT.arms(desk).map(({ name, set }) => [name, set]));
  expect(arms.get('as it is')).toEqual(['packs.service={}']);
  expect(arms.get('a fifth more experts')).toEqual(['packs.service={}', 'experts[0].count=12']);
  expect(arms.get('a fifth fewer tickets')).toEqual(['packs.service={}', 'arrivals[0].scale=1.6']);
  expect(arms.get('a fifth more patience')).toContain('customers.behaviour.patience.emailMedian=414720000 ms');
  expect(arms.get('a fifth less patience')).toContain('customers.behaviour.patience.chatMedian=192000 ms');
  expect(arms.get('half the offer time')).toContain('desk.channels.email.offerTimeout=150000 ms');
});

it('ranks changes by what they do to the NPS, and names what stands in the way', () => {
  const arms = [
    armWith(surveyed, nps(10, 12, 14), [], 'as it is'),
    armWith(other, nps(11, 13, 15), [], 'a fifth more experts'),
    armWith(other, nps(15, 17, 19.5), [], 'all is read'),
    armWith(other, nps(0, 2, 4.5), [], 'a fifth fewer experts'),
  ];
  const [table] = IMPACT.tables(arms, 0.95);
  expect(table!.rows.map(({ name }) => name)).toEqual(['a fifth fewer experts', 'all is read', 'a fifth more experts']);
  expect(table!.rows[2]!.cells[0]!.value).toBeCloseTo(1, 9);
  // 5, 5 and 5.5 more: a mean of 5.17, and 4.303 · 0.2887 ÷ √3 around it.
  expect(table!.verdict).toContain('“all is read” removes: +5.17 ± 0.72 points of NPS. It takes care.');
  expect(table!.figures).toEqual(['nps', 'csat', 'answer']);
});

it('names nothing where chance could have done it', () => {
  const arms = [
    armWith(surveyed, nps(10, 12, 14), [], 'as it is'),
    armWith(other, nps(20, 2, 24), [], 'a fifth more experts'),
  ];
  expect(IMPACT.tables(arms, 0.95)[0]!.verdict).toContain('Nothing here is seen');
});

it('leaves out what the desk has already, and says so', () => {
  const [table] = IMPACT.tables(
    [
      armWith(surveyed, nps(10, 12, 14), [], 'as it is'),
      armWith(other, nps(11, 13, 15), [], 'a fifth more experts'),
      armWith(surveyed, nps(10, 12, 14), [], 'all is read'),
    ],
    0.95,
  );
  expect(table!.rows.map(({ name }) => name)).toEqual(['a fifth more experts']);
  expect(table!.says[1]).toBe('Left out, because they leave this desk as it is: all is read.');
});
