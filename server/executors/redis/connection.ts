import { Redis } from 'ioredis';
import { EXIT, Trouble } from '../../trouble.ts';
import { addressText, type RedisAddress } from './address.ts';

/** What is said to people meanwhile; a line. */
export type Tell = (line: string) => void;

const CONNECT_MS = 5000;
const LONGEST_PAUSE_MS = 1000;

/**
 * Connects, and sees whether this Redis will do. Once connected, it waits for a Redis that goes away for as long as it takes.
 *
 * @throws Trouble when there is none, it lets nobody in, or it is too old
 */
export async function connectToRedis(address: RedisAddress, tell: Tell): Promise<Redis> {
  const { host, port, db, username, password, isEncrypted } = address;
  let isConnected = false;
  let refusal: Error | undefined;
  const client = new Redis({
    host,
    port,
    db,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(isEncrypted ? { tls: {} } : {}),
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isConnected ? Math.min(LONGEST_PAUSE_MS, times * 50) : null),
  });
  client.on('error', (error: Error) => (refusal ??= error));
  try {
    await client.connect();
    // Only asked for by itself does it say that there is none of this number.
    await client.select(db);
    const facts = await client.info();
    const fault = redisFault(facts);
    if (fault !== undefined) throw new Trouble(`${addressText(address)} ${fault}`, EXIT.environment);
    for (const line of redisWarnings(facts)) tell(`${addressText(address)} ${line}`);
  } catch (error) {
    client.disconnect();
    if (error instanceof Trouble) throw error;
    throw connectionTrouble(address, refusal ?? error);
  }
  isConnected = true;
  tellOfAbsence(client, address, tell);
  return client;
}

function tellOfAbsence(client: Redis, address: RedisAddress, tell: Tell): void {
  let isAbsent = false;
  client.on('reconnecting', () => {
    if (isAbsent) return;
    isAbsent = true;
    tell(`${addressText(address)} does not answer any more; waiting for it. Nothing is lost.`);
  });
  client.on('ready', () => {
    if (isAbsent) tell(`${addressText(address)} answers again.`);
    isAbsent = false;
  });
}

/** Why nobody can work with this Redis, and what to do; never with a password. */
function connectionTrouble(address: RedisAddress, cause: unknown): Trouble {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const where = addressText(address);
  const text = /WRONGPASS|invalid password/i.test(reason)
    ? `${where} refuses the name or the password. Give them as redis://user:password@host:port.`
    : /NOAUTH|Authentication required/i.test(reason)
      ? `${where} wants a password. Give it as redis://:password@host:port.`
      : /DB index/i.test(reason)
        ? `${where} has no database of that number. Usually there are 0 to 15.`
        : `${where} does not answer (${reason}). Start a Redis there: redis-server --port ${address.port}; or name another with --executor redis://host:port.`;
  return new Trouble(text, EXIT.environment, { cause });
}

/** The oldest that the queue is made for. */
const OLDEST = [6, 2] as const;

const factIn = (facts: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(facts)?.[1];

/** What rules a Redis out, from what it says of itself; undefined when nothing does. */
export function redisFault(facts: string): string | undefined {
  const version = factIn(facts, 'redis_version') ?? 'of an unknown version';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOldEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return isOldEnough
    ? undefined
    : `is Redis ${version}: it is too old, ${OLDEST.join('.')} is the oldest that will do.`;
}

/** What a Redis should be told before much depends on it. */
export function redisWarnings(facts: string): readonly string[] {
  const policy = factIn(facts, 'maxmemory_policy') ?? 'noeviction';
  return policy === 'noeviction'
    ? []
    : [`throws away what it needs when its memory is full (${policy}). Set maxmemory-policy to noeviction there.`];
}
