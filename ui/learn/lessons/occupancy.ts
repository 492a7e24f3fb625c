import type { Lesson } from '../lesson.ts';
import { said, timesAsMuch } from './words.ts';

const RATES = [70, 75, 80, 85, 90, 95];
const BUSY = 85;

/** How waiting grows with occupancy: by far more than in proportion. */
export const occupancy: Lesson = {
  key: 'occupancy',
  title: 'From 85 to 95 % busy',
  hook: 'Ten people are busy 85 % of the time. What do customers notice when it is 95 %?',
  minutes: 5,
  scenario: 'occupancy-lab',
  overrides: ['horizon=60 d'],
  question: {
    kind: 'curve',
    text: 'Draw how long a ticket waits, on average, at each occupancy. A ticket takes six minutes of work.',
    unit: 'min',
    along: 'experts busy',
    places: RATES.map((rate) => `${rate} %`),
    to: 15,
  },
  curve: { figure: 'acceptance', overrides: RATES.map((rate) => [`arrivals.0.rate=${rate} per hour`, 'horizon=40 d']) },
  watched: [
    { key: 'occupancy' },
    { key: 'acceptance' },
    { key: 'waiting' },
    { key: 'acceptanceP95', label: 'One in twenty waits longer than' },
  ],
  steps: [
    {
      title: 'Predict',
      text: 'Draw first, look afterwards. A guess that is far off teaches most.',
      until: { kind: 'predicted' },
      pace: 0,
    },
    {
      title: 'The desk at 85 %',
      text: '85 tickets an hour arrive by chance alone. Watch how often somebody waits at all.',
      until: {
        kind: 'figure',
        key: 'occupancy',
        isAbove: true,
        threshold: 70,
        cases: 18e7,
        words: 'five hours at this rate',
      },
      pace: 20,
    },
    {
      title: 'A little more',
      text: 'Now 12 % more tickets. Nothing else changes: the same ten people, the same six minutes.',
      until: {
        kind: 'lever',
        lever: 'arrival-factor',
        words: 'the lever: 12 % more tickets',
        is: (lever) => lever.lever === 'arrival-factor' && lever.factor > 1.1,
      },
      moves: [{ kind: 'lever', label: '12 % more tickets', lever: { lever: 'arrival-factor', factor: 95 / BUSY } }],
      pace: 20,
    },
    {
      title: 'The desk at 95 %',
      text: 'They are a tenth busier. Keep an eye on those who wait, and on how far the line swings.',
      until: {
        kind: 'figure',
        key: 'acceptance',
        isAbove: true,
        threshold: 2,
        cases: 1500,
        words: '1,500 tickets at the higher rate',
      },
      pace: 40,
    },
  ],
  debrief(facts) {
    const { curve } = facts;
    const [before, after] = [curve[3] ?? null, curve[5] ?? null];
    return {
      verdict: `From 85 to 95 % the wait is ${timesAsMuch(before, after)} as long.`,
      measured: `${said(before, 'min')} at 85 %, ${said(after, 'min')} at 95 %, measured over 40 days at each rate.`,
      curve,
      lesson:
        'Idle time is what absorbs chance. The last ten points of occupancy are bought with somebody’s waiting, and each point costs more than the one before.',
    };
  },
};
