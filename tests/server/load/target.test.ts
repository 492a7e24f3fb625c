import { expect, it } from 'vitest';
import { GivenServer } from '../../../server/load/target.ts';

it('drives this machine, and another one only when that is said', () => {
  for (const url of ['http://127.0.0.1:4870', 'http://localhost:80/x', 'http://[::1]:4870'])
    expect(new GivenServer(url, 'token', false).url).toBe(new URL(url).origin);
  expect(() => new GivenServer('http://example.org', 'token', false)).toThrow(/--allow-remote/);
  expect(new GivenServer('http://example.org', 'token', true).url).toBe('http://example.org');
  for (const url of ['example', 'ftp://127.0.0.1', 'https://127.0.0.1'])
    expect(() => new GivenServer(url, 'token', true)).toThrow(/expected an address such as/);
});
