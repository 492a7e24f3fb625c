import type { Interval } from '../experiment/intervals.ts';
import type { FigureDefinition } from '../kpi/catalogue/figure-definition.ts';
import type { Decision } from '../planning/decision.ts';
import type { ServiceTarget } from '../scenario/scenario.ts';
import { counted, countText, decimalText, spanText } from './amounts.ts';

/** What a decision is told with. */
export interface DecisionNames {
  /** One, other. */
  readonly names: readonly [string, string];
  /** What is promised, such as “80/20”. */
  readonly target: string;
  /** What a replication is called, such as “day”. */
  readonly unit: string;
  /** Machine time of one more pair, ms. */
  readonly msEach?: number | undefined;
}

/** Above this many further pairs nobody would wait for them. */
const MOST_PAIRS = 100_000;

/** What is promised, shortly: “80/20 of voice” for 80 % of calls within 20 seconds. @param unit of its figure @param label of its figure */
export function promiseText(
  { figure, atLeast, atMost, of }: ServiceTarget,
  { label, unit }: Pick<FigureDefinition, 'label' | 'unit'>,
): string {
  const parts = [of.category, of.channel].filter((name) => name !== undefined);
  const part = parts.length === 0 ? '' : ` of ${parts.join(', ')}`;
  const within = /^serviceWithin(\d+)(s|min|h)$/.exec(figure);
  const sign = unit === 'percent' ? '%' : unit;
  if (within === null || atLeast === undefined) {
    const bound = atLeast === undefined ? `at most ${number(atMost!)}` : `at least ${number(atLeast)}`;
    return `${label}${part} ${bound} ${sign}`;
  }
  const [, count, time] = within;
  return `${time === 's' ? `${number(atLeast)}/${count}` : `${number(atLeast)} % within ${count} ${time}`}${part}`;
}

/**
 * A decision as one sentence: how often each meets what is promised, by how much they differ, what that costs. Where chance alone could
 * do it, the sentence says so and how many more runs would tell.
 */
export function decisionSentence(decision: Decision, words: DecisionNames): string {
  const { pairs, verdict, cost } = decision;
  const { names, unit } = words;
  const paired = counted(pairs, `paired ${unit}`);
  if (pairs < 2) return `${names[1]} and ${names[0]} cannot be compared yet: two ${unit}s are the least.`;
  const shares = sharesText(decision, words);
  if (verdict === 'undecided') {
    return `Not distinguishable yet: ${shares}; the difference may be ${rangeText(decision.difference)}, ${paired}; ${remedyText(decision, words)}${costText(cost, unit)}.`;
  }
  const size = points(Math.abs(decision.difference.estimate));
  return `${shares}; difference ${size} ${size === '1' ? 'point' : 'points'}, ${intervalText(decision.difference)}, ${paired}${costText(cost, unit)}.`;
}

function sharesText({ met: [one, other] }: Decision, { names, target, unit }: DecisionNames): string {
  return `${names[1]} meets ${target} in ${percent(other)} of ${unit}s, ${names[0]} in ${percent(one)}`;
}

function intervalText({ estimate, low, high, level }: Interval): string {
  const [from, to] = estimate < 0 ? [-high, -low] : [low, high];
  return `${number(level * 100)} % interval ${points(from)}–${points(to)}`;
}

const rangeText = ({ low, high }: Interval): string => `${points(low)} to ${points(high)} points`;

function remedyText({ further }: Decision, { unit, msEach }: DecisionNames): string {
  if (!(further <= MOST_PAIRS)) return `no difference is seen that more ${unit}s would show`;
  const span =
    msEach === undefined ? '' : `, about ${spanText(Math.max(1000, Math.round((further * msEach) / 1000) * 1000))}`;
  return `${countText(further)} more ${further === 1 ? 'run' : 'runs'}${span}`;
}

function costText(cost: Interval | undefined, unit: string): string {
  if (cost === undefined || (cost.estimate === 0 && cost.halfWidth === 0)) return '';
  const isSure = cost.low > 0 || cost.high < 0;
  const range = `${dollars(cost.low)} to ${dollars(cost.high)}`;
  if (!isSure) return `; costs differ by ${range} a ${unit}, which may be nothing`;
  return `; costs ${dollars(Math.abs(cost.estimate))} a ${unit} ${cost.estimate > 0 ? 'more' : 'less'}`;
}

const number = (value: number): string => String(Number(value.toPrecision(6)));
const percent = ({ estimate }: Interval): string => `${points(estimate)} %`;
const points = (share: number): string => minus(decimalText(100 * share, 0));
const dollars = (amount: number): string =>
  minus(`${amount < 0 ? '-' : ''}$${countText(Math.round(Math.abs(amount)))}`);
const minus = (text: string): string => text.replace(/^-0$/, '0').replace('-', '−');
