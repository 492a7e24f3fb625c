import { html, nothing, type TemplateResult } from 'lit';
import { cellText, type InsightTable } from '../../engine/index.ts';
import { insightCurve } from './insight-curve.ts';

/** The tables of an insight, each with how to read it, and its curve where it has one. */
export const insightTables = (tables: readonly InsightTable[]): TemplateResult[] =>
  tables.map(
    (table) =>
      html`<section>
        <h3>${table.title}</h3>
        ${table.isCurve === true ? insightCurve(table) : nothing}
        <div class="scroll" tabindex="0" role="region" aria-label=${table.title}>${numbers(table)}</div>
        ${table.says.map((sentence) => html`<p class="quiet">${sentence}</p>`)}
      </section>`,
  );

const numbers = ({ columns, rows }: InsightTable): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        <td></td>
        ${columns.map((column) => html`<th scope="col" class="number">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, cells }) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((cell) => html`<td class="number">${cellText(cell)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
