/** What draws are for: each purpose has its own key, so that what one draws never shifts another (paired runs stay paired). */
export const PURPOSES = [
  'arrival-gap',
  'arrival-batch',
  'arrival-day',
  'arrival-thinning',
  'customer-thinking',
  'ticket-category',
  'ticket-channel',
  'ticket-difficulty',
  'ticket-work',
  'ticket-escalation',
  'ticket-cause',
  'ticket-balking',
  'ticket-patience',
  'offer-outcome',
  'offer-answer',
  'offer-limit',
  'offer-choice',
  'offer-miss',
  'offer-notice',
  'offer-perception',
  'offer-decision',
  'offer-deciding-time',
  'offer-hold',
  'reroute-delay',
  'reply-limit',
  'follow-up-limit',
  'silence-limit',
  'work-speed',
  'work-belief',
  'work-forget',
  'customer-reply',
  'customer-reply-delay',
  'customer-chase',
  'customer-silence',
  'customer-speed',
  'review-left',
  'review-noise',
  'review-reason',
  'review-comment',
  'nps-left',
  'nps-noise',
  'expert-temperament',
  'expert-no-show',
  'expert-online',
  'expert-offline',
  'expert-away',
  'expert-back',
  'expert-glance',
  'expert-pull',
  'policy-choice',
  'policy-exploration',
  'lever-share',
  'expert-aside',
  'answer-quality',
  'follow-up-miss',
  'follow-up-notice',
  'follow-up-forget',
  'review-delay',
  'customer-lost',
  'expert-forgets',
  'recovery',
  'call',
] as const;

type PurposeName = (typeof PURPOSES)[number];
type Camel<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text;

const camel = (text: string): string => text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Number of each purpose, by its name in camel case. */
export const PURPOSE = Object.fromEntries(PURPOSES.map((name, index) => [camel(name), index])) as {
  readonly [Name in PurposeName as Camel<Name>]: number;
};
