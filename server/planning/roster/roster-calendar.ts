import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { clockText } from '../../../engine/index.ts';
import type { RosteredShift } from '../../../engine/index.ts';

/** What a calendar needs to know beside the shifts. */
export interface CalendarSetting {
  readonly name: string;
  /** Twelve digits of what was planned: with them, shifts of two plans are told apart. */
  readonly plan: string;
  /** The moment, ms since 1970-01-01 00:00 UTC, at which a clock of the desk reads a time of a day of the roster. */
  readonly utcOf: (day: number, time: number) => number;
}

/**
 * A roster as iCalendar (RFC 5545): an event a shift, its breaks in the description, all times in UTC. The same roster makes the same
 * text, byte for byte: events are stamped with their own start.
 */
export function rosterCalendar(shifts: readonly RosteredShift[], { name, plan, utcOf }: CalendarSetting): string {
  const calendar = ical({ name, prodId: { company: 'Switchyard', product: 'roster', language: 'EN' } });
  const times = new Map<string, number>();
  for (const shift of shifts) {
    const { person, group, pattern, day, from, lasts, breaks } = shift;
    const [start, end] = [new Date(utcOf(day, from)), new Date(utcOf(day, from + lasts))];
    const key = `${slug(group)}-${slug(person ?? 'nobody')}-${day}-${from / 60_000}`;
    const again = times.get(key) ?? 0;
    times.set(key, again + 1);
    calendar.createEvent({
      id: `${key}${again === 0 ? '' : `-${again}`}-${plan}@switchyard`,
      stamp: start,
      start,
      end,
      summary: `${person ?? 'Nobody yet'} (${group})`,
      description: [
        `${pattern}, ${clockText(from)} to ${clockText(from + lasts)}`,
        ...breaks.map((each) => `${each.name} ${clockText(each.at)} to ${clockText(each.at + each.lasts)}`),
      ].join('\n'),
      categories: [{ name: group }],
      status: person === null ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.OPAQUE,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** Letters and digits as they are, others by their numbers: what may stand in an identifier, and no two names become the same. */
const slug = (text: string): string =>
  Array.from(text, (sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `.${sign.codePointAt(0)!.toString(16)}.`)).join('');
