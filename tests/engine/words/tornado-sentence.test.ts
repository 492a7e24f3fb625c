import { expect, test } from 'vitest';
import { tornadosOf } from '../../../engine/planning/tornado.ts';
import { ownLever } from '../../../engine/planning/tornado-levers.ts';
import { swingText, tornadoSentence } from '../../../engine/words/tornado-sentence.ts';
import { scenarioWith } from '../../scenarios.ts';
import { armWith } from '../experiment/insights/played-arms.ts';

const desk = scenarioWith({});
/** Percent of the time of experts that is work, day by day. */
const arm = (...percent: number[]) =>
  armWith(
    desk,
    percent.map((each) => ({ occupancy: [each, 100] })),
  );

test('what a lever does to a share is told in points, what does nothing as nothing', () => {
  const levers = [ownLever('some', '1', '2'), ownLever('none', '1', '2')];
  const base = arm(50, 60, 70);
  const [tornado] = tornadosOf(levers, [base, arm(49, 58.5, 69), arm(51, 62, 71), base, base], ['occupancy'], 0.9);
  const [some, none] = tornado!.bars;
  // 2, 3.5 and 2 points; t of two degrees at 1 − 0.1 ÷ 12 is 7.649, times a deviation of 0.5.
  expect(swingText(some!, 0.9)).toMatch(/^1 … 2: not told from chance, -1\.\d\d to 6\.\d\d points$/);
  expect(swingText(none!, 0.9)).toBe('1 … 2: no effect at all, every run is the same');
  expect(tornadoSentence(tornado!)).toContain('No lever is seen to move “Occupancy” (60 % as it is)');
});
