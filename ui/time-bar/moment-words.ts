const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment as short as it can be said in a run of this length: `10:40:12`, or `day 2 10:40:12` where there are days. */
export function clockOf(moment: number, horizon: number): string {
  const seconds = Math.floor(Math.max(0, moment) / SECOND);
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
  return horizon > DAY || days > 0 ? `day ${days + 1} ${clock}` : clock;
}

/** A reporting interval: `08:00–09:00`, or `day 2 08:00–09:00` in a run that is longer than a day; without its length never the day. */
export function intervalOf(from: number, until: number, horizon?: number): string {
  const [begins, ends] = [from, until].map((moment) => minuteOf(moment, horizon ?? 0).replace(/^day \d+ /, ''));
  return `${horizon === undefined ? begins : minuteOf(from, horizon)}–${ends}`;
}

/** A moment without its seconds where it has none. */
export const minuteOf = (moment: number, horizon: number): string => clockOf(moment, horizon).replace(/:00$/, '');

const twoDigits = (count: number): string => String(count).padStart(2, '0');

const FORM =
  /^(?:day\s+(?<day>\d{1,4})[\s,]+|(?<day2>\d{1,4})\s*d\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?$/i;

/** Reads what people write for a moment: `10:40`, `10:40:12`, `day 2 10:40`; undefined if it is none. */
export function readMoment(text: string): number | undefined {
  const { day, day2, hour, minute, second = '0' } = FORM.exec(text.trim())?.groups ?? {};
  if (hour === undefined || minute === undefined) return undefined;
  if (Number(minute) > 59 || Number(second) > 59 || Number(hour) > 24) return undefined;
  const days = Number(day ?? day2 ?? 1) - 1;
  if (days < 0) return undefined;
  return days * DAY + Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND;
}
