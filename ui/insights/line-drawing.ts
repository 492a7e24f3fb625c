import { svg, type SVGTemplateResult } from 'lit';
import { DASHES } from '../charts/chart-dashes.ts';
import { planDrawing, type DrawnTable, type PlannedValue } from './drawing-plan.ts';

export const LINE_HEIGHT = 270;
const ABOVE = 12;
const BELOW = 46;
const LEFT = 52;
const RIGHT = 16;
/** Pixels that a letter of a tick takes. */
const LETTER = 7.5;
const GAP = 6;
/** Share of the room that is left free at both ends, where rows stand where the table says. */
const EDGE = 0.06;

/** Columns of a table as lines along its rows, each with its interval as a band and as whiskers. */
export function lineDrawing(table: DrawnTable, width: number): SVGTemplateResult {
  const bottom = LINE_HEIGHT - BELOW;
  const plan = planDrawing(table, { from: bottom, until: ABOVE, about: 5 });
  const x = placesOf(table, width);
  return svg`
    ${plan.ticks.map(
      ({ at, text }) =>
        svg`<path class="grid" d="M${LEFT} ${at}H${width - RIGHT}" /><text class="value" x=${LEFT - 8} y=${at + 4}>${text}</text>`,
    )}
    <path class="axis" d="M${LEFT} ${bottom}H${width - RIGHT}" />
    ${rowTicks(table, x).map(
      ({ row, text }) =>
        svg`<path class="axis" d="M${x(row)} ${bottom}v4" /><text class="row" x=${x(row)} y=${bottom + 18}>${text}</text>`,
    )}
    <text class="along" x=${(LEFT + width - RIGHT) / 2} y=${LINE_HEIGHT - 6}>${table.drawn.along}</text>
    ${plan.series.map(({ values }, place) => oneLine(values, place, x))}
  `;
}

/** Where the rows stand: evenly, or where the table says. */
function placesOf({ rows, drawn: { at } }: DrawnTable, width: number): (row: number) => number {
  const room = width - LEFT - RIGHT;
  const first = at?.[0] ?? 0;
  const span = (at?.at(-1) ?? 0) - first;
  const share = (row: number): number =>
    at === undefined || !(span > 0) ? (row + 0.5) / rows.length : EDGE + (1 - 2 * EDGE) * ((at[row]! - first) / span);
  return (row) => Math.round((LEFT + share(row) * room) * 10) / 10;
}

/** As many names along the axis as there is room for, from the left. */
function rowTicks({ rows, drawn }: DrawnTable, x: (row: number) => number): { row: number; text: string }[] {
  let free = -Infinity;
  return rows.flatMap(({ name }, row) => {
    const text = drawn.ticks?.[row] ?? name;
    const half = (text.length * LETTER + GAP) / 2;
    if (x(row) - half < free) return [];
    free = x(row) + half;
    return [{ row, text }];
  });
}

function oneLine(values: readonly PlannedValue[], place: number, x: (row: number) => number): SVGTemplateResult {
  const through = (end: 'at' | 'low' | 'high'): string[] => values.map((value) => `${x(value.row)},${value[end]}`);
  const area = [...through('high'), ...through('low').toReversed()].join(' ');
  const dash = DASHES[place]?.join(' ') ?? '';
  return svg`<g class="line-${place + 1}">
    <polygon class="band" points=${area}></polygon>
    <polyline points=${through('at').join(' ')} stroke-dasharray=${dash}></polyline>
    ${values.map(
      ({ row, name, text, at, low, high }) =>
        svg`<g><title>${name}: ${text}</title>
          <path class="whisker" d="M${x(row)} ${low}V${high}M${x(row) - 5} ${low}h10M${x(row) - 5} ${high}h10" />
          ${
            place === 0
              ? svg`<circle cx=${x(row)} cy=${at} r="4.5"></circle>`
              : svg`<rect x=${x(row) - 4} y=${at - 4} width="8" height="8"></rect>`
          }</g>`,
    )}
  </g>`;
}
