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

const within = (beyond: Float64Array, threshold: number): number => {
  let sum = 0;
  for (let exceeded = 0; exceeded <= threshold; exceeded++) sum += beyond[exceeded];
  return sum;
};

/** Waits of at most a threshold, over those that ended and those that were given up. */
const share =
  (threshold: number, ended: number, name: 'acceptancesBeyond' | 'answersBeyond') =>
  ({ counts, speed }: Slice): Parts => {
    if (speed === undefined) return [NaN, NaN];
    const accepted = ended === COUNTER.firstAccepted;
    const over = accepted ? counts[ended] : counts[ended] + counts[ended + 1] + counts[ended + 2];
    return [within(speed[name], threshold), over];
  };

const SHARE = { family: 'speed', unit: 'percent', scale: 100, estimator: 'ratio', better: 'higher' } as const;

/** Shares of tickets accepted, and answered, within each of the thresholds (ms). */
export function thresholdFigures(thresholds: readonly number[]): FigureDefinition[] {
  const sorted = thresholds.toSorted((first, second) => first - second);
  const texts = sorted.map(thresholdText);
  const accepted = texts.map(({ count, unit }, index): FigureDefinition => ({
    ...SHARE,
    key: `acceptedWithin${count}${unit}`,
    label: `Accepted within ${count} ${unit}`,
    above: `tickets first accepted at most ${count} ${unit} after their arrival`,
    below: 'tickets accepted at least once',
    source: 'V Twilio, Dynamics',
    process: 'P-OFFER P-DEC',
    of: share(index, COUNTER.firstAccepted, 'acceptancesBeyond'),
  }));
  const answered = texts.map(({ count, unit }, index): FigureDefinition => ({
    ...SHARE,
    key: `answeredWithin${count}${unit}`,
    label: `Answered within ${count} ${unit}`,
    above: `tickets whose first reply came at most ${count} ${unit} after their creation`,
    below: 'tickets that got a reply',
    source: 'S4, V Dynamics',
    process: 'P-WORK P-SLA',
    of: share(index, COUNTER.answered, 'answersBeyond'),
  }));
  return [...accepted, ...answered];
}
