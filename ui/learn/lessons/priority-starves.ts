import type { Lesson } from '../lesson.ts';
import { optionOf, said, timesAsMuch } from './words.ts';

const OPTIONS = [
  'Everybody waits less',
  'Ordinary tickets wait a little longer',
  'Ordinary tickets wait several times as long',
];

/** Urgent first moves waiting to the others; it removes none. */
export const priorityStarves: Lesson = {
  key: 'priority-starves',
  title: 'Urgent first, and the rest?',
  hook: 'More than half of what comes is marked urgent. Serving it first sounds right.',
  minutes: 6,
  scenario: 'priority-lab',
  overrides: ['horizon=60 d'],
  question: {
    kind: 'choice',
    text: 'The desk serves in the order of coming. Now urgent tickets always go first. What happens to waiting?',
    options: OPTIONS,
  },
  watched: [
    { key: 'acceptance', category: 'urgent', label: 'Urgent tickets wait' },
    { key: 'acceptance', category: 'ordinary', label: 'Ordinary tickets wait' },
    { key: 'acceptance', label: 'All tickets wait' },
    { key: 'waiting' },
  ],
  steps: [
    {
      title: 'Predict',
      text: 'Somebody’s place in the line is somebody else’s.',
      until: { kind: 'predicted' },
      pace: 0,
    },
    {
      title: 'In order of coming',
      text: 'A whole day with its rush from eight to eleven. Everybody waits alike.',
      until: { kind: 'passed', minutes: 1440 },
      pace: 90,
    },
    {
      title: 'Urgent first',
      text: 'The most urgent ticket goes first, however long others have waited.',
      until: {
        kind: 'lever',
        lever: 'policy',
        words: 'the lever: urgent first',
        is: (lever) => lever.lever === 'policy' && lever.policy === 'strict-priority',
      },
      moves: [{ kind: 'lever', label: 'Urgent first', lever: { lever: 'policy', policy: 'strict-priority' } }],
      pace: 0,
    },
    {
      title: 'The same rush again',
      text: 'The next day, as busy as the first. Compare the two kinds of ticket.',
      until: {
        kind: 'figure',
        key: 'acceptance',
        category: 'ordinary',
        isAbove: true,
        threshold: 0,
        cases: 200,
        words: '200 ordinary tickets under the new order',
      },
      pace: 90,
    },
  ],
  debrief(facts, prediction) {
    const minutes = (step: number, category: string): number | null => {
      const { value } = facts.figureOfStep(step, 'acceptance', category);
      return value === null ? null : value / 60;
    };
    const [urgent, ordinary] = [minutes(3, 'urgent'), minutes(3, 'ordinary')];
    return {
      verdict: `Ordinary tickets waited ${timesAsMuch(urgent, ordinary)} as long as urgent ones. You said: ${(OPTIONS[optionOf(prediction)] ?? 'nothing').toLowerCase()}.`,
      measured: `First day, in order: urgent ${said(minutes(1, 'urgent'), 'min')}, ordinary ${said(minutes(1, 'ordinary'), 'min')}. Second day, urgent first: ${said(urgent, 'min')} and ${said(ordinary, 'min')}.`,
      lesson:
        'Priority hands waiting from one customer to another. Where much is urgent and the desk is full, those at the back are not reached at all until the rush is over. Let urgency count like minutes of waiting instead (priority-and-age), and mark less as urgent.',
    };
  },
};
