import type { PlanInterval, PlanTarget } from '../../server/protocol/index.ts';
import { briefSpan } from '../format.ts';

/** Something that a map can show of every interval. */
export interface Shown {
  readonly key: string;
  readonly label: string;
  readonly text: (cell: PlanInterval) => string;
  /** How bad it is from 0 to 1, from 0.5 on it stands out; null where nothing is known. */
  readonly heat: (cell: PlanInterval) => number | null;
}

const USUAL: readonly Shown[] = [
  {
    key: 'misses',
    label: 'Chance of a miss',
    text: ({ misses }) => percentText(misses),
    heat: ({ misses }) => (misses === null ? null : misses / 100),
  },
  {
    key: 'wait',
    label: 'Wait until taken',
    text: ({ wait }) => (wait === null ? '–' : briefSpan(wait.middle * 1000)),
    heat: ({ wait }) => (wait === null ? null : Math.min(1, wait.middle / 300)),
  },
  {
    key: 'occupancy',
    label: 'Occupancy',
    text: ({ occupancy }) => percentText(occupancy),
    heat: ({ occupancy }) => (occupancy === null ? null : Math.max(0, (occupancy - 50) / 50)),
  },
  {
    key: 'abandoned',
    label: 'Gave up',
    text: ({ abandoned }) => percentText(abandoned),
    heat: ({ abandoned }) => (abandoned === null ? null : Math.min(1, abandoned / 30)),
  },
];

/** Every target, then what is of interest anyway. */
export const shownOf = (targets: readonly PlanTarget[]): readonly Shown[] => [
  ...targets.map((target, place): Shown => ({
    key: `target ${place}`,
    label: target.says,
    text: ({ promised }) => valueText(promised[place] ?? null, target),
    heat: ({ promised }) => heatOf(promised[place] ?? null, target),
  })),
  ...USUAL,
];

const MS: Readonly<Record<string, number>> = { seconds: 1000, minutes: 60_000, hours: 3_600_000 };

const percentText = (value: number | null): string => (value === null ? '–' : `${Math.round(value)} %`);

function valueText(value: number | null, { unit }: PlanTarget): string {
  if (value === null) return '–';
  if (unit === 'percent') return percentText(value);
  const ms = MS[unit];
  return ms === undefined ? String(Number(value.toPrecision(3))) : briefSpan(value * ms);
}

/** Below a half where the bound is kept, the less the farther from it; above where it is missed, 1 at twice what it may be. */
function heatOf(value: number | null, { atLeast, atMost }: PlanTarget): number | null {
  if (value === null) return null;
  const [much, most] = atMost === null ? [atLeast ?? 0, value] : [value, atMost];
  if (much <= most) return most <= 0 ? 0 : 0.45 * Math.max(0, much / most) ** 4;
  return most <= 0 ? 1 : Math.min(1, much / most / 2);
}
