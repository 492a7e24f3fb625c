import { DAY_MS } from '../../time/civil-date.ts';
import type { CoverAsked } from './cover-programme.ts';
import type { ShiftKind } from './shift-kinds.ts';

/** A part of what is to be covered that shares no shift with any other part. */
export interface CoverPart {
  readonly asked: CoverAsked;
  /** Its first day and the one after its last. */
  readonly firstDay: number;
  readonly lastDay: number;
}

interface Reach {
  readonly kind: ShiftKind;
  /** The first and the last slot of the shift in which somebody is needed. */
  readonly first: number;
  readonly last: number;
}

/** Slots, and the shifts that could cover any of them: a desk that is closed at night has one part a day. */
export function coverParts(asked: CoverAsked): CoverPart[] {
  const reaching = asked.kinds.flatMap((kind) => reachOf(kind, asked.need));
  const parts: CoverPart[] = [];
  let together: Reach[] = [];
  let last = -1;
  for (const each of reaching.toSorted((one, other) => one.first - other.first || one.kind.from - other.kind.from)) {
    if (each.first > last && together.length > 0) {
      parts.push(partOf(asked, together));
      together = [];
    }
    together.push(each);
    last = Math.max(last, each.last);
  }
  return together.length === 0 ? parts : [...parts, partOf(asked, together)];
}

function reachOf(kind: ShiftKind, need: readonly number[]): Reach[] {
  const slots: number[] = [];
  for (let slot = Math.max(0, kind.from); slot < Math.min(kind.to, need.length); slot++)
    if (need[slot] > 0) slots.push(slot);
  return slots.length === 0 ? [] : [{ kind, first: slots[0], last: slots[slots.length - 1] }];
}

function partOf({ need, slot, mostPerDay }: CoverAsked, together: readonly Reach[]): CoverPart {
  const first = Math.min(...together.map((each) => each.first));
  const last = Math.max(...together.map((each) => each.last));
  const perDay = DAY_MS / slot;
  const firstDay = Math.floor(first / perDay);
  const own = need.map((experts, number) => (number >= first && number <= last ? experts : 0));
  const kinds = together.map(({ kind }) => kind);
  const most = mostOn(mostPerDay, kinds);
  return {
    asked: { need: own, slot, kinds, mostPerDay: most },
    firstDay,
    lastDay: Math.floor(last / perDay) + 1,
  };
}

/** The limits of those days on which the shifts start. */
function mostOn(mostPerDay: CoverAsked['mostPerDay'], kinds: readonly ShiftKind[]): CoverAsked['mostPerDay'] {
  const days = new Set(kinds.map(({ day }) => day));
  return mostPerDay && new Map([...mostPerDay].filter(([day]) => days.has(day)));
}

/** A day and a night: what is looked at to choose the shifts that start on one day. */
const LOOKED_AHEAD_MS = 32 * 3_600_000;

/**
 * What there is to cover in a day and the night after it.
 *
 * @param cover by shifts that were chosen for earlier days
 * @param isFirst whether shifts of the days before it may be chosen too
 */
export function askedFromDay(asked: CoverAsked, day: number, cover: readonly number[], isFirst: boolean): CoverAsked {
  const { slot, mostPerDay } = asked;
  const from = (day * DAY_MS) / slot;
  const to = from + LOOKED_AHEAD_MS / slot;
  const need = asked.need.map((experts, number) =>
    number >= from && number < to ? Math.max(0, experts - cover[number]) : 0,
  );
  const kinds = asked.kinds.filter((kind) => kind.from < to && (isFirst || kind.day >= day));
  return { need, slot, kinds, mostPerDay: mostOn(mostPerDay, kinds) };
}
