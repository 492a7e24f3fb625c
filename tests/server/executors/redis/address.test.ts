import { expect, it } from 'vitest';
import { addressText, readRedisAddress } from '../../../../server/executors/redis/address.ts';

it.each([
  ['redis://localhost', { host: 'localhost', port: 6379, db: 0, isEncrypted: false }],
  ['redis://10.0.0.5:7000/3', { host: '10.0.0.5', port: 7000, db: 3, isEncrypted: false }],
  [
    'rediss://:s%20ecret@queue.example/',
    { host: 'queue.example', port: 6379, db: 0, password: 's ecret', isEncrypted: true },
  ],
  [
    'redis://me:you@[::1]:6380',
    { host: '::1', port: 6380, db: 0, username: 'me', password: 'you', isEncrypted: false },
  ],
])('%s is read', (text, address) => {
  expect(readRedisAddress(text)).toEqual(address);
});

it.each([
  '',
  'localhost:6379',
  'http://localhost',
  'redis://',
  'redis://host/zero',
  'redis://host:70000',
  'redis://host/1/2',
])('"%s" is no address', (text) => {
  expect(readRedisAddress(text)).toBeUndefined();
});

it('what people read of an address has no password, and reads back as the same place', () => {
  for (const text of ['redis://me:secret@[::1]:6380/2', 'rediss://:secret@host']) {
    const address = readRedisAddress(text)!;
    const { host, port, db, isEncrypted } = address;
    expect(addressText(address)).not.toMatch(/secret|me:/);
    expect(readRedisAddress(addressText(address))).toEqual({ host, port, db, isEncrypted });
  }
});
