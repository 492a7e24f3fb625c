import type { ScenarioLayer } from './layer.ts';

/*
 * Deliberately bad rules, each found in a real system: what users complained of, as a preset to compare with. U numbers are
 * those of the list of complaints that the defaults come from.
 */

/** With reassignment off, the same agent is asked again and again (V), and least loaded is whoever ignores most. */
export const ZENDESK_LIVE_LOCK: ScenarioLayer = {
  preset: 'zendesk',
  about: 'Live-lock: an ignored message goes back to the same agent for ever.',
  settings: {
    desk: {
      offering: { policy: 'same-again' },
      reoffer: { to: 'anyone', whenAllRefused: 'start-again', again: 0, againAtMost: 'unlimited' },
      afterMiss: { action: 'nothing' },
    },
  },
};

/** Whoever becomes free gets the newest ticket; old ones stay (U-2: Chatwoot). */
export const NEWEST_FIRST_STARVATION: ScenarioLayer = {
  about: 'Starvation: the newest ticket first, so that old ones never come up on a busy day.',
  settings: { waiting: { order: 'newest-first' }, desk: { offering: { policy: 'newest-first' } } },
};

/** Returning tickets belong to whoever answered first, present or not, and nothing takes them away (U-3, U-1). */
export const ABSENT_OWNER: ScenarioLayer = {
  about: 'Absent owner: tickets stay with whoever took them, through nights and holidays.',
  settings: {
    desk: {
      channels: {
        email: { firstReplyTimeout: 'never', followUpTimeout: 'never' },
        chat: { firstReplyTimeout: 'never', followUpTimeout: 'never' },
        voice: { firstReplyTimeout: 'never', followUpTimeout: 'never' },
      },
      offering: { policy: 'absent-owner' },
      offline: { onPending: 'keep' },
      shiftEnd: 'finish-in-hand',
    },
  },
};

/** Silent chats leave the count and come back all at once, over the cap (U-14: Zendesk). */
export const WOKEN_CHATS: ScenarioLayer = {
  about: 'Woken chats: silent chats leave the cap, then wake together and take experts over it.',
  settings: {
    tickets: { channels: { email: 10, chat: 90 } },
    desk: {
      channels: { chat: { followUpTimeout: 'never' } },
      cap: { unanswered: 5, includeFollowUps: false, heldUntil: 'first-reply', pendingPerExpert: 'cap' },
    },
  },
};

/** Pay per ticket, free choice and no limit: tickets are taken early and kept (U-8: Zammad). */
export const HOARDING: ScenarioLayer = {
  about: 'Hoarding: experts pick what they like, as much as they like, and nothing is ever taken back.',
  settings: {
    everyGroup: { archetype: 'hoarder' },
    standing: { on: false },
    desk: {
      channels: {
        email: { firstReplyTimeout: 'never', followUpTimeout: 'never' },
        chat: { firstReplyTimeout: 'never', followUpTimeout: 'never' },
        voice: { firstReplyTimeout: 'never', followUpTimeout: 'never' },
      },
      offering: { mode: 'pull', policy: 'pull', pullEvery: { law: 'exponential', mean: '1 min' } },
      cap: { unanswered: 25, pendingPerExpert: 'cap' },
    },
  },
};
