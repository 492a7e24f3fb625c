import { svg, type SVGTemplateResult } from 'lit';
import { planDrawing, type DrawnTable } from './drawing-plan.ts';

const ROW = 28;
const NARROW_ROW = 44;
const BELOW = 44;
const RIGHT = 16;
/** In less room than this, in pixels, names stand above what they name. */
const NARROW = 520;
const NAMES = 190;

const rowHeight = (width: number): number => (width < NARROW ? NARROW_ROW : ROW);

export const rankedHeight = ({ rows }: DrawnTable, width: number): number => rows.length * rowHeight(width) + BELOW;

/** A column row by row, each with its interval, beside zero. */
export function rankedDrawing(table: DrawnTable, width: number): SVGTemplateResult {
  const isNarrow = width < NARROW;
  const left = isNarrow ? 12 : NAMES;
  const plan = planDrawing(table, { from: left, until: width - RIGHT, about: isNarrow ? 4 : 7 });
  const height = rowHeight(width);
  const bottom = table.rows.length * height;
  const y = (row: number): number => row * height + (isNarrow ? 30 : height / 2);
  return svg`
    ${plan.ticks.map(
      ({ at, text }) =>
        svg`<path class="grid" d="M${at} 0V${bottom}" /><text class="row" x=${at} y=${bottom + 16}>${text}</text>`,
    )}
    ${plan.zero === undefined ? svg`` : svg`<path class="zero" d="M${plan.zero} 0V${bottom}" />`}
    <text class="along" x=${(left + width - RIGHT) / 2} y=${bottom + 36}>${table.drawn.along}</text>
    ${table.rows.map(({ name }, row) =>
      isNarrow
        ? svg`<text class="name above" x=${left} y=${y(row) - 12}>${name}</text>`
        : svg`<text class="name" x=${left - 12} y=${y(row) + 4}>${name}</text>`,
    )}
    <g class="line-1">
      ${plan.series[0]?.values.map(
        ({ row, name, text, at, low, high, isSeen }) =>
          svg`<g><title>${name}: ${text}</title>
            <path class="whisker" d="M${low} ${y(row)}H${high}M${low} ${y(row) - 5}v10M${high} ${y(row) - 5}v10" />
            <circle class=${isSeen ? '' : 'unseen'} cx=${at} cy=${y(row)} r="5"></circle></g>`,
      )}
    </g>
  `;
}
