import { COUNTER } from '../counters.ts';
import type { Slice } from '../slice.ts';
import type { FigureDefinition, Parts } from './figure-definition.ts';

const UNITS = [
  { name: 'd', ms: 86_400_000 },
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
  { name: 's', ms: 1000 },
  { name: 'ms', ms: 1 },
] as const;

/** A duration in the largest unit in which it is a whole number; a day only from two days on, as desks speak of 24 hours. */
export function thresholdText(duration: number): { readonly count: number; readonly unit: string } {
  const unit = UNITS.find(({ name, ms }) => duration % ms === 0 && (name !== 'd' || duration >= 2 * ms)) ?? UNITS[4];
  return { count: duration / unit.ms, unit: unit.name };
}

const accepted =
  (threshold: number) =>
  ({ counts, speed }: Slice): Parts => [
    speed === undefined ? NaN : speed.acceptance.countWithin(threshold),
    counts[COUNTER.firstAccepted],
  ];

const answered =
  (threshold: number) =>
  ({ counts, speed }: Slice): Parts => [
    speed === undefined ? NaN : speed.answer.reduce((sum, channel) => sum + channel.countWithin(threshold), 0),
    counts[COUNTER.answered] + counts[COUNTER.answered + 1] + counts[COUNTER.answered + 2],
  ];

/**
 * What planners promise: everybody who came and no longer waits is below the line, also those who gave up, so that a desk does not
 * look better by letting people leave.
 */
const served =
  (threshold: number) =>
  ({ counts, speed }: Slice): Parts => [
    speed === undefined ? NaN : speed.acceptance.countWithin(threshold),
    counts[COUNTER.firstAccepted] +
      (counts[COUNTER.abandoned] - counts[COUNTER.abandonedAfterAcceptance]) +
      counts[COUNTER.balked] +
      counts[COUNTER.blocked],
  ];

const SHARE = { family: 'speed', unit: 'percent', scale: 100, estimator: 'ratio', better: 'higher' } as const;

/** Shares of tickets accepted, answered, and served of all who came, within each of the thresholds (ms). */
export function thresholdFigures(thresholds: readonly number[]): FigureDefinition[] {
  const inOrder = [...thresholds.entries()].toSorted(([, first], [, second]) => first - second);
  const named = inOrder.map(([index, threshold]) => ({ index, ...thresholdText(threshold) }));
  return [
    ...named.map(({ index, count, unit }): FigureDefinition => ({
      ...SHARE,
      key: `acceptedWithin${count}${unit}`,
      label: `Accepted within ${count} ${unit}`,
      above: `tickets first accepted at most ${count} ${unit} after their arrival`,
      below: 'tickets accepted at least once',
      source: 'V Twilio, Dynamics',
      process: 'P-OFFER P-DEC',
      of: accepted(index),
    })),
    ...named.map(({ index, count, unit }): FigureDefinition => ({
      ...SHARE,
      key: `answeredWithin${count}${unit}`,
      label: `Answered within ${count} ${unit}`,
      above: `tickets whose first reply came at most ${count} ${unit} after their creation`,
      below: 'tickets that got a reply',
      source: 'S4, V Dynamics',
      process: 'P-WORK P-SLA',
      of: answered(index),
    })),
    ...named.map(({ index, count, unit }): FigureDefinition => ({
      ...SHARE,
      key: `serviceWithin${count}${unit}`,
      label: `Service within ${count} ${unit}`,
      above: `tickets first accepted at most ${count} ${unit} after their arrival`,
      below: 'tickets accepted at least once, abandoned before that, or turned away',
      source: 'S1, I',
      process: 'P-OFFER P-DEC P-CUST',
      of: served(index),
    })),
  ];
}
