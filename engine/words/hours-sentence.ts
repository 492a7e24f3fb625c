import type { ShadowPrice, ShadowPrices } from '../planning/shadow-price.ts';
import { signedText } from './difference-text.ts';
import { planSpan, type NameOfDay } from './plan-moment.ts';

/** Where an expert-hour is worth most, and where it is missed least, in a sentence. @param nameOf days of the run */
export function hoursSentence({ definition, plan, prices }: ShadowPrices, nameOf?: NameOfDay): string {
  const isBetter = (value: number): number => (definition.better === 'lower' ? -value : value);
  const worth = ({ added }: ShadowPrice): number => (added === undefined ? -Infinity : isBetter(added.value));
  const loss = ({ taken }: ShadowPrice): number => (taken === undefined ? Infinity : -isBetter(taken.value));
  const seen = prices.filter(({ added }) => added?.verdict === 'lower' || added?.verdict === 'higher');
  const most = seen.toSorted((one, other) => worth(other) - worth(one)).at(0);
  const least = prices.toSorted((one, other) => loss(one) - loss(other)).at(0);
  const place = ({ group, from, until }: ShadowPrice): string => `${group}, ${planSpan(plan, from, until, nameOf)}`;
  if (most?.added === undefined) return `Nowhere is an expert-hour more seen to move “${definition.label}”.`;
  const best = `An expert-hour more moves “${definition.label}” most in: ${place(most)} (${signedText(most.added.value, definition)} an hour).`;
  return least?.taken === undefined
    ? best
    : `${best} It is missed least in: ${place(least)} (${signedText(least.taken.value, definition)}).`;
}
