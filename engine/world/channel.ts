/** Channels by their place in the list of the scenario’s schema. Chats and calls are live: somebody waits at the other end. */
export const CHANNEL = { email: 0, chat: 1, voice: 2 } as const;
