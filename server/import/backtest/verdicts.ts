import { decimalText } from '../../../engine/index.ts';
import type { ScoredFigure } from '../../../engine/index.ts';
import type { ScoredWay } from './judge.ts';

/** Whether the simulator predicts a figure better than the baseline, in words. */
export interface BacktestVerdict {
  readonly isGood: boolean;
  readonly text: string;
}

/** The coverage that is hoped for from a 90 % interval, 0 to 1. */
const LEAST_COVERAGE = 0.85;
const MOST_COVERAGE = 0.95;
const PERCENT = 100;

/** The simulator beside Erlang A, by figure and way; where it is no better, why. */
export function verdictsOf(real: ScoredWay, fitted: ScoredWay): readonly BacktestVerdict[] {
  return [
    ...verdictsOfWay('real arrivals', real, () => whyReal(real)),
    ...verdictsOfWay('fitted arrivals', fitted, () => whyFitted(real, fitted)),
  ];
}

/** Waits and leaving err for the same reason, which is told once. */
function verdictsOfWay(name: string, { wait, abandoned }: ScoredWay, why: () => string): BacktestVerdict[] {
  const first = verdictOf(`mean wait, ${name}`, wait, why);
  const second = verdictOf(`share that left, ${name}`, abandoned, first?.isGood === false ? () => 'As above.' : why);
  return [first, second].flatMap((verdict) => verdict ?? []);
}

function verdictOf(name: string, figure: ScoredFigure | undefined, why: () => string): BacktestVerdict | undefined {
  if (figure === undefined || figure.intervals === 0) return undefined;
  const { baseline, byInterval } = figure;
  if (baseline === undefined) return { isGood: true, text: `${name}: Erlang A says nothing, as nobody leaves.` };
  const off = gain(baseline.byInterval.simulator, baseline.byInterval.meanAbsoluteError);
  const weighed = gain(baseline.byTicket.simulator, baseline.byTicket.meanAbsoluteError);
  const isGood = off > 0 && weighed > 0;
  const text =
    `${name}: ${closer(off)} Erlang A, ${closer(weighed)} it weighed by tickets; ${bandText(byInterval.coverage)}.` +
    (isGood ? '' : ` ${why()}`);
  return { isGood, text };
}

/** By how much smaller an error is than another, as a share of it. */
const gain = (error: number, other: number): number => 1 - error / other;

const closer = (share: number): string =>
  `${decimalText(PERCENT * Math.abs(share), 0)} % ${share >= 0 ? 'closer than' : 'further off than'}`;

function bandText(coverage: number): string {
  const seen = `${decimalText(PERCENT * coverage, 0)} % in the band`;
  if (coverage < LEAST_COVERAGE) return `${seen}, which is too narrow`;
  return coverage > MOST_COVERAGE ? `${seen}, which is wide` : seen;
}

/** What is known of the reason when even real arrivals do not help. */
function whyReal({ wait }: ScoredWay): string {
  const { bias, meanAbsoluteError } = wait.byTicket;
  if (bias > meanAbsoluteError / 2)
    return 'The model waits too long throughout: more experts were on duty than were seen at work, or work got shorter.';
  if (bias < -meanAbsoluteError / 2)
    return 'The model waits too little throughout: experts seen at work were not free for tickets all the time, or work got longer.';
  return 'It errs to both sides: with so few tickets in an interval chance alone is large, and a mean without spread is as good.';
}

/** With fitted arrivals: how far demand is to blame. */
function whyFitted(real: ScoredWay, fitted: ScoredWay): string {
  const [service, both] = [real.wait.byInterval.meanAbsoluteError, fitted.wait.byInterval.meanAbsoluteError];
  if (both <= service) return whyReal(fitted);
  return (
    `With real arrivals waits are off by ${decimalText(service, 0)} s instead of ${decimalText(both, 0)} s, so the error is in the demand: ` +
    `${demandText(fitted)}. Erlang A is given the mean of that demand; days drawn above it meet experts who were there for fewer ` +
    'tickets, and waits grow faster than load.'
  );
}

function demandText({ offered }: ScoredWay): string {
  const { bias, meanAbsoluteError } = offered!.byInterval;
  const size = `${decimalText(Math.abs(bias), 1)} an interval too ${bias > 0 ? 'many' : 'few'}`;
  return Math.abs(bias) > meanAbsoluteError / 2
    ? `it changed between the two parts, ${size} are expected`
    : `it varies, ${decimalText(meanAbsoluteError, 1)} an interval more or less than expected`;
}
