import type { InsightCell } from '../experiment/insights/insight.ts';
import { inOneUnit, NO_VALUE } from './figure-text.ts';

/** `3.10 ± 0.42 min`, `+1.20 ± 0.30 pts`, `4.61`; a dash where there is no number. */
export function cellText({ value, halfWidth, unit, isDifference }: InsightCell): string {
  if (value === null) return NO_VALUE;
  const { texts, sign } = inOneUnit(halfWidth === null ? [value] : [value, halfWidth], { unit, estimator: 'mean' });
  const [number = '', spread] = unit === 'dollars' ? texts.map((text) => text.replace(/^(-?)/, '$1$$')) : texts;
  const signed = isDifference && value > 0 ? `+${number}` : number;
  const behind = isDifference && unit === 'percent' ? ' pts' : sign;
  return spread === undefined ? signed + behind : `${signed} ± ${spread}${behind}`;
}
