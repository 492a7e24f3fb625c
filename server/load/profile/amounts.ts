import type { Distribution } from '../../../engine/index.ts';

/** Amounts as people write them in a profile. Each reader returns undefined for what it cannot read. */

const MS_PER = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;
const NUMBER = String.raw`\d*\.?\d+`;
const UNIT = String.raw`ms|s|min|h`;

/** `30 s`, `250 ms`, `1.5 min`: milliseconds. */
export function spanOf(text: string): number | undefined {
  const found = new RegExp(`^(${NUMBER})\\s*(${UNIT})$`).exec(text.trim());
  if (found !== null) return Number(found[1]) * MS_PER[found[2] as keyof typeof MS_PER];
  return text.trim() === '0' ? 0 : undefined;
}

/** `50/s`, `50 per s`, `300 per min`: so many a second. */
export function rateOf(text: string): number | undefined {
  const found = new RegExp(`^(${NUMBER})\\s*(?:/|per)\\s*(s|min|h)$`).exec(text.trim());
  return found === null ? undefined : (Number(found[1]) * 1000) / MS_PER[found[2] as 's' | 'min' | 'h'];
}

/** `50→400/s`, `50 to 400 per s`: two rates a second. */
export function rampOf(text: string): readonly [from: number, to: number] | undefined {
  const found = new RegExp(`^(${NUMBER})\\s*(?:→|->|to)\\s*(.+)$`).exec(text.trim());
  if (found === null) return undefined;
  const to = rateOf(found[2]!);
  const from = rateOf(found[2]!.replace(new RegExp(NUMBER), found[1]!));
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** `5 %` or a number from 0 to 1. */
export function shareOf(value: string | number): number | undefined {
  const found = typeof value === 'number' ? undefined : new RegExp(`^(${NUMBER})\\s*%$`).exec(value.trim());
  const share = typeof value === 'number' ? value : found && Number(found[1]) / 100;
  return typeof share === 'number' && share >= 0 && share <= 1 ? share : undefined;
}

/** How long something takes, ms: one of the engine’s laws. */
export type Law = Extract<Distribution, { readonly law: 'constant' | 'exponential' | 'uniform' | 'lognormal' }>;
