import { succeeded } from '../../result.ts';
import { unitLengthMs, unknownUnit } from './duration-text.ts';
import type { Reading } from './fault.ts';
import { fault, missing } from './fault.ts';

const EXAMPLE = 'a rate such as "125 per hour", "0.8 per s" or "3000 per day"';
const TEXT = /^(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(?:tickets?\s+)?(?:per\s+|\/\s*)(?:an?\s+)?([a-z]+)$/i;

/** Reads a rate such as "125 per hour" into tickets per millisecond. */
export function readRate(input: unknown): Reading<number> {
  if (input === undefined || input === null) return missing(EXAMPLE);
  if (input === 0) return succeeded(0);
  if (typeof input === 'number') return bareNumber(String(input));
  if (typeof input !== 'string') return fault('wrong-type', `expected ${EXAMPLE}`);
  const text = input.trim();
  if (text.startsWith('-')) return fault('out-of-range', 'a rate is not negative');
  if (/^[\d.]+$/.test(text)) return bareNumber(text);
  const match = TEXT.exec(text);
  if (match === null) return fault('syntax', `expected ${EXAMPLE}`);
  const unit = unitLengthMs(match[2]);
  if (unit === undefined) return unknownUnit(match[2]);
  const perMillisecond = Number(match[1]) / unit;
  if (perMillisecond > 1000) return fault('out-of-range', 'more than a million tickets a second');
  return succeeded(perMillisecond);
}

function bareNumber(text: string): Reading<never> {
  if (text.startsWith('-')) return fault('out-of-range', 'a rate is not negative');
  return fault('wrong-unit', 'a rate needs a unit of time: per s, min, h, d or w', `${text} per hour`);
}
