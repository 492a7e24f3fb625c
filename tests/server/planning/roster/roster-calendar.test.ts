import { expect, test } from 'vitest';
import { rosterCalendar } from '../../../../server/planning/roster/roster-calendar.ts';
import { rostered } from './shifts.ts';

const DAY = 24 * 3_600_000;
const MONDAY = Date.UTC(2026, 0, 5);

/** The desk's clock is two hours ahead of UTC. */
const SETTING = {
  name: 'Roster of a desk',
  plan: '0123456789ab',
  utcOf: (day: number, time: number) => MONDAY + day * DAY + time - 2 * 3_600_000,
};

/** A reader of iCalendar of its own: lines are unfolded by their octets, then split at the first colon outside of quotes. */
function eventsOf(text: string): Record<string, string>[] {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (name === undefined || events.length === 0 || name === 'BEGIN' || name === 'END') continue;
    events.at(-1)![name] = value!.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
  }
  return events;
}

test('every shift is an event in UTC, with its breaks and a mark of its own', () => {
  const shifts = [
    rostered('Ada', 0, 9),
    rostered('Ben; 2, "b\\n"', 0, 9),
    rostered(null, 6, 20),
    rostered(null, 6, 20),
  ];
  const events = eventsOf(rosterCalendar(shifts, SETTING));
  expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual([
    'Ada (day team)',
    'Ben; 2, "b\\n" (day team)',
    'Nobody yet (day team)',
    'Nobody yet (day team)',
  ]);
  const [first, , late] = events;
  expect([first!['DTSTART'], first!['DTEND'], first!['DTSTAMP']]).toEqual([
    '20260105T070000Z',
    '20260105T150000Z',
    '20260105T070000Z',
  ]);
  expect([late!['DTSTART'], late!['DTEND'], late!['STATUS']]).toEqual([
    '20260111T180000Z',
    '20260112T020000Z',
    'TENTATIVE',
  ]);
  expect(first!['DESCRIPTION']).toBe('full, 09:00 to 17:00\nlunch 13:00 to 13:30');
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(4);
});

test('no line is longer than 75 octets, and no letter is cut in two', () => {
  const name = 'Žofie Dvořáková-Černá 🙂 '.repeat(6).trim();
  const text = rosterCalendar([rostered(name, 0, 9)], SETTING);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(eventsOf(text)[0]!['SUMMARY']).toBe(`${name} (day team)`);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
});

test('the same roster makes the same text', () => {
  const shifts = [rostered('Ada', 0, 9), rostered('Ben', 1, 9)];
  expect(rosterCalendar(shifts, SETTING)).toBe(rosterCalendar(shifts, SETTING));
});
