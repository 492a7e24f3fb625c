import type { StaffingPlan } from '../../engine/index.ts';

/** A cell of the grid: which group, which interval. */
export interface Cell {
  readonly group: number;
  readonly interval: number;
}

/** A rectangle of cells, from where it was begun to where it goes; both included. */
export interface Selection {
  readonly anchor: Cell;
  readonly focus: Cell;
}

export const MOST_STAFFED = 9999;

/** Whether a selection covers a cell. */
export function covers({ anchor, focus }: Selection, { group, interval }: Cell): boolean {
  const within = (value: number, one: number, other: number): boolean =>
    value >= Math.min(one, other) && value <= Math.max(one, other);
  return within(group, anchor.group, focus.group) && within(interval, anchor.interval, focus.interval);
}

/** The plan with other numbers in the cells of a selection. */
export function changed(plan: StaffingPlan, selection: Selection, change: (staffed: number) => number): StaffingPlan {
  return {
    ...plan,
    groups: plan.groups.map((each, group) => ({
      ...each,
      staffed: each.staffed.map((staffed, interval) =>
        covers(selection, { group, interval })
          ? Math.min(MOST_STAFFED, Math.max(0, Math.round(change(staffed))))
          : staffed,
      ),
    })),
  };
}

/** The numbers of a selection, row by row. */
export function copied({ groups }: StaffingPlan, { anchor, focus }: Selection): number[][] {
  const [top, bottom] = [anchor.group, focus.group].toSorted((one, other) => one - other);
  const [from, until] = [anchor.interval, focus.interval].toSorted((one, other) => one - other);
  return groups.slice(top, bottom! + 1).map(({ staffed }) => staffed.slice(from, until! + 1));
}

/** The plan with numbers put in, from the upper left of a selection on; one number fills the whole of it. */
export function pasted(plan: StaffingPlan, selection: Selection, rows: readonly (readonly number[])[]): StaffingPlan {
  if (rows.length === 1 && rows[0]!.length === 1) return changed(plan, selection, () => rows[0]![0]!);
  const top = Math.min(selection.anchor.group, selection.focus.group);
  const left = Math.min(selection.anchor.interval, selection.focus.interval);
  return {
    ...plan,
    groups: plan.groups.map((each, group) => ({
      ...each,
      staffed: each.staffed.map((staffed, interval) => rows[group - top]?.[interval - left] ?? staffed),
    })),
  };
}

/** Numbers as spreadsheets hand them over; undefined where it is something else. */
export function numbersOf(text: string): number[][] | undefined {
  const rows = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(/[\t;,]/).map((cell) => Number(cell.trim() === '' ? NaN : cell)));
  const isFit = rows.every((row) => row.every((cell) => Number.isInteger(cell) && cell >= 0 && cell <= MOST_STAFFED));
  return isFit ? rows : undefined;
}

/** Where an arrow, Home or End leads to; undefined for other keys. */
export function movedBy(
  key: string,
  { group, interval }: Cell,
  groups: number,
  [from, until]: readonly [number, number],
): Cell | undefined {
  const at = (row: number, column: number): Cell => ({
    group: Math.min(groups - 1, Math.max(0, row)),
    interval: Math.min(until - 1, Math.max(from, column)),
  });
  switch (key) {
    case 'ArrowLeft':
      return at(group, interval - 1);
    case 'ArrowRight':
      return at(group, interval + 1);
    case 'ArrowUp':
      return at(group - 1, interval);
    case 'ArrowDown':
      return at(group + 1, interval);
    case 'Home':
      return at(group, from);
    case 'End':
      return at(group, until - 1);
    default:
      return undefined;
  }
}
