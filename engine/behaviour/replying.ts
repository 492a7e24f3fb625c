import { ln } from '../random/elementary.ts';
import { normalCdf } from '../random/normal.ts';
import type { ReopeningSettings, ReplySettings } from './customer-settings.ts';
import { asShare, exponentialTime, lognormalTime } from './quantiles.ts';

/** What a customer does after an answer. Thanks reopen nothing; a question or "it is not solved" do. */
export const CUSTOMER_REPLY = { silence: 0, thanks: 1, question: 2, notSolved: 3 } as const;
export type CustomerReply = (typeof CUSTOMER_REPLY)[keyof typeof CUSTOMER_REPLY];

/** Chance that an answer did not help: 0.04 + 0.35 (1 − quality) + 0.15 if an escalation was needed and missed. */
export function reopenShare(settings: ReopeningSettings, quality: number, missedEscalation: boolean): number {
  const missed = missedEscalation ? settings.missedEscalationWeight : 0;
  return asShare(settings.base + settings.qualityWeight * (1 - quality) + missed);
}

/**
 * What follows an answered email: not solved by `reopenShare`; thanks for 30 % of the usual 25 % who write back; further
 * questions for what is left of these 25 %; else silence. Bad answers bring more than 25 %.
 */
export function replyToEmail(settings: ReplySettings, reopening: number, uniform: number): CustomerReply {
  const thanks = settings.emailShare * settings.thanksShare;
  const question = Math.max(0, settings.emailShare - thanks - reopening);
  if (uniform < reopening) return CUSTOMER_REPLY.notSolved;
  if (uniform < reopening + question) return CUSTOMER_REPLY.question;
  return uniform < reopening + question + thanks ? CUSTOMER_REPLY.thanks : CUSTOMER_REPLY.silence;
}

/** What follows one turn of a chat: 70 % carry on with a question; of the others 30 % say thanks, the rest just go. */
export function replyToChatTurn(settings: ReplySettings, uniform: number): CustomerReply {
  const carriesOn = settings.chatShare;
  if (uniform < carriesOn) return CUSTOMER_REPLY.question;
  return uniform < carriesOn + (1 - carriesOn) * settings.thanksShare ? CUSTOMER_REPLY.thanks : CUSTOMER_REPLY.silence;
}

/** What comes back, as late as an email, after a chat has ended: not solved by `reopenShare`, else nothing. */
export function replyAfterChat(reopening: number, uniform: number): CustomerReply {
  return uniform < reopening ? CUSTOMER_REPLY.notSolved : CUSTOMER_REPLY.silence;
}

/** Time until an email comes back, in ms: the lognormal law given that it is at most the cut, beyond which it would be a new ticket. */
export function emailReplyDelay(settings: ReplySettings, uniform: number): number {
  const inTime = normalCdf(ln(settings.emailCut / settings.emailMedian) / settings.emailSigma);
  return lognormalTime(settings.emailMedian, settings.emailSigma, uniform * inTime);
}

/** Time until the customer answers a turn of a chat, in ms. */
export function chatReplyDelay(settings: ReplySettings, uniform: number): number {
  return exponentialTime(settings.chatMean, uniform);
}
