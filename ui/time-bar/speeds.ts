import { countText, spanText } from '../../engine/index.ts';
import { FASTEST_SPEEDUP, type Pace } from '../../server/protocol/index.ts';

/** Speeds one can choose, the slowest first: simulated seconds a second. */
export const SPEEDS: readonly Pace[] = [
  ...[1, 10, 60, 300, 900, 3600, FASTEST_SPEEDUP].map((speedup): Pace => ({ kind: 'timed', speedup })),
  { kind: 'flat-out' },
];

/** `×300`, `flat out`. */
export function speedText(pace: Pace): string {
  switch (pace.kind) {
    case 'paused':
      return 'paused';
    case 'timed':
      return `×${countText(pace.speedup)}`;
    case 'flat-out':
      return 'flat out';
  }
}

/** What a speed means: `5 min a second`. */
export function speedMeaning(pace: Pace): string {
  switch (pace.kind) {
    case 'paused':
      return 'time stands still';
    case 'timed':
      return pace.speedup === 1 ? 'as fast as a clock' : `${spanText(pace.speedup * 1000)} a second`;
    case 'flat-out':
      return 'as fast as the server can';
  }
}

const rank = (pace: Pace): number => (pace.kind === 'timed' ? pace.speedup : pace.kind === 'paused' ? 0 : Infinity);

/** The next speed up or down from one; the last when there is none. */
export function nextSpeed(pace: Pace, direction: 1 | -1): Pace {
  const here = rank(pace);
  const next =
    direction > 0 ? SPEEDS.find((speed) => rank(speed) > here) : SPEEDS.findLast((speed) => rank(speed) < here);
  return next ?? SPEEDS.at(direction > 0 ? -1 : 0)!;
}
