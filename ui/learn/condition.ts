import type { Lever, SimulationEvent } from '../../engine/index.ts';
import type { LessonFacts } from './lesson-facts.ts';

/** What ends a step of a lesson. */
export type Condition =
  | { readonly kind: 'predicted' }
  /** So many simulated minutes have passed. */
  | { readonly kind: 'passed'; readonly minutes: number }
  | { readonly kind: 'events'; readonly type: SimulationEvent['type']; readonly count: number; readonly words: string }
  | {
      readonly kind: 'lever';
      readonly lever: Lever['lever'];
      readonly words: string;
      readonly is?: (lever: Lever) => boolean;
    }
  /** A figure since the step began, with so much below the line. */
  | {
      readonly kind: 'figure';
      readonly key: string;
      readonly category?: string;
      readonly isAbove: boolean;
      readonly threshold: number;
      readonly cases: number;
      readonly words: string;
    }
  /** Days were played in pairs, and their difference went both ways where that is asked for. */
  | { readonly kind: 'pairs'; readonly count: number; readonly isPaired: boolean; readonly bothWays: boolean }
  | { readonly kind: 'all'; readonly of: readonly Condition[] };

/** How far a condition is met: 1 when it is, and what is still asked for, in words. */
export interface Progress {
  readonly isMet: boolean;
  /** 0 to 1. */
  readonly share: number;
  readonly words: string;
}

const MS_PER_MINUTE = 60_000;

const counted = (count: number, wanted: number, words: string): Progress => ({
  isMet: count >= wanted,
  share: Math.min(1, count / wanted),
  words: `${Math.min(Math.floor(count), wanted)} of ${wanted} ${words}`,
});

const done = (isMet: boolean, words: string): Progress => ({ isMet, share: isMet ? 1 : 0, words });

/** How far the facts of a run meet a condition. */
export function progressOf(condition: Condition, facts: LessonFacts): Progress {
  switch (condition.kind) {
    case 'predicted':
      return done(facts.isPredicted, 'your prediction');
    case 'passed':
      return counted(facts.sinceStep / MS_PER_MINUTE, condition.minutes, 'simulated minutes');
    case 'events':
      return counted(facts.events(condition.type), condition.count, condition.words);
    case 'lever': {
      const { lever, is } = condition;
      return done(
        facts.levers.some((pulled) => pulled.lever === lever && (is === undefined || is(pulled))),
        condition.words,
      );
    }
    case 'figure':
      return progressOfFigure(condition, facts);
    case 'pairs':
      return progressOfPairs(condition, facts);
    case 'all': {
      const parts = condition.of.map((part) => progressOf(part, facts));
      return {
        isMet: parts.every(({ isMet }) => isMet),
        share: parts.reduce((sum, { share }) => sum + share, 0) / parts.length,
        words: parts
          .filter(({ isMet }) => !isMet)
          .map(({ words }) => words)
          .join(', '),
      };
    }
  }
}

/** Cases count for most of the way, so that the bar moves while they gather. */
function progressOfFigure(condition: Extract<Condition, { kind: 'figure' }>, facts: LessonFacts): Progress {
  const { value, cases } = facts.figure(condition.key, 'step', condition.category);
  const gathered = Math.min(1, cases / condition.cases);
  const isThere =
    value !== null && (condition.isAbove ? value > condition.threshold : value < condition.threshold) && gathered === 1;
  return { isMet: isThere, share: isThere ? 1 : 0.9 * gathered, words: condition.words };
}

function progressOfPairs(
  { count, isPaired, bothWays }: Extract<Condition, { kind: 'pairs' }>,
  facts: LessonFacts,
): Progress {
  const pairs = facts.pairs.filter((pair) => pair.isPaired === isPaired);
  const ways = new Set(pairs.map(({ values: [a, b] }) => Math.sign(b - a)));
  const plain = counted(pairs.length, count, isPaired ? 'days played twice' : 'pairs of days');
  if (!bothWays || !plain.isMet || (ways.has(1) && ways.has(-1))) return plain;
  return { isMet: false, share: 0.9, words: 'a day on which the other rule looks better' };
}
