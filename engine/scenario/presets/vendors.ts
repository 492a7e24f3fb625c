import type { ScenarioLayer } from './layer.ts';

/*
 * How other platforms treat an offer, on the people and tickets of the file. Grades as in strict.ts; a vendor's default that
 * could not be read in its documentation is A. Settings that these presets do not name stay as strict has them.
 */

const every = (limits: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  email: limits,
  chat: limits,
  voice: limits,
});

/** Accepted work stays until it is done: these platforms have no limit on replies. */
const KEPT = { firstReplyTimeout: 'never', followUpTimeout: 'never' };

/** Capacity is charged from the offer to the end of the work. */
const CHARGED_UNTIL_DONE = { reservePending: true, heldUntil: 'done', pendingPerExpert: 'cap' };

/** Twilio TaskRouter: a reservation of 120 s (V); a miss moves the worker to the time-out activity (V) until back; priority, then age (V). */
export const TWILIO: ScenarioLayer = {
  about: 'Twilio TaskRouter: reservations of 120 seconds; one miss sets the expert away.',
  settings: {
    waiting: { order: 'priority' },
    standing: { on: false },
    desk: {
      channels: every({ offerTimeout: '120 s', ...KEPT }),
      offering: { policy: 'longest-idle' }, // A
      cap: CHARGED_UNTIL_DONE,
      reoffer: { to: 'not-the-last', whenAllRefused: 'start-again' }, // A: the task falls back to pending (V)
      offline: { onPending: 'rescind' }, // V: reservation rescinded
      afterMiss: { action: 'away', after: 1, lasts: 'until back' },
    },
  },
};

/** Salesforce Omni-Channel: push time-out, declined work never again to that representative (T), status on push time-out (V, optional). */
export const SALESFORCE: ScenarioLayer = {
  about: 'Salesforce Omni-Channel: a push time-out, and never again to whoever let it pass.',
  settings: {
    standing: { on: false },
    desk: {
      channels: every({ offerTimeout: '60 s', ...KEPT }), // V that it is a setting, number A
      offering: { policy: 'least-loaded' }, // A
      cap: CHARGED_UNTIL_DONE, // V: charged at assignment, before acceptance
      reoffer: { to: 'never-again', whenAllRefused: 'wait' },
      offline: { onPending: 'rescind' }, // V: Unavailable
      afterMiss: { action: 'away', after: 1, lasts: 'until back' },
    },
  },
};

/** Zendesk omnichannel: messages and calls are offered for 30 s (V), the next agent is asked; nothing happens to who missed it (V). */
export const ZENDESK: ScenarioLayer = {
  about: 'Zendesk omnichannel: 30 seconds for messages and calls, then the next agent; email is simply assigned.',
  settings: {
    standing: { on: false },
    desk: {
      channels: {
        email: { offerTimeout: 'never', ...KEPT }, // V: assigned directly
        chat: { offerTimeout: '30 s', ...KEPT },
        voice: { offerTimeout: '30 s', ...KEPT },
      },
      offering: { policy: 'least-loaded' }, // V: highest numeric spare capacity, ties by longest since the last assignment
      cap: CHARGED_UNTIL_DONE,
      reoffer: { to: 'not-the-last', whenAllRefused: 'start-again' }, // V: next agent
      afterMiss: { action: 'nothing' },
    },
  },
};

/** Dynamics 365 unified routing: presence turned inactive on a miss (V, optional), at most 3 further offers to the same person (V), dropped after 100 (V). */
export const DYNAMICS: ScenarioLayer = {
  about: 'Dynamics 365: a miss makes inactive, three declines are remembered, a hundred end automatic offers.',
  settings: {
    waiting: { order: 'priority' }, // V: ordered priority buckets
    standing: { on: false },
    desk: {
      channels: every({ offerTimeout: '60 s', ...KEPT }), // V that a notification template sets it, number A
      offering: { policy: 'least-loaded' }, // V: highest capacity
      cap: CHARGED_UNTIL_DONE,
      reoffer: { to: 'others-first', again: 0, againAtMost: 3, maxOffers: 100, whenAllRefused: 'wait' },
      afterMiss: { action: 'away', after: 1, lasts: 'until back' }, // V: the agent resets presence
    },
  },
};

/** ServiceNow advanced work assignment: presence after a time-out is configurable (V); most capacity (V). */
export const SERVICENOW: ScenarioLayer = {
  about: 'ServiceNow: the card goes to somebody else and a miss sets away.',
  settings: {
    standing: { on: false },
    desk: {
      channels: every({ offerTimeout: '2 min', ...KEPT }), // V that each assignment rule sets it, number A
      offering: { policy: 'least-loaded' },
      cap: CHARGED_UNTIL_DONE,
      reoffer: { to: 'others-first', again: '10 min', whenAllRefused: 'wait' }, // V flag per reason, A
      afterMiss: { action: 'away', after: 1, lasts: 'until back' },
    },
  },
};

/** Deliveroo: 100 s an offer, one order at a time, offline after three misses in a row and free to return at once (V). */
export const DELIVEROO: ScenarioLayer = {
  about: 'Deliveroo: 100 seconds, one at a time; three misses in a row set offline, and one may return at once.',
  settings: {
    standing: { on: false },
    desk: {
      channels: every({ offerTimeout: '100 s', ...KEPT }),
      offering: { policy: 'longest-idle' }, // A
      cap: { unanswered: 1, pendingPerExpert: 1, reservePending: true, heldUntil: 'done' },
      reoffer: { to: 'not-the-last', whenAllRefused: 'start-again' }, // V: the next rider
      afterMiss: { action: 'offline', after: 3, lasts: '1 min' }, // V, length A
    },
  },
};
