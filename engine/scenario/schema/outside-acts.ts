import { z } from 'zod';
import { REJECT_REASON } from '../../behaviour/deciding.ts';
import { named } from './values.ts';
import { CHANNELS } from './tickets.ts';

const ordinal = (): z.ZodInt => z.int().min(0);
const moment = { at: z.number().min(0), eventsPlayed: ordinal() };
const ofExpert = { ...moment, expert: ordinal() };
const onOffer = { ...ofExpert, ticket: ordinal(), offer: ordinal() };
const onTicket = { ...ofExpert, ticket: ordinal() };

const REASONS = Object.keys(REJECT_REASON) as [keyof typeof REJECT_REASON];

/** What somebody outside did, as a command log has it. */
export const loggedActSchema = z.discriminatedUnion('act', [
  z.strictObject({
    ...moment,
    act: z.literal('ticket-comes'),
    ticket: ordinal(),
    reference: z.string().max(100).optional(),
    stream: named().optional(),
    category: named().optional(),
    channel: z.enum(CHANNELS).optional(),
  }),
  z.strictObject({ ...moment, act: z.literal('customer-leaves'), ticket: ordinal() }),
  z.strictObject({ ...ofExpert, act: z.literal('expert-comes'), as: z.string().max(100) }),
  z.strictObject({ ...ofExpert, act: z.literal('expert-goes') }),
  z.strictObject({ ...onOffer, act: z.literal('expert-accepts') }),
  z.strictObject({ ...onOffer, act: z.literal('expert-rejects'), reason: z.enum(REASONS).optional() }),
  z.strictObject({ ...onTicket, act: z.literal('expert-replies') }),
  z.strictObject({ ...onTicket, act: z.literal('expert-escalates') }),
]);
