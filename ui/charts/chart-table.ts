import { html, type TemplateResult } from 'lit';
import { countText, momentText } from '../../engine/index.ts';
import { sampledRows, shown, type ChartSeries, type WriteValue } from './chart-data.ts';

/** So many rows has the table of a chart at most. */
const MOST_ROWS = 60;

/** The numbers of a chart, the newest first. */
export function chartTable(
  heading: string,
  times: ArrayLike<number>,
  series: readonly ChartSeries[],
  write: WriteValue,
): TemplateResult {
  const rows = sampledRows(times.length, MOST_ROWS);
  const words =
    rows.length < times.length
      ? `${rows.length} of ${countText(times.length)} moments, evenly spread, the newest first`
      : 'The newest first';
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${heading}: numbers">
    <table>
      <caption>
        ${words}
      </caption>
      <thead>
        <tr>
          <th scope="col">Moment</th>
          ${series.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${momentText(times[row]!)}</th>
              ${series.map(({ values }) => html`<td class="number">${shown(values[row], write)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
