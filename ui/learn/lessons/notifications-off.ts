import type { Lesson } from '../lesson.ts';
import { optionOf, said, timesAsMuch } from './words.ts';

const OPTIONS = ['About as many', 'Twice as many', 'Five times as many', 'Ten times as many or more'];

/** What switching alerts off does to offers that expire. */
export const notificationsOff: Lesson = {
  key: 'notifications-off',
  title: 'Notifications off',
  hook: 'Everybody means well, and nobody hears the bell.',
  minutes: 5,
  scenario: 'timeout-lab',
  overrides: ['warmUp=0', 'horizon=60 d', 'experts.1.behaviour.temperament.notificationsOnShare=1'],
  question: {
    kind: 'choice',
    text: 'All experts switch their alerts off and look at the list now and then instead. How many more offers expire?',
    options: OPTIONS,
  },
  watched: [
    { key: 'timedOutOffer', label: 'Offers that expired' },
    { key: 'timeToAcceptOffer' },
    { key: 'answer' },
    { key: 'lostToOfferTimeouts' },
  ],
  steps: [
    {
      title: 'Predict',
      text: 'Nobody becomes lazier; they only stop being told.',
      until: { kind: 'predicted' },
      pace: 0,
    },
    {
      title: 'With alerts',
      text: 'An alert is noticed within seconds, nearly always.',
      until: { kind: 'events', type: 'offer-made', count: 600, words: 'offers with alerts on' },
      pace: 60,
    },
    {
      title: 'Off',
      text: 'Switch all alerts off. Nothing else changes.',
      until: {
        kind: 'lever',
        lever: 'notifications',
        words: 'the lever: alerts off for everybody',
        is: (lever) => lever.lever === 'notifications' && !lever.on,
      },
      moves: [{ kind: 'lever', label: 'Alerts off', lever: { lever: 'notifications', on: false, share: 1 } }],
      pace: 30,
    },
    {
      title: 'Without alerts',
      text: 'Offers are found by glances. Five minutes pass quickly between two of them.',
      until: {
        kind: 'figure',
        key: 'timedOutOffer',
        isAbove: true,
        threshold: 5,
        cases: 600,
        words: '600 offers with alerts off',
      },
      pace: 60,
    },
  ],
  debrief(facts, prediction) {
    const before = facts.figureOfStep(1, 'timedOutOffer').value;
    const after = facts.figureOfStep(3, 'timedOutOffer').value;
    return {
      verdict: `${timesAsMuch(before, after)} as many expired. You said: ${(OPTIONS[optionOf(prediction)] ?? 'nothing').toLowerCase()}.`,
      measured: `${said(before, '%')} of the offers expired with alerts, ${said(after, '%')} without.`,
      lesson:
        'A time-out looks like unwillingness on a dashboard. Here the same people with the same will let far more tickets go, because the desk no longer reached them. Ask for the cause before you judge the expert.',
    };
  },
};
