import type { Redis } from 'ioredis';
import { hostname } from 'node:os';
import { pid } from 'node:process';
import { z } from 'zod';
import { differenceText, identitySchema, type Identity } from './identity.ts';
import { LIFETIME, peerKey, PEERS_KEY } from './keys.ts';

const peerSchema = z.strictObject({
  /** A worker plays, a run has something to be played. */
  kind: z.enum(['worker', 'run']),
  host: z.string(),
  pid: z.int(),
  /** Replications a worker plays at a time; of a run, none. */
  threads: z.int().nonnegative(),
  identity: identitySchema,
});

/** A program that is connected. */
export type Peer = z.infer<typeof peerSchema>;

export const peerHere = (kind: Peer['kind'], threads: number, identity: Identity): Peer => ({
  kind,
  host: hostname(),
  pid,
  threads,
  identity,
});

/** `worker on host (process 12)`. */
export const peerText = ({ kind, host, pid: process }: Peer): string => `${kind} on ${host} (process ${process})`;

/** Says who is there, and hears of the others. A program that says nothing for a while is gone. */
export class Registry {
  readonly #client: Redis;
  readonly #name: string;
  readonly #own: Peer;
  readonly #refused = new Set<string>();

  constructor(client: Redis, name: string, own: Peer) {
    this.#client = client;
    this.#name = name;
    this.#own = own;
  }

  /** Has to be called again and again: more often than records last. */
  async announce(): Promise<void> {
    await this.#client
      .multi()
      .sadd(PEERS_KEY, this.#name)
      .set(peerKey(this.#name), JSON.stringify(this.#own), 'EX', LIFETIME.peer)
      .exec();
  }

  /** Those of the other kind that are there. */
  async others(): Promise<readonly Peer[]> {
    const names = (await this.#client.smembers(PEERS_KEY)).filter((name) => name !== this.#name);
    const records = names.length === 0 ? [] : await this.#client.mget(names.map(peerKey));
    const gone = names.filter((_, place) => records[place] === null);
    if (gone.length > 0) await this.#client.srem(PEERS_KEY, gone);
    return records
      .flatMap((record) => (record === null ? [] : peerIn(record)))
      .filter(({ kind }) => kind !== this.#own.kind);
  }

  /** Of others that compute differently, each is told once: whatever it may have in mind, nothing is played together with it. */
  newlyRefused(others: readonly Peer[]): readonly string[] {
    return others.flatMap((peer) => {
      const difference = differenceText(peer.identity, this.#own.identity);
      const name = peerText(peer);
      if (difference === undefined || this.#refused.has(name)) return [];
      this.#refused.add(name);
      return [`Refused: the ${name} ${difference}. Both have to be the same build.`];
    });
  }

  /** Those that may play together with this program. */
  alike(others: readonly Peer[]): readonly Peer[] {
    return others.filter(({ identity }) => differenceText(identity, this.#own.identity) === undefined);
  }

  async leave(): Promise<void> {
    await this.#client.multi().srem(PEERS_KEY, this.#name).del(peerKey(this.#name)).exec();
  }
}

/** A record that is none is somebody else's, or of another version. */
function peerIn(record: string): Peer[] {
  try {
    const parsed = peerSchema.safeParse(JSON.parse(record));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
