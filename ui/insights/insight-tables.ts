import { html, nothing, type TemplateResult } from 'lit';
import { cellText, figureCatalogue, toldFigure, type InsightTable, type Scenario } from '../../engine/index.ts';
import '../figures/figure-term.ts';
import './insight-chart.ts';

/** The tables of an insight, each with what it comes to, its picture where it has one, its numbers, and how to read it. */
export const insightTables = (tables: readonly InsightTable[], scenario: Scenario): TemplateResult[] =>
  tables.map(
    (table) =>
      html`<section class="panel">
        <h3>${table.title}</h3>
        ${table.verdict === undefined ? nothing : html`<p class="verdict">${table.verdict}</p>`}
        <sy-insight-chart .table=${table}></sy-insight-chart>
        <div class="scroll" tabindex="0" role="region" aria-label=${table.title}>${numbers(table, scenario)}</div>
        ${table.says.map((sentence) => html`<p class="quiet">${sentence}</p>`)}
      </section>`,
  );

const numbers = ({ columns, figures = [], rows }: InsightTable, scenario: Scenario): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        <td></td>
        ${columns.map((column, place) => html`<th scope="col" class="number">${named(column, figures[place], scenario)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, cells, figure }) =>
          html`<tr>
            <th scope="row">${named(name, figure, scenario)}</th>
            ${cells.map((cell) => html`<td class="number">${cellText(cell)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** A name that leads to the definition of its figure, where it is one. */
function named(label: string, figure: string | null | undefined, scenario: Scenario): TemplateResult | string {
  const definition = figureCatalogue(scenario).find(({ key }) => key === figure);
  if (definition === undefined) return label;
  const column = toldFigure(definition, scenario.figures);
  return html`<sy-figure-term .column=${column} .label=${label}></sy-figure-term>`;
}
