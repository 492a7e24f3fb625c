import type { Lesson } from '../lesson.ts';
import { numberOf, said } from './words.ts';

const isLimit = 'offerTimeout';

/** What an ignored offer costs the customer, against one that is turned down; and what a shorter limit does. */
export const timeoutOrReject: Lesson = {
  key: 'timeout-or-reject',
  title: 'A “no” is cheaper than silence',
  hook: 'An expert who does not want a ticket can say so, or let the offer run out. Who pays for the difference?',
  minutes: 6,
  scenario: 'timeout-lab',
  overrides: ['warmUp=0', 'horizon=60 d'],
  question: {
    kind: 'number',
    text: 'By how many minutes does a rejected offer delay a ticket, on average? An ignored one does it by five.',
    unit: 'min',
    from: 0,
    to: 5,
    step: 0.25,
  },
  watched: [
    { key: 'delayOfRejection' },
    { key: 'delayOfTimeout' },
    { key: 'timedOutOffer', label: 'Offers that expired' },
    { key: 'waitLostToTimeouts' },
  ],
  steps: [
    { title: 'Predict', text: 'How fast is a “no”?', until: { kind: 'predicted' }, pace: 0 },
    {
      title: 'Both happen',
      text: 'The desk opens at eight. Some offers are rejected, some expire unseen; each goes to somebody else at that moment.',
      until: {
        kind: 'all',
        of: [
          { kind: 'events', type: 'offer-rejected', count: 40, words: 'rejected offers' },
          { kind: 'events', type: 'offer-expired', count: 40, words: 'expired offers' },
        ],
      },
      pace: 60,
    },
    {
      title: 'Be stricter',
      text: 'Five minutes are long for a customer. Why not allow two?',
      until: {
        kind: 'lever',
        lever: 'limit',
        words: 'the lever: two minutes to answer an offer',
        is: (lever) => lever.lever === 'limit' && lever.limit === isLimit,
      },
      moves: [
        {
          kind: 'lever',
          label: 'Two minutes to answer',
          lever: { lever: 'limit', limit: isLimit, value: { law: 'constant', value: 120_000 } },
        },
      ],
      pace: 30,
    },
    {
      title: 'Who is hit?',
      text: 'Each expired offer now costs two minutes. Watch how many there are.',
      until: {
        kind: 'figure',
        key: 'timedOutOffer',
        isAbove: true,
        threshold: 10,
        cases: 1000,
        words: '1,000 offers under the new limit',
      },
      pace: 60,
    },
  ],
  debrief(facts, prediction) {
    const rejected = facts.figureOfStep(1, 'delayOfRejection').value;
    const ignored = facts.figureOfStep(1, 'delayOfTimeout').value;
    const before = facts.figureOfStep(1, 'timedOutOffer').value;
    const after = facts.figureOfStep(3, 'timedOutOffer').value;
    return {
      verdict: `You said ${said(numberOf(prediction), 'min', 2)}; a “no” took ${said(rejected, 'min', 2)}, silence ${said(ignored, 'min', 2)}.`,
      measured: `With two minutes to answer, ${said(after, '%')} of the offers expired instead of ${said(before, '%')}.`,
      lesson:
        'A reject passes the ticket on at once; silence holds it for the whole limit. A shorter limit makes each silence cheaper and lets many more good offers run out: people who would have answered in three minutes are now counted among the silent.',
    };
  },
};
