import type { ScenarioLayer } from './layer.ts';

/**
 * The offer model by itself, for exact values and for speed: a place is taken by an offer and held until the work is done,
 * answers and limits are drawn, nobody who refused a ticket is asked about it again.
 */
export const OFFER_CORE: ScenarioLayer = {
  preset: 'plain',
  about: 'Offers, refusals and five-minute limits, and nothing else: three places held until the work is done.',
  settings: {
    everyGroup: { response: { accept: 0.8, reject: 0.12, answer: { law: 'exponential', mean: '60 s' } } },
    tickets: { work: { email: { law: 'lognormal', mean: '480 s', cv: 0.75 } } },
    desk: {
      channels: { email: { offerTimeout: '300 s' } },
      cap: { unanswered: 3 },
      reoffer: { to: 'never-again', whenAllRefused: 'wait' },
    },
  },
};
