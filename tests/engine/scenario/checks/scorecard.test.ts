import { expect, test } from 'vitest';
import { problemsIn, scenarioOf, shortest } from '../reading.ts';

const card = (settings: string) => shortest(`scorecard: ${settings}\n`);

test('a scenario shows the marketplace first, another card that ships, or six figures of its own', () => {
  expect(scenarioOf(shortest()).scorecard).toBe('marketplace');
  expect(scenarioOf(card('live-chat')).scorecard).toBe('live-chat');
  expect(scenarioOf(card('{ figures: [rejected, K-58] }')).scorecard).toMatchObject({
    title: 'Executive',
    figures: ['rejected', 'K-58'],
  });
});

test('more than six figures are refused with the reason', () => {
  const [problem, ...others] = problemsIn(
    card('{ figures: [rejected, timedOut, answer, solved, abandoned, occupancy, paid] }'),
  );
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'too-large', path: 'scorecard.figures' });
  expect(problem!.message).toContain('at most 6 figures, and these are 7');
});

test('figures that there are not, and those of packs that are off, are named', () => {
  const [typo, off, theirs] = problemsIn(
    card('{ figures: [rejectd, sweptAged], competitor: { name: Them, values: { nothing: 3 } } }'),
  );
  expect(typo).toMatchObject({ path: 'scorecard.figures[0]', suggestion: 'rejected' });
  expect(off).toMatchObject({ path: 'scorecard.figures[1]' });
  expect(off!.message).toContain('comes with a pack that is off');
  expect(theirs).toMatchObject({ path: 'scorecard.competitor.values.nothing', code: 'unknown-name' });
  expect(problemsIn(`${card('{ figures: [sweptAged] }')}packs: { sweep: {} }\n`)).toEqual([]);
});

test('a card that does not ship is told with those that do', () => {
  const [problem] = problemsIn(card('helth-check'));
  expect(`${problem!.message} ${problem!.suggestion}`).toContain('health-check');
});
