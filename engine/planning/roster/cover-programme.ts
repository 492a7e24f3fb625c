import type { ShiftKind } from './shift-kinds.ts';

/** An integer programme: whole numbers from 0, such that every row holds and the sum of costs is least. */
export interface IntegerProgramme {
  /** Cost of one of each unknown. */
  readonly costs: readonly number[];
  readonly rows: readonly ProgrammeRow[];
}

/** Σ factor × unknown lies between two bounds; either may be infinite. */
interface ProgrammeRow {
  readonly least: number;
  readonly most: number;
  readonly unknowns: readonly number[];
  readonly factors: readonly number[];
}

/** What is to be covered, and with what. */
export interface CoverAsked {
  /** Experts by slot. */
  readonly need: readonly number[];
  readonly slot: number;
  readonly kinds: readonly ShiftKind[];
  /** Shifts that can start on a day at most, by day from −1; as many as it takes where left out. */
  readonly mostPerDay?: ReadonlyMap<number, number> | undefined;
}

/** Where the unknowns of a programme are. */
export interface CoverProgramme {
  readonly programme: IntegerProgramme;
  readonly asked: CoverAsked;
  /** For each kind, for each of its breaks: the unknown of the first place it may have; the others follow. */
  readonly breaksAt: readonly (readonly number[])[];
}

/** Of the same cost, fewer shifts: dollars a shift, too little to change anything else. */
const PER_SHIFT = 0.001;

/** How many places a break has, in slots. */
export const placesOf = ({ earliest, latest }: { earliest: number; latest: number }, slot: number): number =>
  (latest - earliest) / slot + 1;

/**
 * How many of each kind of shift, and how many of them take each break when: Aykin's implicit model of breaks. It is exact where the
 * windows of a shift's breaks do not overlap, since any of its people can then take any place of each. What no shift or nobody can
 * cover is missing, at a price above that of any shift, so that there always is an answer.
 *
 * Source: T. Aykin, Optimal shift scheduling with multiple break windows, Management Science 42 (1996).
 */
export function coverProgramme(asked: CoverAsked): CoverProgramme {
  const { need, slot, kinds } = asked;
  const needed = need.flatMap((experts, number) => (experts > 0 ? [number] : []));
  const costs = kinds.map(({ cost }) => cost + PER_SHIFT);
  const rows: ProgrammeRow[] = [];
  const cover = new Map(needed.map((number) => [number, { unknowns: [] as number[], factors: [] as number[] }]));
  const counts = (number: number, unknown: number, factor: number): void => {
    const row = cover.get(number);
    row?.unknowns.push(unknown);
    row?.factors.push(factor);
  };
  const breaksAt = kinds.map(({ pattern, from, to }, kind) => {
    for (let number = from; number < to; number++) counts(number, kind, 1);
    return pattern.breaks.map((each) => {
      const first = costs.length;
      const places = placesOf(each, slot);
      const unknowns = Array.from({ length: places }, (_, place) => first + place);
      for (const unknown of unknowns) {
        costs.push(0);
        const starts = from + each.earliest / slot + (unknown - first);
        for (let number = starts; number < starts + each.lasts / slot; number++) counts(number, unknown, -1);
      }
      rows.push({ least: 0, most: 0, unknowns: [kind, ...unknowns], factors: [-1, ...unknowns.map(() => 1)] });
      return first;
    });
  });
  const missingAt = costs.length;
  const dearest = kinds.reduce((most, { cost }) => Math.max(most, cost), 1);
  needed.forEach((number, place) => {
    counts(number, missingAt + place, 1);
    costs.push(2 * dearest);
    rows.push({ least: need[number], most: Infinity, ...cover.get(number)! });
  });
  for (const [day, most] of asked.mostPerDay ?? []) {
    const unknowns = kinds.flatMap((kind, number) => (kind.day === day ? [number] : []));
    if (unknowns.length > 0) rows.push({ least: -Infinity, most, unknowns, factors: unknowns.map(() => 1) });
  }
  return { programme: { costs, rows }, asked, breaksAt };
}
