/** Where a Redis is, and how to get in. */
export interface RedisAddress {
  readonly host: string;
  readonly port: number;
  /** Number of the database there. */
  readonly db: number;
  readonly username?: string;
  readonly password?: string;
  /** Whether what is said is encrypted: `rediss://`. */
  readonly isEncrypted: boolean;
}

/** What an address looks like. */
export const ADDRESS_FORM = 'redis://host:port/db, or rediss://… where it is encrypted';

/** Reads `redis://[[user]:password@]host[:port][/db]`; undefined when it is none. */
export function readRedisAddress(text: string): RedisAddress | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const [, db = '0'] = /^\/?(\d{1,4})?$/.exec(url?.pathname ?? '') ?? ['', 'none'];
  if (url === undefined || !/^rediss?:$/.test(url.protocol) || url.hostname === '' || db === 'none') return undefined;
  return {
    // An IPv6 address stands in brackets only where a port may follow.
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? 6379 : Number(url.port),
    db: Number(db),
    ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    isEncrypted: url.protocol === 'rediss:',
  };
}

/** The address for people: never with a password. */
export function addressText({ host, port, db, isEncrypted }: RedisAddress): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `${isEncrypted ? 'rediss' : 'redis'}://${name}:${port}${db === 0 ? '' : `/${db}`}`;
}
