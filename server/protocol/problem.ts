import type { ScenarioProblem } from '../../engine/index.ts';

/** Why something was refused. Whoever shows problems has a sentence for each; the build names one that is missing. */
export const PROBLEM_CODES = [
  /** The message has another shape than this protocol gives it. */
  'bad-message',
  /** Anything before `hello`. */
  'not-greeted',
  'version-skew',
  /** The token or the code is not known, or has expired. */
  'unauthorised',
  /** The role of the asker does not cover it. */
  'not-allowed',
  'run-unknown',
  /** The run is finished, stopped or failed, and cannot go on. */
  'run-over',
  'scenario-unknown',
  /** `problems` lists all that is wrong with it. */
  'scenario-invalid',
  'too-many-runs',
  /** The scenario is larger than this server takes: experts, tickets or text. */
  'too-large',
  /** Too many messages in a short time. */
  'too-often',
  'lever-refused',
  /** The run has been played further than where it stands; a new lever here would be another run. */
  'behind-the-edge',
  'moment-out-of-range',
  'expert-unknown',
  'ticket-unknown',
  'bookmark-unknown',
  'comparison-unknown',
  /** Nobody outside takes part in this run. */
  'desk-closed',
  /** The clock of an open desk is not moved while people outside work by it. */
  'desk-open',
  /** Every place for experts from outside is taken. */
  'desk-full',
  /** The connection has not joined the desk. */
  'no-seat',
  /** The offer was answered, has expired or was withdrawn. */
  'offer-over',
  /** The expert does not hold the ticket. */
  'not-theirs',
  /** What was done names something that the desk does not have. */
  'act-refused',
  /** Two runs that cannot be compared: another horizon, other figures. */
  'not-comparable',
  /** There is no such piece of planning. */
  'plan-unknown',
  /** It is not in a state in which that could be done. */
  'plan-unfit',
  /** The connection could not take what it was sent. */
  'too-slow',
  /** The server is ending. */
  'closing',
  /** A fault of the server itself. */
  'failed',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What was refused, and why. Nothing has changed then. */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence. */
  readonly message: string;
  /** What could be done about it, as one sentence. */
  readonly remedy?: string;
  /** Where in the message, such as `pace.speedup`. */
  readonly at?: string;
  /** Everything that is wrong with a scenario, with line, column and suggestion. */
  readonly problems?: readonly ScenarioProblem[];
}

/** What comes back for every request. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };
