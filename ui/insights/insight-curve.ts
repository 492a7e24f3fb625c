import { html, svg, type TemplateResult } from 'lit';
import { cellText, type InsightTable } from '../../engine/index.ts';

const WIDTH = 640;
const HEIGHT = 220;
const MARGIN = 24;

/** A row of the first column on the picture: its place, and where its interval begins and ends. */
export interface CurvePoint {
  readonly name: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/** Places on a picture of 640 by 220; rows without a number are left out. */
export function curvePoints({ rows }: Pick<InsightTable, 'rows'>): readonly CurvePoint[] {
  const known = rows.flatMap(({ name, cells: [cell] }) => {
    const value = cell?.value ?? null;
    return cell === undefined || value === null ? [] : [{ name, cell, value, around: cell.halfWidth ?? 0 }];
  });
  const least = Math.min(...known.map(({ value, around }) => value - around));
  const most = Math.max(...known.map(({ value, around }) => value + around));
  const span = most > least ? most - least : 1;
  const x = (place: number): number => MARGIN + ((place + 0.5) * (WIDTH - 2 * MARGIN)) / known.length;
  const y = (value: number): number => HEIGHT - MARGIN - ((value - least) / span) * (HEIGHT - 2 * MARGIN);
  return known.map(({ name, cell, value, around }, place) => ({
    name,
    text: cellText(cell),
    x: x(place),
    y: y(value),
    low: y(value - around),
    high: y(value + around),
  }));
}

/** The first column of a table as a curve with intervals; the table beneath says the same in numbers. */
export function insightCurve(table: InsightTable): TemplateResult {
  const points = curvePoints(table);
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ');
  return html`<svg
    class="curve"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label="${table.columns[0]}: the table below as a curve"
  >
    <polyline points=${line}></polyline>
    ${points.map(
      ({ name, text, x, y, low, high }) =>
        svg`<g><title>${name}: ${text}</title><line x1=${x} x2=${x} y1=${low} y2=${high}></line><circle cx=${x} cy=${y} r="4"></circle><text x=${x} y=${HEIGHT - 4}>${name.replace(' min', '′').replace('and more', '+')}</text></g>`,
    )}
  </svg>`;
}
