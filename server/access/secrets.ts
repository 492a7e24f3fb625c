import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token that nobody guesses: 192 bits, as letters, digits, `-` and `_`. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** Compares what somebody says with a secret, in a time that tells nothing of the secret. */
export function isSame(said: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(said), digest(secret));
}
