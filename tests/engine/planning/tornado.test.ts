import { expect, test } from 'vitest';
import { tornadoEnds, tornadosOf } from '../../../engine/planning/tornado.ts';
import { ownLever } from '../../../engine/planning/tornado-levers.ts';
import { swingText, tornadoSentence } from '../../../engine/words/tornado-sentence.ts';
import { scenarioWith } from '../../scenarios.ts';
import { armWith } from '../experiment/insights/played-arms.ts';

const desk = scenarioWith({});
/** Minutes until the first reply in four runs, each of as many tickets. */
const arm = (...minutes: number[]) =>
  armWith(
    desk,
    minutes.map((each) => ({ firstReply: [each, 1], answer: [each * 60_000, 1] })),
  );

const levers = [
  ownLever('small', 'a', 'b'),
  ownLever('large', 'a', 'b'),
  ownLever('noise', 'a', 'b'),
  ownLever('nothing', 'a', 'b'),
  { ...ownLever('one end', 'a', 'b'), low: undefined },
];

test('the desk as it is comes first, then the ends that there are', () => {
  expect(tornadoEnds(levers)).toHaveLength(10);
  expect(tornadoEnds(levers)[0]).toBeUndefined();
});

test('levers are sorted by how far they move the figure; what chance could do comes behind, and what does nothing is told apart', () => {
  const base = arm(10, 12, 14, 16);
  const played = [
    base,
    arm(9, 11, 13, 15),
    arm(11, 13, 15, 17.1),
    arm(14, 16, 18, 20),
    arm(6, 8, 10, 12),
    arm(30, 2, 30, 2),
    arm(2, 50, 2, 50),
    base,
    base,
    arm(10.5, 12.5, 14.5, 16.6),
  ];
  const [tornado] = tornadosOf(levers, played, ['answer'], 0.95);
  expect(tornado).toMatchObject({ replications: 4, level: 0.95 });
  expect(tornado!.bars.map(({ lever, swing }) => [lever, swing.verdict])).toEqual([
    ['large', 'lower'],
    ['small', 'higher'],
    ['one end', 'higher'],
    ['noise', 'undecided'],
    ['nothing', 'equal'],
  ]);
  const [large, small, end, noise, nothing] = tornado!.bars;
  const inMinutes = (estimate: number): number =>
    estimate * { minutes: 1, hours: 60, seconds: 1 / 60 }[tornado!.definition.unit as 'hours'];
  expect(inMinutes(tornado!.base!)).toBeCloseTo(13, 9);
  // From end to end: 8 less; 2, 2, 2 and 2.1 more; and 0.5, 0.5, 0.5 and 0.6 against the desk as it is.
  expect(inMinutes(large!.swing.difference!.estimate)).toBeCloseTo(-8, 9);
  expect(inMinutes(large!.low!.compared.difference!.estimate)).toBeCloseTo(4, 9);
  expect(inMinutes(small!.swing.difference!.estimate)).toBeCloseTo(2.025, 9);
  expect(inMinutes(end!.swing.difference!.estimate)).toBeCloseTo(0.525, 9);
  expect(end!.low).toBeUndefined();
  expect(swingText(noise!, 0.95)).toContain('not told from chance');
  expect(swingText(nothing!, 0.95)).toBe('a … b: no effect at all, every run is the same');
  expect(swingText(large!, 0.95)).toBe('a … b: lower by 8 min (95 % together: 8 to 8)');
  expect(tornadoSentence(tornado!)).toContain('is “large”, by 8 min from end to end, then “small”, by 2.03 min.');
});

test('fifteen intervals of five levers hold together, so each is wider than one alone', () => {
  const played = [arm(10, 12, 14, 16), arm(9, 11.5, 13, 15), arm(11, 13, 15, 17)];
  const one = tornadosOf([levers[0]!], played, ['answer'], 0.95);
  const { halfWidth, replications } = one[0]!.bars[0]!.low!.compared.difference!;
  // Differences −1, −0.5, −1, −1: deviation 0.25, of four 0.125; t of three degrees at 1 − 0.05 ÷ 6 is 4.857.
  expect(replications).toBe(4);
  const scale = { minutes: 1, hours: 60, seconds: 1 / 60 }[one[0]!.definition.unit as 'hours'];
  expect(halfWidth * scale).toBeCloseTo(0.125 * 4.857, 3);
});

test('where nothing is seen, nothing is named', () => {
  const played = [arm(1, 2, 3, 4), arm(30, 2, 30, 2), arm(2, 50, 2, 50)];
  const [tornado] = tornadosOf([levers[2]!], played, ['answer'], 0.95);
  expect(tornadoSentence(tornado!)).toContain('No lever is seen to move “');
});
