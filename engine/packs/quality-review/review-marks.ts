/** What a reviewer writes down about one reply. */
export interface ReviewMarks {
  /** 0 to 100. */
  readonly score: number;
  readonly passed: boolean;
  readonly offTopic: boolean;
  readonly greeted: boolean;
  readonly followedScript: boolean;
  /** Whether the ticket was solved by that reply when it was reviewed. */
  readonly resolved: boolean;
  /** Marks, 1 to 5. */
  readonly initiative: number;
  readonly enthusiasm: number;
  readonly tone: number;
}

const SCORES = 128;
const MARKS = 8;
const FLAGS = ['passed', 'offTopic', 'greeted', 'followedScript', 'resolved'] as const;
const FLAG_STEPS = 1 << FLAGS.length;

/** The marks as one whole number for the log. */
export function packMarks(marks: ReviewMarks): number {
  const flags = FLAGS.reduce((sum, flag, bit) => sum + (marks[flag] ? 1 << bit : 0), 0);
  const traits = (marks.initiative * MARKS + marks.enthusiasm) * MARKS + marks.tone;
  return (traits * FLAG_STEPS + flags) * SCORES + marks.score;
}

/** The marks that a whole number of the log stands for. */
export function readMarks(packed: number): ReviewMarks {
  const flags = Math.floor(packed / SCORES) % FLAG_STEPS;
  const traits = Math.floor(packed / SCORES / FLAG_STEPS);
  const [passed, offTopic, greeted, followedScript, resolved] = FLAGS.map((_, bit) => ((flags >> bit) & 1) === 1);
  return {
    score: packed % SCORES,
    passed,
    offTopic,
    greeted,
    followedScript,
    resolved,
    initiative: Math.floor(traits / MARKS / MARKS),
    enthusiasm: Math.floor(traits / MARKS) % MARKS,
    tone: traits % MARKS,
  };
}

/** The mean of the marks that say how somebody behaves; a greeting is worth 5 or 1. */
export const behaviourOf = (marks: ReviewMarks): number =>
  (marks.initiative + marks.enthusiasm + marks.tone + (marks.greeted ? 5 : 1)) / 4;
