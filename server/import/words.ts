import type { OfferAnswer } from '../../engine/index.ts';

/** What became of a ticket: abandoned, answered, or neither. */
export type Outcome = 'abandoned' | 'answered' | 'other';

/** Reads the word of an export for what became of a ticket. */
export function outcomeOf(word: string): Outcome {
  const text = word.toLowerCase();
  if (/abandon|hang|gave up|lost|\bleft\b|no answer|unanswered|missed/.test(text)) return 'abandoned';
  if (/agent|answer|served|handled|connect|solved|closed|resolved|complete|success/.test(text)) return 'answered';
  return 'other';
}

/** Reads the word of an export for how an offer was answered; undefined when it tells neither. */
export function answerOf(word: string): OfferAnswer | undefined {
  const text = word.toLowerCase();
  if (/time.?d?.?out|expired?|missed|no.?answer|ignored|lapsed|rona/.test(text)) return 'expired';
  if (/reject|declin|refus|denied/.test(text)) return 'rejected';
  return /accept|taken|answered|assigned/.test(text) ? 'accepted' : undefined;
}

/** Reads the word of an export for how a ticket came. */
export function channelOf(word: string): 'email' | 'chat' | 'voice' {
  const text = word.toLowerCase();
  if (/phone|call|voice|\btel/.test(text)) return 'voice';
  return /chat|messag|whatsapp|sms|messenger|widget|instagram|telegram|live/.test(text) ? 'chat' : 'email';
}
