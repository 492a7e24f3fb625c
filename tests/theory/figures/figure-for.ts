import type { Metric } from '../adapter/oracle-case.ts';
import type { Setting } from '../adapter/setting.ts';
import { times, type Ask } from './building.ts';
import type { Naming } from './naming.ts';
import { DAY_NAMINGS } from './naming-days.ts';
import { LEVEL_NAMINGS, MOMENT_NAMINGS } from './naming-levels.ts';
import { OFFER_NAMINGS } from './naming-offers.ts';
import { TICKET_NAMINGS } from './naming-tickets.ts';
import type { Figure } from './sums.ts';

const NAMINGS: readonly Naming[] = [...TICKET_NAMINGS, ...OFFER_NAMINGS, ...LEVEL_NAMINGS, ...DAY_NAMINGS];

/** The figure that a metric asks for; undefined where its name says nothing. */
export function figureFor(metric: Metric, setting: Setting): Figure | undefined {
  const { base, ask, seconds } = restrictionsOf(metric, setting);
  const isMoment = setting.times !== undefined && metric.count === setting.times.length;
  const figure = find(isMoment ? MOMENT_NAMINGS : NAMINGS, base, ask);
  if (figure === undefined) return undefined;
  const inUnit = seconds === undefined ? figure : times(figure, (setting.unitSeconds ?? NaN) / seconds);
  // Of many periods of a day no single one is held to a small error.
  return ask.period === undefined ? inUnit : { ...inUnit, isMean: false };
}

function find(namings: readonly Naming[], base: string, ask: Ask): Figure | undefined {
  for (const { pattern, figure } of namings) {
    const match = pattern.exec(base);
    const found = match === null ? undefined : figure(match, ask);
    if (found !== undefined) return found;
  }
  return undefined;
}

const PERIOD_GROUP = /^(?:per|by)(?:Hour|HalfHour|Period|Interval|Day)\./i;
const PERIOD_SUFFIX = /(?:Per|By)(?:Hour|HalfHour|Period|Interval)$/;

/** What a name restricts a figure to (a type, an expert, a period, a unit), and what is left of it. */
function restrictionsOf(
  { name, index, count }: Metric,
  setting: Setting,
): { base: string; ask: Ask; seconds?: number } {
  const isByPeriod =
    setting.periods !== undefined &&
    index !== undefined &&
    (PERIOD_GROUP.test(name) ||
      PERIOD_SUFFIX.test(name) ||
      (setting.times === undefined && count === setting.periods.count));
  let base = name.replace(PERIOD_GROUP, '').replace(isByPeriod ? PERIOD_SUFFIX : '', '');
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(base);
    if (found !== null) base = base.replace(pattern, '');
    return found?.[1];
  };
  const unit = take(/_(s|sec|min|h)$/);
  const type = take(/_(?:type|class)(\d+)/);
  const expert = take(/_e(?:xpert)?(\d+)/);
  const pool = take(/_pool(\d+)/);
  const entry = pool === undefined ? { index, count } : { index: Number(pool), count: setting.pools };
  const place = isByPeriod
    ? { period: index }
    : entry.index === undefined
      ? {}
      : (entry as Pick<Ask, 'index' | 'count'>);
  return {
    base,
    ask: {
      setting,
      ...place,
      ...(type !== undefined && { type: Number(type) }),
      ...(expert !== undefined && { expert: Number(expert) }),
    },
    ...(unit !== undefined && { seconds: { s: 1, sec: 1, min: 60, h: 3600 }[unit]! }),
  };
}
