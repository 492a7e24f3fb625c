import type { Lesson } from '../lesson.ts';
import { optionOf, said } from './words.ts';

const OPTIONS = ['The second rule is clearly better or worse', 'Probably one is better', 'One day cannot tell'];
const CANNOT_TELL = 2;
const POLICIES = ['longest-idle', 'round-robin'] as const;

/** Two rules that cannot differ, and days that make them look as if they did. */
export const oneRun: Lesson = {
  key: 'one-run',
  title: 'One run proves nothing',
  hook: 'Monday under one rule, Tuesday under another. Tuesday was worse. Was it the rule?',
  minutes: 5,
  scenario: 'occupancy-lab',
  overrides: ['horizon=1 d', 'arrivals.0.rate=92 per hour'],
  question: {
    kind: 'choice',
    text: 'You try a new routing rule for a day and compare the wait with the day before. What do you know then?',
    options: OPTIONS,
  },
  watched: [{ key: 'acceptance' }, { key: 'occupancy' }, { key: 'waiting' }],
  steps: [
    { title: 'Predict', text: 'The ten experts are all alike.', until: { kind: 'predicted' }, pace: 0 },
    {
      title: 'Try the new rule',
      text: 'A day to whoever has been idle longest, then a day in turn. Try it again until you have seen both rules win.',
      until: { kind: 'pairs', count: 3, isPaired: false, bothWays: true },
      moves: [{ kind: 'days', label: 'Two more days', policies: POLICIES, pairs: 1, isPaired: false }],
      pace: 0,
    },
    {
      title: 'Many days',
      text: 'Thirty days under each rule, and the interval that their difference lies in.',
      until: { kind: 'pairs', count: 30, isPaired: false, bothWays: true },
      moves: [{ kind: 'days', label: 'Thirty more days of each', policies: POLICIES, pairs: 30, isPaired: false }],
      pace: 0,
    },
    {
      title: 'The same day twice',
      text: 'Now both rules meet the very same tickets: same arrivals, same work. What is left is the rule alone.',
      until: { kind: 'pairs', count: 5, isPaired: true, bothWays: false },
      moves: [{ kind: 'days', label: 'Five days, each played twice', policies: POLICIES, pairs: 5, isPaired: true }],
      pace: 0,
    },
  ],
  debrief(facts, prediction) {
    const apart = facts.difference(false);
    const paired = facts.difference(true);
    const differences = facts.pairs.filter(({ isPaired }) => !isPaired).map(({ values: [a, b] }) => (b - a) / 60);
    const most = Math.max(...differences.map(Math.abs));
    return {
      verdict: `Single pairs of days differed by up to ${said(most, 'min')}. ${optionOf(prediction) === CANNOT_TELL ? 'You were right to wait.' : 'Any one of them would have fooled you.'}`,
      measured: `${apart.pairs} pairs of different days: ${said(minutes(apart.mean), 'min', 2)} ± ${said(minutes(apart.halfWidth), 'min', 2)}. ${paired.pairs} days played twice: ${said(minutes(paired.mean), 'min', 2)} ± ${said(minutes(paired.halfWidth), 'min', 2)}.`,
      lesson:
        'Which of ten equal people takes the next ticket cannot change how long tickets wait, and on the same days it does not, to the second. Everything you saw before was the luck of the day. Ask for the interval, and let both rules meet the same days.',
    };
  },
};

const minutes = (seconds: number | null): number | null => (seconds === null ? null : seconds / 60);
