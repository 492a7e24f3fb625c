import { DAY_MS, dateText, daysOfDate, weekdayOfDays } from '../time/civil-date.ts';

const WEEK = 7;
const MONTHS_A_QUARTER = 3;
const THURSDAY = 3;

/** What happened that may have brought more tickets: a launch, a campaign, an outage. */
export interface LaunchMarker {
  /** What the clock reads then, ms after 00:00 of the first day. */
  readonly at: number;
  /** For how long it brings more, ms; 0 for a single moment. */
  readonly lasts: number;
  readonly label: string;
}

/** Tickets that arrived in a span of time, by what the clock reads, ms after 00:00 of the first day. */
export interface CountedSpan {
  readonly from: number;
  readonly until: number;
  readonly tickets: number;
}

export const GRAINS = ['day', 'week', 'month', 'quarter'] as const;
export type Grain = (typeof GRAINS)[number];

/** One day, week, month or quarter (K-91). */
export interface VolumePeriod {
  /** "2026-01-05", "2026-W02", "2026-01", "2026-Q1". */
  readonly name: string;
  readonly tickets: number;
  /** Whether all of it was counted. */
  readonly isWhole: boolean;
  /** What happened in it. */
  readonly markers: readonly string[];
  /** Mean of the whole periods without a marker, of the same weekday where days are counted; null where there are none. */
  readonly baseline: number | null;
  /** Tickets ÷ baseline, of whole periods; null where there is none. */
  readonly uplift: number | null;
}

interface Draft {
  readonly name: string;
  /** Periods of one kind have one baseline. */
  readonly kind: string;
  readonly from: number;
  readonly until: number;
  tickets: number;
  covered: number;
}

/**
 * How many tickets came in each day, week, month or quarter, beside what was launched then (K-91). Weeks begin on Monday and bear
 * the number of ISO 8601. A span that lies across a border is shared out in proportion to time, so counts may be fractions.
 *
 * @param firstDay local date of the first day, in days after 1970-01-01
 */
export function volumeByGrain(
  spans: readonly CountedSpan[],
  grain: Grain,
  firstDay: number,
  markers: readonly LaunchMarker[] = [],
): readonly VolumePeriod[] {
  const drafts = new Map<string, Draft>();
  for (const span of spans) share(span, drafts, grain, firstDay);
  const periods = [...drafts.values()].map((draft) => ({
    ...draft,
    isWhole: draft.covered === draft.until - draft.from,
    markers: markers.filter(({ at, lasts }) => at < draft.until && (at >= draft.from || at + lasts > draft.from)),
  }));
  return periods.map(({ name, kind, tickets, isWhole, markers: own }) => {
    const usual = periods.filter((other) => other.kind === kind && other.isWhole && other.markers.length === 0);
    const baseline = usual.length === 0 ? null : usual.reduce((sum, other) => sum + other.tickets, 0) / usual.length;
    const uplift = baseline === null || baseline === 0 || !isWhole ? null : tickets / baseline;
    return { name, tickets, isWhole, markers: own.map(({ label }) => label), baseline, uplift };
  });
}

/** Adds a span to the periods that it touches. */
function share(
  { from, until, tickets }: CountedSpan,
  drafts: Map<string, Draft>,
  grain: Grain,
  firstDay: number,
): void {
  for (let at = from; at < until;) {
    const period = periodAt(at, grain, firstDay);
    const draft = drafts.get(period.name) ?? { ...period, tickets: 0, covered: 0 };
    drafts.set(period.name, draft);
    const part = Math.min(until, period.until) - at;
    draft.covered += part;
    draft.tickets += (tickets * part) / (until - from);
    at += part;
  }
}

type Period = Pick<Draft, 'name' | 'kind' | 'from' | 'until'>;

function periodAt(at: number, grain: Grain, firstDay: number): Period {
  const days = firstDay + Math.floor(at / DAY_MS);
  const [first, after, name] = boundsOf(days, grain);
  const kind = grain === 'day' ? String(weekdayOfDays(days)) : grain;
  return { name, kind, from: (first - firstDay) * DAY_MS, until: (after - firstDay) * DAY_MS };
}

/** First day of the period of a day, first day after it, and what it is called. */
function boundsOf(days: number, grain: Grain): readonly [first: number, after: number, name: string] {
  const text = dateText(days);
  const [year, month] = text.split('-').map(Number);
  switch (grain) {
    case 'day':
      return [days, days + 1, text];
    case 'week':
      return weekOf(days);
    case 'month':
      return [daysOfDate(year, month, 1), firstOfMonth(year, month + 1), text.slice(0, 'yyyy-mm'.length)];
    case 'quarter': {
      const quarter = Math.floor((month - 1) / MONTHS_A_QUARTER);
      const first = quarter * MONTHS_A_QUARTER + 1;
      return [daysOfDate(year, first, 1), firstOfMonth(year, first + MONTHS_A_QUARTER), `${year}-Q${quarter + 1}`];
    }
  }
}

const DECEMBER = 12;

const firstOfMonth = (year: number, month: number): number =>
  month > DECEMBER ? daysOfDate(year + 1, month - DECEMBER, 1) : daysOfDate(year, month, 1);

/** A week belongs to the year of its Thursday. */
function weekOf(days: number): readonly [first: number, after: number, name: string] {
  const monday = days - weekdayOfDays(days);
  const thursday = monday + THURSDAY;
  const year = Number(dateText(thursday).slice(0, 'yyyy'.length));
  const number = Math.floor((thursday - daysOfDate(year, 1, 1)) / WEEK) + 1;
  return [monday, monday + WEEK, `${year}-W${String(number).padStart(2, '0')}`];
}
