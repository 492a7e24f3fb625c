const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

/** A moment of a lesson: which day, from 1, and the time of day. */
export function momentText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MS_PER_MINUTE);
  const two = (count: number): string => String(count).padStart(2, '0');
  const ofDay = minutes % MINUTES_PER_DAY;
  return `day ${Math.floor(minutes / MINUTES_PER_DAY) + 1}, ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}
