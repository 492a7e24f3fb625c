import type { RosteredShift } from '../../../../engine/index.ts';

const HOUR = 3_600_000;

export const rostered = (
  person: string | null,
  day: number,
  from: number,
  more: Partial<RosteredShift> = {},
): RosteredShift => ({
  group: 'day team',
  person,
  pattern: 'full',
  day,
  from: from * HOUR,
  lasts: 8 * HOUR,
  breaks: [{ name: 'lunch', at: (from + 4) * HOUR, lasts: HOUR / 2 }],
  hours: 7.5,
  cost: 165,
  ...more,
});
