import { SCENARIO_VERSION } from '../schema/scenario-schema.ts';
import type { ScenarioLayer } from './layer.ts';

const LIMITS = { offerTimeout: '5 min', firstReplyTimeout: '60 min', followUpTimeout: '24 h', silenceCloses: '48 h' };

/**
 * The desk as the marketplace's own text has it, and the default of every setting.
 *
 * Grades: S source text (K numbers), P the marketplace's platform, V vendor documentation, R research, I industry, A assumption.
 */
export const STRICT: ScenarioLayer = {
  about: 'The marketplace by its own text: five minutes for every offer, three unanswered at most.',
  settings: {
    version: SCENARIO_VERSION,
    about: '',
    seed: '1',
    horizon: '1 d', // A
    warmUp: 0,
    closing: 'cut',
    calendar: { starts: '2026-01-05', utcOffset: '+00:00', daylightSaving: [], holidays: [] }, // a Monday, A
    skills: [],
    tickets: {
      channels: { email: 68, chat: 32 }, // A: 65, 30 and 5 % with voice off
      difficulty: { law: 'beta', a: 1.6, b: 5 }, // S that most are simple (K-12), shape A: 83 % below 0.4
      difficultyShapesWork: true,
      work: {
        email: { law: 'lognormal', median: '7 min', sigma: 0.6 }, // R shape (Brown et al. 2005), level S/P
        chat: { law: 'lognormal', median: '30 s', sigma: 0.5 }, // a turn; A (K-51: simple under 60 s)
        voice: { law: 'lognormal', median: '125 s', sigma: 0.93 }, // R: one bank's calls of 10 s and more, January 1999
      },
      payout: { email: 3, chat: 2, voice: 4 }, // P that it is paid on resolution only, amounts A
      needsEscalation: 0.08, // A
      needsEscalationByDifficulty: 2, // A: 4 % of the easiest, 20 % of the hardest
      uncontrollable: 0.2, // P list of reasons, number A
      categories: {
        'how-to': { weight: 46, uncontrollable: 0.02 }, // shares A; uncontrollable by category A
        login: { weight: 10, urgent: true, priority: 0, uncontrollable: 0.1 }, // urgent: S (K-41)
        checkout: { weight: 10, urgent: true, priority: 0, uncontrollable: 0.15 }, // S (K-41)
        purchase: { weight: 5, urgent: true, priority: 0, uncontrollable: 0.1 }, // S (K-41)
        shipping: { weight: 20, uncontrollable: 0.6 },
        policy: { weight: 9, uncontrollable: 0.5 },
      },
    },
    waiting: {
      order: 'oldest-first', // A
      minutesPerPriority: 60, // V form (Genesys conversation score), number A; unused with this order
      responseTarget: '8 h', // S (K-58)
      urgentResponseTarget: '8 h', // S (K-59, D-8)
      capacity: 'unlimited',
      systemCapacity: 'unlimited',
      balking: 0,
      backlog: 0,
    },
    everyGroup: {},
    desk: {
      channels: { email: LIMITS, chat: LIMITS, voice: LIMITS }, // 5 min S (K-14, D-23), 60 min, 24 h and 48 h P
      offering: {
        mode: 'push', // S
        policy: 'standing-weighted', // S that conduct changes volume (K-06)
        breadth: 5, // A; broadcast only
        pullEvery: { law: 'exponential', mean: '2 min' }, // A; pull only
        ringAfter: [],
        groupOrder: {},
        temperature: 1, // choice in proportion to weight
        exploration: 0.05, // P that everyone gets some, level A
        batchEvery: '30 s', // A; matching only
      },
      cap: {
        unanswered: 3, // S (K-08)
        reservePending: true, // D-5
        includeFollowUps: false, // D-4
        pendingPerExpert: 1, // D-5
        heldUntil: 'first-reply', // S: answer one of the tickets you have accepted
      },
      reoffer: {
        to: 'others-first', // A
        whenAllRefused: 'wait',
        again: '10 min', // A
        againAtMost: 3, // V (Dynamics)
        maxOffers: 'unlimited',
      },
      offline: { onPending: 'rescind' }, // D-24
      afterMiss: { action: 'nothing', after: 3, lasts: 'until back' }, // S: nothing at once, volume falls later
      shiftEnd: 'finish-in-hand', // A
      work: { mode: 'by-channel', order: 'by-archetype' },
      preemption: 'none',
      patienceEnds: 'first-reply', // A
      autoAcknowledge: true, // S (K-43)
    },
    customers: { model: 'people', behaviour: {} },
    standing: { on: true, refresh: 'hourly', settings: {} }, // S (K-29)
    figures: {
      interval: '1 h', // S (K-114)
      windowHours: 720, // S: 30 days
      dashboardEvery: '1 h', // S (K-29)
      countIncorrectEscalation: true, // D-1
      distinctTickets: false, // D-3
      reviewWindow: 'days', // D-16
      thresholds: ['20 s', '60 s', '2 min', '5 min', '15 min', '1 h', '4 h', '8 h', '24 h'], // V, S; choice A
      bands: {
        rejected: [5, 15, 20], // S, G-1
        timedOut: [5, 10, 15], // S, G-2
        emailFrt: [2, 5, 15], // S, G-4
        emailFrtSlowPoor: null, // G-5
        chatFrt: [60, 120, 180], // G-8
      },
      perExpert: true,
    },
    interventions: [],
  },
};
