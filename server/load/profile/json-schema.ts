import { z } from 'zod';
import { profileSchema } from './load-schema.ts';

/** What editors complete and check profiles by. */
export function profileJsonSchema(): object {
  return z.toJSONSchema(profileSchema, { io: 'input' });
}
