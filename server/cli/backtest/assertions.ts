import type { ScoredFigure } from '../../../engine/index.ts';
import type { Backtest } from '../../import/backtest/scored-history.ts';
import { badInput } from '../../trouble.ts';
import { wrapped } from '../text/columns.ts';
import type { Style } from '../text/style.ts';

const SCORES = ['coverage', 'bias', 'off', 'crps', 'gain'] as const;
const FORM =
  /^\s*(?:(?<way>real|fitted)\.)?(?:(?<figure>wait|abandoned|inTime|offered)\.)?(?<score>coverage|bias|off|crps|gain)\s*(?<sign><=?|>=?)\s*(?<bound>-?\d+(?:\.\d+)?)\s*(?<unit>%)?\s*$/;

/** A condition on a score of a backtest: `coverage >= 85%`. */
export interface BacktestAssertion {
  readonly text: string;
  readonly way: 'real' | 'fitted';
  readonly figure: 'wait' | 'abandoned' | 'inTime' | 'offered';
  readonly score: (typeof SCORES)[number];
  readonly sign: '<' | '<=' | '>' | '>=';
  readonly bound: number;
}

/** What became of it. */
export interface JudgedScore {
  readonly assertion: string;
  readonly holds: boolean;
  readonly seen: number;
}

/**
 * Reads conditions on scores: of waits with real arrivals unless they say `fitted.` or another figure. Coverage and the gain over Erlang
 * A are in percent.
 *
 * @throws Trouble with everything that is wrong with any of them
 */
export function readBacktestAssertions(texts: readonly string[]): readonly BacktestAssertion[] {
  const problems: string[] = [];
  const read = texts.flatMap((text) => {
    const { way = 'real', figure = 'wait', score, sign, bound, unit } = FORM.exec(text)?.groups ?? {};
    const isShare = score === 'coverage' || score === 'gain';
    if (score === undefined || (unit === '%' && !isShare)) {
      problems.push(
        `--assert  expected a score and its bound, such as 'coverage >= 85%' or 'fitted.wait.off < 60', found "${text}"; ` +
          `scores are ${SCORES.join(', ')}`,
      );
      return [];
    }
    return [{ text: text.trim(), way, figure, score, sign, bound: Number(bound) } as BacktestAssertion];
  });
  if (problems.length > 0) throw badInput(problems.join('\n'));
  return read;
}

/** Judges them; a score that is not there fails. */
export function judgedScores(assertions: readonly BacktestAssertion[], backtest: Backtest): readonly JudgedScore[] {
  return assertions.map(({ text, way, figure, score, sign, bound }) => {
    const scored = backtest[way][figure];
    const seen = scored === undefined ? NaN : scoreIn(scored, score);
    return { assertion: text, holds: isWithin(seen, sign, bound), seen };
  });
}

function scoreIn({ byInterval, baseline }: ScoredFigure, score: BacktestAssertion['score']): number {
  const erlang = baseline?.byInterval;
  const values = {
    coverage: 100 * byInterval.coverage,
    bias: byInterval.bias,
    off: byInterval.meanAbsoluteError,
    crps: byInterval.crps,
    gain: erlang === undefined ? NaN : 100 * (1 - erlang.simulator / erlang.meanAbsoluteError),
  };
  return values[score];
}

function isWithin(value: number, sign: BacktestAssertion['sign'], bound: number): boolean {
  if (sign.endsWith('=') && value === bound) return true;
  return sign.startsWith('<') ? value < bound : value > bound;
}

/** A line an assertion; nothing when nothing is asserted. */
export function backtestAssertionLines(judged: readonly JudgedScore[], style: Style): string[] {
  if (judged.length === 0) return [];
  const lines = judged.flatMap(({ assertion, holds, seen }) => {
    const value = Number.isNaN(seen) ? 'not known' : String(Number(seen.toPrecision(4)));
    return wrapped(`${holds ? '✓ holds' : '✗ does not hold'}: ${assertion}  (${value})`).map(
      holds ? style.good : style.bad,
    );
  });
  return ['', ...lines];
}
