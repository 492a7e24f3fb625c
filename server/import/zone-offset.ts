const DAY_MS = 86_400_000;

/** The offset of a zone from UTC at noon of a day, such as "+01:00"; "+00:00" where no zone is known. */
export function offsetOn(day: number, timeZone: string | undefined): string {
  if (timeZone === undefined) return '+00:00';
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(day * DAY_MS + DAY_MS / 2).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00';
}
