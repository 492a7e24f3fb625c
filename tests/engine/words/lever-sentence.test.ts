import { expect, it } from 'vitest';
import type { Lever } from '../../../engine/replay/lever-problem.ts';
import { leverSentence } from '../../../engine/words/lever-sentence.ts';

it.each<[string, Lever]>([
  ['Arrivals × 2', { lever: 'arrival-factor', factor: 2 }],
  ['Arrivals × 0.5 of phone', { lever: 'arrival-factor', factor: 0.5, stream: 'phone' }],
  ['1 ticket at once', { lever: 'burst', count: 1 }],
  ['1,500 tickets at once of shop', { lever: 'burst', count: 1500, stream: 'shop' }],
  ['Notifications off for everybody', { lever: 'notifications', on: false, share: 1 }],
  ['Notifications on for 12.5 % of day', { lever: 'notifications', on: true, share: 0.125, group: 'day' }],
  [
    'Time to answer an offer: 2 min',
    { lever: 'limit', limit: 'offerTimeout', value: { law: 'constant', value: 120_000 } },
  ],
  ['Time to follow up by chat: never over', { lever: 'limit', limit: 'followUpTimeout', channel: 'chat', value: null }],
  [
    'Time to the first reply: drawn each time (exponential)',
    { lever: 'limit', limit: 'firstReplyTimeout', value: { law: 'exponential', mean: 1000 } },
  ],
  ['At most 1 unanswered ticket an expert', { lever: 'cap', unanswered: 1 }],
  ['Any number of unanswered tickets an expert', { lever: 'cap', unanswered: 'unlimited' }],
  ['Routing by round-robin', { lever: 'policy', policy: 'round-robin' }],
  ['Conduct does not count in routing', { lever: 'standing', on: false }],
  ['Dashboards refreshed by the hour', { lever: 'dashboard', refresh: 'hourly' }],
  ['5 experts join late', { lever: 'join', group: 'late', count: 5 }],
  ['1 expert of late leaves', { lever: 'leave', group: 'late', count: 1 }],
  ['Expert 12 leaves', { lever: 'expert-leaves', expert: 12 }],
  ['All open alerts are acknowledged', { lever: 'acknowledge' }],
  ['The busiest expert leaves', { lever: 'expert-leaves', expert: 'busiest' }],
])('%s', (words, lever) => {
  expect(leverSentence(lever)).toBe(words);
});
