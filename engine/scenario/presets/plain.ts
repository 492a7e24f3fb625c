import type { ScenarioLayer } from './layer.ts';

/**
 * A queue with servers and nothing else, as textbooks have it: one channel, one kind of ticket, everybody accepts at once and
 * finishes before taking the next. What is left out of a file that uses it is off.
 */
export const PLAIN: ScenarioLayer = {
  about: 'A textbook queue: everybody accepts at once, customers are patient and say nothing.',
  settings: {
    tickets: {
      channels: { email: 1 },
      difficultyShapesWork: false,
      difficulty: 0.25,
      payout: { email: 0, chat: 0, voice: 0 },
      needsEscalation: 0,
      needsEscalationByDifficulty: 0,
      uncontrollable: 0,
      categories: { ticket: {} },
    },
    everyGroup: { response: { accept: 1, reject: 0, answer: 0 } },
    desk: {
      channels: {
        email: { offerTimeout: 'never', firstReplyTimeout: 'never', followUpTimeout: 'never', silenceCloses: 0 },
        chat: { offerTimeout: 'never', firstReplyTimeout: 'never', followUpTimeout: 'never', silenceCloses: 0 },
        voice: { offerTimeout: 'never', firstReplyTimeout: 'never', followUpTimeout: 'never', silenceCloses: 0 },
      },
      offering: { policy: 'random' },
      cap: { unanswered: 1, reservePending: true, includeFollowUps: false, pendingPerExpert: 'cap', heldUntil: 'done' },
      reoffer: { to: 'anyone', whenAllRefused: 'wait', again: 0, againAtMost: 'unlimited' },
      offline: { onPending: 'keep' },
      afterMiss: { action: 'nothing' },
      work: { mode: 'parallel', order: 'oldest-first' },
      autoAcknowledge: false,
    },
    customers: { model: 'plain' },
    standing: { on: false },
    figures: { perExpert: false },
  },
};
