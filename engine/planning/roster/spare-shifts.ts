import { DAY_MS } from '../../time/civil-date.ts';
import type { RosterNeed } from './roster-need.ts';
import { rosteredCover, type Roster, type RosteredShift } from './roster.ts';

/**
 * Places of shifts that can all be taken away together and leave what is needed covered, those first that are most beyond the need;
 * where a need is not covered anyway, nothing there is spare.
 */
export function spareShifts(roster: Roster, need: RosterNeed): number[] {
  const covers = new Map(need.groups.map(({ name }) => [name, rosteredCover(roster, name, need)]));
  const beyond = (place: number): number => {
    const shift = roster.shifts[place];
    const cover = covers.get(shift.group);
    const needed = need.groups.find(({ name }) => name === shift.group)?.need;
    if (cover === undefined || needed === undefined || shift.person === null) return 0;
    const slots = slotsOnDuty(shift, need.slot).filter((slot) => slot >= 0 && slot < cover.length);
    return slots.length === 0 ? 0 : Math.min(...slots.map((slot) => cover[slot] - needed[slot]));
  };
  const places = roster.shifts.map((_, place) => place);
  const ranked = places
    .map((place) => ({ place, beyond: beyond(place) }))
    .filter((each) => each.beyond >= 1)
    .sort((one, other) => other.beyond - one.beyond || one.place - other.place);
  return ranked.flatMap(({ place }) => {
    if (beyond(place) < 1) return [];
    const shift = roster.shifts[place];
    const cover = covers.get(shift.group)!;
    for (const slot of slotsOnDuty(shift, need.slot)) if (slot >= 0 && slot < cover.length) cover[slot]--;
    return [place];
  });
}

/** A roster without the shifts at some places, and without those people who worked no other. */
export function withoutShifts({ people, shifts }: Roster, gone: ReadonlySet<number>): Roster {
  const kept = shifts.filter((_, place) => !gone.has(place));
  const busy = new Set(kept.map(({ person }) => person));
  const lost = new Set(shifts.map(({ person }) => person).filter((person) => !busy.has(person)));
  return { people: people.filter(({ name }) => !lost.has(name)), shifts: kept };
}

/** Slots of a shift, its breaks left out. */
function slotsOnDuty({ day, from, lasts, breaks }: RosteredShift, slot: number): number[] {
  const start = (day * DAY_MS + from) / slot;
  return Array.from({ length: lasts / slot }, (_, place) => start + place).filter((number) => {
    const time = number * slot - day * DAY_MS;
    return !breaks.some(({ at, lasts: length }) => time >= at && time < at + length);
  });
}
