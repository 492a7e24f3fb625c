import { numberText } from '../table.ts';
import type { CellResult } from './measure-cell.ts';
import type { CoreResults } from './run-core.ts';

/** One number of every cell with the middle number of skills: a row for each policy, a column for each desk. */
export interface Pivot {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

const NUMBERS: readonly (readonly [string, (cell: CellResult) => number | null])[] = [
  ['Decisions a second', (cell) => cell.decisionsPerSecond.byCpu],
  ['Latency, half of the decisions below, µs', (cell) => cell.latency.p50],
  ['Latency, 99 of 100 below, µs', (cell) => cell.latency.p99],
  ['Pairs looked at for a decision', (cell) => cell.work.candidates],
  ['Calendar entries made for a decision', (cell) => cell.work.scheduled],
];

const deskOf = ({ experts, waiting }: CellResult): string => `${experts} / ${waiting}`;

/** Tables small enough for a document; every cell is in the JSON. */
export function pivotsOf({ cells }: CoreResults): readonly Pivot[] {
  const skills = distinct(cells.map((cell) => cell.skills));
  const middle = skills[skills.length >> 1];
  const shown = cells.filter((cell) => cell.skills === middle);
  const desks = distinct(shown.map(deskOf));
  return NUMBERS.map(([title, numberOf]) => ({
    title: `${title}, by experts / waiting tickets, ${middle} skills`,
    rows: [
      ['policy', ...desks],
      ...distinct(shown.map(({ policy }) => policy)).map((policy) => [
        policy,
        ...desks.map((desk) => {
          const cell = shown.find((each) => each.policy === policy && deskOf(each) === desk);
          const number = cell === undefined ? null : numberOf(cell);
          return number === null ? '–' : numberText(number);
        }),
      ]),
    ],
  }));
}
