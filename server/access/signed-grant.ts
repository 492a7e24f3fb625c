import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { ROLES } from '../protocol/index.ts';
import type { Grant } from './grant.ts';
import { isSame } from './secrets.ts';

const grantSchema = z.strictObject({
  role: z.enum(ROLES),
  onlyRun: z.string().max(64).optional(),
  expiresAt: z.number(),
});

/** A grant as text that only the holder of the key can make. */
export function signGrant(grant: Grant, key: string): string {
  const text = Buffer.from(JSON.stringify(grant)).toString('base64url');
  return `${text}.${signature(text, key)}`;
}

/** The grant in such a text; undefined when it was not made with this key, or has expired by `now`. */
export function readGrant(signed: string, key: string, now: number): Grant | undefined {
  const [text = '', given = '', ...rest] = signed.split('.');
  if (rest.length > 0 || !isSame(given, signature(text, key))) return undefined;
  const { role, onlyRun, expiresAt } = grantSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return expiresAt > now ? { role, expiresAt, ...(onlyRun !== undefined && { onlyRun }) } : undefined;
}

const signature = (text: string, key: string): string => createHmac('sha256', key).update(text).digest('base64url');
