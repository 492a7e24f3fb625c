import type { CoverAsked, CoverProgramme } from './cover-programme.ts';
import { placesOf } from './cover-programme.ts';
import type { ShiftKind } from './shift-kinds.ts';

/** A shift that somebody shall work: its kind, and where each of its breaks starts, in slots from 00:00 of day 0. */
export interface WorkedShift {
  readonly kind: ShiftKind;
  readonly breaks: readonly number[];
}

/** The shifts that an answer to a programme says. */
export function workedShifts({ asked, breaksAt }: CoverProgramme, values: readonly number[]): WorkedShift[] {
  return asked.kinds.flatMap((kind, number) => {
    const people = Math.round(values[number]);
    // Whoever takes the first of one break takes the first of the next.
    const starts = kind.pattern.breaks.map((each, place) => {
      const first = breaksAt[number][place];
      const earliest = kind.from + each.earliest / asked.slot;
      return Array.from({ length: placesOf(each, asked.slot) }).flatMap((_, at) =>
        Array.from({ length: Math.round(values[first + at]) }, () => earliest + at),
      );
    });
    return Array.from({ length: people }, (_, person) => ({ kind, breaks: starts.map((at) => at[person]) }));
  });
}

/** Slots in which somebody is needed and that no shift covers at all: nobody could be rostered for them. */
export function beyondAnyShift({ need, kinds }: CoverAsked): number[] {
  const reached = new Set<number>();
  for (const { from, to } of kinds) for (let slot = from; slot < to; slot++) reached.add(slot);
  return need.flatMap((experts, slot) => (experts > 0 && !reached.has(slot) ? [slot] : []));
}

/** Experts on duty by slot, breaks taken off. @param slots how many there are */
export function coverOf(shifts: readonly WorkedShift[], slot: number, slots: number): number[] {
  const cover = new Array<number>(slots).fill(0);
  const add = (from: number, to: number, experts: number): void => {
    for (let number = Math.max(0, from); number < Math.min(slots, to); number++) cover[number] += experts;
  };
  for (const { kind, breaks } of shifts) {
    add(kind.from, kind.to, 1);
    kind.pattern.breaks.forEach(({ lasts }, place) => add(breaks[place], breaks[place] + lasts / slot, -1));
  }
  return cover;
}
