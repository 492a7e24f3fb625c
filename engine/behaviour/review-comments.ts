import type { ReviewReason } from './review-reasons.ts';

const PER_REASON = 3;

/** What customers write, three for each reason in the order of `REVIEW_REASON`: from one to three stars, or for four, five and five stars (K-27). */
export const REVIEW_COMMENTS: readonly string[] = [
  ['This did not answer my question at all.', 'The reply missed the point.', 'Only half of what I asked was answered.'],
  ['Far too long until somebody replied.', 'The reply took its time.', 'It could have been quicker.'],
  ['Passed on and on, and nobody could help.', 'Handed from one to the next.', 'It took more than one person.'],
  ['I had to ask again and again.', 'Not solved the first time.', 'I had to write twice.'],
  [
    'A canned reply that nobody can have thought about.',
    'It felt automatic.',
    'A little too quick to have read my message.',
  ],
  ['Nobody even looked at it for ages.', 'Waited long before anybody took it.', 'A slow start.'],
  ['The policy is unfair.', 'The rules do not make sense.', 'Friendly, but the policy is no help.'],
  ['My parcel is lost and that is that.', 'Shipping went wrong.', 'The parcel was late; the answer was fine.'],
  ['The product broke at once.', 'Not the quality I paid for.', 'The product could be better.'],
  ['You sent me something else entirely.', 'The wrong item came.', 'Wrong item, being exchanged.'],
  ['I was charged after I cancelled.', 'My cancellation was not processed.', 'The cancellation took a while.'],
  ['Still not shipped.', 'It should have shipped days ago.', 'Shipping could start sooner.'],
  ['Good answer.', 'Exactly the answer I needed.', 'Solved, and I understood why.'],
  ['Kind reply.', 'Such a friendly reply.', 'It was a pleasure to be helped.'],
  ['Quick reply.', 'Answered before I expected it.', 'That was fast, and right.'],
  ['Did what could be done.', 'Not your fault, and still you made it good.', 'Went far out of the way to help.'],
  ['Fine product.', 'I love the product.', 'Happy customer, happy with all of it.'],
].flat();

/** Row of the comment in `REVIEW_COMMENTS` that goes with a reason and stars; the uniform picks between the two for five stars. */
export function commentTemplate(reason: ReviewReason, stars: number, uniform: number): number {
  if (stars <= PER_REASON) return reason * PER_REASON + stars - 1;
  return reason * PER_REASON + (stars === 4 ? 0 : uniform < 0.5 ? 1 : 2);
}
