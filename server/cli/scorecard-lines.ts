import {
  conflictsAmong,
  counted,
  intervalText,
  scorecardOf,
  targetText,
  valueText,
  verdictOf,
  type ReplicatedFigure,
  type Target,
  type Verdict,
} from '../../engine/index.ts';
import type { Report } from '../report/report.ts';
import { left, right, wrapped } from './text/columns.ts';
import type { Style } from './text/style.ts';

const LABEL = { one: 38, many: 25 };
const VALUE = 11;
const INTERVAL = 16;
const TARGET = 13;

/** The scorecard that was asked for: value, interval, target and band of each figure, and how many are on target. */
export function scorecardLines(report: Report, style: Style): string[] {
  const isMany = report.replications > 1;
  const byKey = new Map(report.figures.map((figure) => [figure.definition.key, figure]));
  const card = scorecardOf(
    report.scorecard,
    report.figures.map(({ definition }) => definition),
  );
  const rows = card.sections.map(({ title, figures }) => ({
    title,
    figures: figures.flatMap(({ column, label, target, competitor }, place): Row[] => {
      const figure = byKey.get(column.key);
      return figure === undefined
        ? []
        : [
            {
              figure,
              label: nameOf(label, figures[place - 1]?.label),
              target,
              competitor,
              verdict: verdictOn(figure, target),
            },
          ];
    }),
  }));
  const all = rows.flatMap(({ figures }) => figures);
  return [
    '',
    style.bold(`Scorecard: ${card.title}`),
    ...wrapped(card.about).map(style.dim),
    ...(all.length === 0 ? ['  None of its figures are part of this scenario: the packs they come with are off.'] : []),
    ...rows.flatMap(({ title, figures }) => [
      headingLine(title, isMany, style),
      ...figures.flatMap((row) => figureLines(row, isMany, card.competitor, style)),
    ]),
    ...(all.length === 0 ? [] : [sumLine(all, style)]),
    ...conflictLines(report, style),
  ];
}

interface Row {
  readonly figure: ReplicatedFigure;
  readonly label: string;
  readonly target: Target | null;
  readonly competitor: number | null;
  readonly verdict: Verdict | undefined;
}

/** A detail under what it is a detail of, or under another detail of the same, is told in short. */
function nameOf(label: string, above: string | undefined): string {
  const [whole, detail] = label.split(': ', 2);
  if (detail === undefined || above === undefined) return label;
  return above === whole || above.startsWith(`${whole}: `) ? `… ${detail}` : label;
}

function verdictOn({ value, sampleSize, band, definition }: ReplicatedFigure, target: Target | null) {
  return verdictOf({ value, sampleSize, band, target, fewest: definition.fewest ?? null });
}

function headingLine(title: string, isMany: boolean, style: Style): string {
  const name = style.bold(left(title, (isMany ? LABEL.many : LABEL.one) + 1));
  const interval = isMany ? right('interval', INTERVAL) : '';
  return name + style.dim(`${right('value', VALUE)}${interval}${right('target', TARGET)}`);
}

function figureLines(row: Row, isMany: boolean, competitor: string | null, style: Style): string[] {
  const { figure, target, verdict } = row;
  const { definition, isGreyed } = figure;
  const value = isGreyed && figure.value !== null ? `(${valueText(figure)})` : valueText(figure);
  const interval = isMany ? right(intervalText(figure), INTERVAL) : '';
  const aim = target === null ? '' : targetText(target, definition);
  const numbers = ` ${left(row.label, isMany ? LABEL.many : LABEL.one)}${right(value, VALUE)}${interval}${right(aim, TARGET)}`;
  const line = `${isGreyed ? style.dim(numbers) : numbers}${verdict === undefined ? '' : `  ${verdictText(verdict, style)}`}`;
  const beside =
    row.competitor === null
      ? []
      : [style.dim(`   ${competitor ?? 'beside'}: ${valueText({ value: row.competitor, definition })}`)];
  return [line.trimEnd(), ...beside];
}

function verdictText({ word, mark, is }: Verdict, style: Style): string {
  const colour = is === 'good' ? style.good : is === 'bad' ? style.bad : style.fair;
  return colour(`${mark} ${word}`);
}

/** `5 of 8 figures with a target or a band are good, 1 is bad.` */
function sumLine(rows: readonly Row[], style: Style): string {
  const judged = rows.flatMap(({ verdict }) => verdict ?? []);
  const good = judged.filter(({ is }) => is === 'good').length;
  const bad = judged.filter(({ is }) => is === 'bad').length;
  const silent = rows.filter(({ figure: { value } }) => value === null).length;
  const none = silent === 0 ? '' : ` ${counted(silent, 'figure')} without a case.`;
  return style.dim(` ${good} of ${counted(judged.length, 'judged figure')} good, ${bad} bad.${none}`);
}

/** Figures that contradict each other, a sentence each: no figure is good by itself. */
function conflictLines({ figures }: Report, style: Style): string[] {
  const conflicts = conflictsAmong(
    figures.map(({ definition, ...read }) => ({ ...read, column: definition, fewest: definition.fewest ?? null })),
  );
  return conflicts.flatMap(({ sentence }) => {
    const [first = '', ...rest] = wrapped(sentence, 77);
    return [`${style.warning(' !')} ${first}`, ...rest.map((line) => `   ${line}`)];
  });
}
