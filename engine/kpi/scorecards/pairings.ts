/** Figures of which one is judged: by band or target, by a number, or by where it goes. */
export interface Side {
  /** Keys or K numbers; the first that a run has and that fits counts. */
  readonly figures: readonly string[];
  readonly is: 'good' | 'bad' | 'falling' | { readonly over: number } | { readonly under: number };
}

/** A figure that looks good alone, and the one it has to be read with. */
export interface Pairing {
  readonly good: Side;
  readonly bad: Side;
  /** Why they do not fit, as a clause. */
  readonly because: string;
}

/** What settles a matter the first time. */
const SETTLED = ['firstContact'];

/**
 * What has to be read together (K-56). Numbers are assumptions (A) in the unit of the figure, taken only where no text gives a target:
 * they decide when something is pointed out, and nothing else.
 */
export const PAIRINGS: readonly Pairing[] = [
  {
    good: { figures: ['artSimple', 'chatFirstReply', 'emailFirstReply', 'answer'], is: 'good' },
    bad: { figures: SETTLED, is: 'bad' },
    because: 'answers come fast and do not settle the matter, so customers come back',
  },
  {
    good: { figures: ['emailFirstReply'], is: 'good' },
    // Thirty minutes: twice what is good.
    bad: { figures: ['emailFirstReplyP90'], is: { over: 30 } },
    because: 'the mean hides how long one customer in ten waits',
  },
  {
    good: { figures: ['chatFirstReply'], is: 'good' },
    // Three minutes: then it is revoked, and counts as poor.
    bad: { figures: ['chatFirstReplyP90'], is: { over: 180 } },
    because: 'the mean hides how long one customer in ten waits',
  },
  {
    good: { figures: ['solution', 'resolvedInTime'], is: 'good' },
    // Every second ticket.
    bad: { figures: ['reopenings'], is: { over: 0.5 } },
    because: 'tickets are solved soon and opened again',
  },
  {
    // Good, though not yet world class, which begins at 50 (I).
    good: { figures: ['nps'], is: { over: 30 } },
    bad: { figures: ['margin'], is: 'falling' },
    because: 'customers are pleased at a price that the desk cannot pay for long',
  },
  {
    good: { figures: ['csat'], is: 'good' },
    bad: { figures: SETTLED, is: 'bad' },
    because: 'those who answer the survey are pleased, and the matter is not settled the first time',
  },
  {
    good: { figures: ['controllableScore'], is: 'good' },
    bad: { figures: ['reviewScore'], is: { under: 4.3 } },
    because: 'what experts could not help is left out of the one, and customers felt it all the same',
  },
  {
    good: { figures: ['rejected'], is: 'good' },
    bad: { figures: ['timedOut'], is: 'bad' },
    because: 'offers are ignored instead of rejected, and each ignored one costs the customer the whole limit',
  },
  {
    good: { figures: ['timedOut'], is: 'good' },
    bad: { figures: ['rejected'], is: 'bad' },
    because: 'experts answer in time, and what they answer is no',
  },
  {
    good: { figures: ['occupancy'], is: 'good' },
    bad: { figures: ['answer'], is: 'bad' },
    because: 'everybody is as busy as they should be and customers wait: the wrong people, or the wrong hours',
  },
  {
    // Ten contacts an hour are six minutes each.
    good: { figures: ['closedPerHour'], is: { over: 10 } },
    bad: { figures: ['qaScore'], is: { under: 80 } },
    because: 'many contacts an hour are bought with replies that fall short',
  },
  {
    good: { figures: ['acknowledgedInTime'], is: 'good' },
    bad: { figures: ['answer'], is: 'bad' },
    because: 'everybody hears at once that they were heard, and waits for the answer',
  },
  {
    good: { figures: ['successRate'], is: { over: 90 } },
    bad: { figures: ['handedOverTwice'], is: { over: 10 } },
    because: 'tickets end well after they were handed around',
  },
  {
    good: { figures: ['refundSaves'], is: 'good' },
    bad: { figures: ['churn'], is: { over: 5 } },
    because: 'refunds are saved and the members leave afterwards',
  },
  {
    good: { figures: ['callCompletion'], is: { over: 80 } },
    bad: { figures: ['boardAdoption'], is: { under: 50 } },
    because: 'calls take place and members join no board, which is what keeps them',
  },
];
