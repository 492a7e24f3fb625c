import type { ScenarioLayer } from './layer.ts';

const LIVE_LIMITS = { offerTimeout: '20 s', firstReplyTimeout: '3 min', followUpTimeout: '3 min' };

/** The marketplace with the limits of its platform for live channels (P), and what desks of this kind usually do besides (A). */
export const REALISTIC: ScenarioLayer = {
  about: 'The marketplace as its platform runs it: 20 seconds for a chat, away after three misses, tighter targets.',
  settings: {
    tickets: { channels: { email: 65, chat: 30, voice: 5 } }, // A
    waiting: {
      order: 'priority-and-age', // V form (Genesys)
      responseTarget: '4 h', // A
      urgentResponseTarget: '1 h', // A
    },
    desk: {
      channels: { chat: LIVE_LIMITS, voice: LIVE_LIMITS }, // P for chat; A that a call is as quick
      afterMiss: { action: 'away', after: 3 }, // V (Deliveroo's number), A
    },
  },
};
