import { counted, momentText, valueText, type ExceptionChange, type ExceptionHour } from '../../engine/index.ts';
import { left, PAGE_WIDTH, right, wrapped } from './text/columns.ts';
import type { Style } from './text/style.ts';

const MARKS: Readonly<Record<ExceptionChange['is'], string>> = { better: '▲', worse: '▼', different: '◆' };

/** Figures that changed band, interval by interval, on a page of 80 columns. */
export function exceptionLines(hours: readonly ExceptionHour[], style: Style): string[] {
  const title = style.bold('Exceptions, hour by hour (first replication)');
  if (hours.length === 0) return ['', title, '  No figure changed band.'];
  const all = hours.flatMap(({ changes }) => changes);
  const worse = all.filter(({ is }) => is === 'worse');
  const standing = worse.filter(({ until }) => until === null).length;
  const better = all.filter(({ is }) => is === 'better').length;
  return [
    '',
    title,
    ...wrapped(
      `${counted(all.length, 'change')} of band: ${worse.length} for the worse (${standing} to the end), ${better} for the better.`,
      PAGE_WIDTH,
      '  ',
    ),
    ...hours.flatMap((hour) => hourLines(hour, style)),
  ];
}

function hourLines(hour: ExceptionHour, style: Style): string[] {
  return [
    `  ${momentText(hour.from).slice(0, -3)}`,
    ...hour.changes.map((change) => {
      const line = changeLine(change, hour);
      return change.is === 'worse' ? style.bad(line) : change.is === 'better' ? style.good(line) : line;
    }),
  ];
}

function changeLine(change: ExceptionChange, { best, worst }: ExceptionHour): string {
  const { definition, before, after, is, trend } = change;
  const told = (value: number): string => right(valueText({ value, definition }), 9);
  const rank = change === worst ? 'worst' : change === best ? 'best' : '';
  return [
    `    ${MARKS[is]} ${left(definition.label, 24)}`,
    `${told(before.value)} → ${told(after.value)}`,
    left(after.verdict.word, 10),
    left(trend, 7),
    rank,
  ]
    .join(' ')
    .trimEnd();
}
