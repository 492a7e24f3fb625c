import { counted, countText, decimalText, NO_VALUE } from '../../engine/index.ts';
import type { Volume } from '../../server/protocol/index.ts';

export type Period = Volume['periods'][number];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** A period as short as an axis wants it: `5 Jan`, `week 2`, `Jan`, `Q1`. */
export function tickOf(name: string): string {
  const [, month, day] = name.split('-');
  if (month?.startsWith('W') === true) return `week ${Number(month.slice(1))}`;
  if (month?.startsWith('Q') === true) return month;
  const word = MONTHS[Number(month) - 1] ?? name;
  return day === undefined ? word : `${Number(day)} ${word}`;
}

/** A period in full: `Mon 5 Jan 2026`, `week 2 of 2026`, `Jan 2026`, `Q1 2026`. */
export function periodName(name: string): string {
  const [year = '', month = '', day] = name.split('-');
  if (month.startsWith('W')) return `${tickOf(name)} of ${year}`;
  if (day === undefined) return `${tickOf(name)} ${year}`;
  const weekday = DAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  return `${weekday} ${tickOf(name)} ${year}`;
}

/** Whole tickets; a span across a border is shared out, so counts may be fractions. */
export const ticketsText = ({ tickets }: Pick<Period, 'tickets'>): string => countText(Math.round(tickets));

export const usualText = ({ baseline }: Pick<Period, 'baseline'>): string =>
  baseline === null ? NO_VALUE : decimalText(baseline, baseline < 100 ? 1 : 0);

export const upliftText = ({ uplift }: Pick<Period, 'uplift'>): string =>
  uplift === null ? NO_VALUE : `× ${decimalText(uplift, 2)}`;

/** `312 tickets, × 1.08 of the usual 290; launch`. */
export function periodWords(period: Period): string {
  const { baseline, uplift, isWhole, markers } = period;
  const usual = baseline === null || uplift === null ? '' : `, ${upliftText(period)} of the usual ${usualText(period)}`;
  const part = isWhole ? '' : ', not all of it counted';
  const launched = markers.length === 0 ? '' : `; ${markers.join(', ')}`;
  return `${counted(Math.round(period.tickets), 'ticket')}${usual}${part}${launched}`;
}
