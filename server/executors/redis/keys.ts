/** Names in Redis: all begin with this, so that a database may be shared. */
export const PREFIX = 'switchyard';

/** The queue of one program: others, older or newer, never see its chunks. */
export const queueOf = (program: string): string => `chunks-${program}`;
/** A plan as text, under its hash. */
export const planKey = (hash: string): string => `${PREFIX}:plan:${hash}`;
/** Whether a coordinator is there, and which of its plays are called off; a hash. */
export const runKey = (run: string): string => `${PREFIX}:run:${run}`;
/** What workers have found for a coordinator; a list. */
export const foundKey = (run: string): string => `${PREFIX}:found:${run}`;
/** Who is there: a set of names, and a record under each. */
export const PEERS_KEY = `${PREFIX}:peers`;
export const peerKey = (name: string): string => `${PREFIX}:peer:${name}`;

/** How long things stay when nobody renews or takes them, s. */
export const LIFETIME = { plan: 86_400, run: 30, found: 3600, peer: 10 } as const;
