/** Why a customer gave a rating; one must be chosen (K-26). */
export const REVIEW_REASON = {
  unhelpfulAnswer: 0,
  slowReply: 1,
  passedAround: 2,
  hadToAskAgain: 3,
  hastyReply: 4,
  slowFirstMessage: 5,
  badPolicy: 6,
  shipping: 7,
  productQuality: 8,
  wrongItem: 9,
  cancellationNotProcessed: 10,
  notShippedFastEnough: 11,
  helpfulAnswer: 12,
  friendly: 13,
  quick: 14,
  wentOutOfTheirWay: 15,
  likesTheProduct: 16,
} as const;
export type ReviewReason = (typeof REVIEW_REASON)[keyof typeof REVIEW_REASON];

/** How a reason is shown and counted. */
export interface ReviewReasonText {
  readonly name: string;
  readonly isPositive: boolean;
  /** Whether the expert could have done something about it (K-23). */
  readonly isControllable: boolean;
}

const row = (name: string, isPositive: boolean, controllable: boolean): ReviewReasonText => ({
  name,
  isPositive,
  isControllable: controllable,
});

/**
 * Every reason in the order of its number. The uncontrollable negative ones are the platform's own examples (P); "slow first
 * message" is the part of a wait before an expert accepted.
 */
export const REVIEW_REASONS: readonly ReviewReasonText[] = [
  row('Answer did not help', false, true),
  row('Expert was slow to reply', false, true),
  row('Passed from one to another', false, true),
  row('Had to ask again', false, true),
  row('Reply felt automatic', false, true),
  row('First message should have been faster', false, false),
  row('Bad policy', false, false),
  row('Shipping issue', false, false),
  row('Poor product quality', false, false),
  row('Wrong item delivered', false, false),
  row('Cancellation not processed', false, false),
  row('Not shipped fast enough', false, false),
  row('Helpful answer', true, true),
  row('Friendly', true, true),
  row('Quick reply', true, true),
  row('Went out of their way', true, true),
  row('Likes the product', true, false),
];

/** Whether a review with this reason counts in the controllable score. */
export function isControllable(reviewReason: ReviewReason): boolean {
  return REVIEW_REASONS[reviewReason].isControllable;
}
