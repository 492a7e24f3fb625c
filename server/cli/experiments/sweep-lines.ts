import { counted, valueText } from '../../../engine/index.ts';
import type { ReplicatedFigure } from '../../../engine/index.ts';
import { left, PAGE_WIDTH, right, wrapped } from '../text/columns.ts';
import type { Style } from '../text/style.ts';
import type { PlannedArm } from './arms.ts';
import type { Judged } from './assertions.ts';
import { armData } from './compare-data.ts';

/** What was swept, and what came of it. */
export interface ToldSweep {
  readonly arms: readonly PlannedArm[];
  /** The figures of each arm. */
  readonly rows: readonly (readonly ReplicatedFigure[])[];
  readonly replications: number;
  readonly level: number;
  readonly verdicts: readonly Judged[];
}

const SETTING = 24;
const VALUE = 22;
const COLUMNS = Math.floor((PAGE_WIDTH - SETTING - 4) / VALUE);

/** Tables on a page of 80 columns, a row a setting; figures that do not fit beside each other come in a further table. */
export function sweepLines(told: ToldSweep, style: Style): string[] {
  const { arms, rows, replications, level } = told;
  const figures = rows[0]!.length;
  const tables = Array.from({ length: Math.ceil(figures / COLUMNS) }, (_, table) => table * COLUMNS);
  const intervals =
    replications > 1
      ? `Behind ± is the half-width of an interval that covers the true value with ${Number((level * 100).toPrecision(6))} %, each by itself.`
      : 'One run of each, so no intervals.';
  const days = counted(replications, 'replication');
  return [
    ...wrapped(`${arms[0]!.scenario.name} · seed ${arms[0]!.scenario.seed} · ${days} of each. ${intervals}`),
    ...tables.flatMap((from) => ['', ...tableLines(told, from, style)]),
  ];
}

function tableLines({ arms, rows }: ToldSweep, from: number, style: Style): string[] {
  const headings = rows[0]!.slice(from, from + COLUMNS).map(({ definition }) => right(definition.label, VALUE));
  return [
    style.bold(`    ${left('', SETTING)}${headings.join('')}`),
    ...arms.map((arm, place) => {
      const cells = rows[place]!.slice(from, from + COLUMNS).map(cellText);
      return `${left(arm.name, 4)}${left(shortSettings(arm), SETTING)}${cells.join('')}`;
    }),
  ];
}

function cellText({ value, interval, definition }: ReplicatedFigure): string {
  const text = valueText({ value, definition });
  const isKnown = interval !== null && Number.isFinite(interval.halfWidth);
  return right(isKnown ? `${text} ± ${valueText({ value: interval.halfWidth, definition })}` : text, VALUE);
}

/** `count=8 horizon=24h`: the last part of each path, which tells them apart. */
export const shortSettings = ({ own }: PlannedArm): string =>
  own.map((setting) => setting.replace(/^.*\.(?=[^=]*=)/, '')).join(' ');

/** A line a setting and figure: opens in a spreadsheet as it is. */
export function sweepCsv({ arms, rows, replications }: ToldSweep): string[] {
  const lines = arms.flatMap((arm, place) =>
    rows[place]!.map(({ definition, value, interval }) =>
      [
        arm.name,
        arm.own.join('; '),
        definition.key,
        definition.unit,
        value ?? '',
        finite(interval?.low),
        finite(interval?.high),
        replications,
      ]
        .map((cell) => quoted(String(cell)))
        .join(','),
    ),
  );
  return ['arm,settings,figure,unit,value,low,high,replications', ...lines];
}

const finite = (end: number | undefined): number | '' => (end !== undefined && Number.isFinite(end) ? end : '');

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A sweep as plain data. */
export function sweepData({ arms, rows, replications, level, verdicts }: ToldSweep): object {
  return {
    format: 1,
    replications,
    level,
    rows: arms.map((arm, place) => ({
      ...armData(arm),
      varied: arm.own,
      figures: rows[place]!.map(({ definition, value, interval }) => ({
        key: definition.key,
        unit: definition.unit,
        value,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
      })),
    })),
    assertions: verdicts,
  };
}
