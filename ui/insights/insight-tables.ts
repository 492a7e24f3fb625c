import { html, type TemplateResult } from 'lit';
import { cellText, type InsightTable } from '../../engine/index.ts';

/** The tables of an insight, each with how to read it. */
export const insightTables = (tables: readonly InsightTable[]): TemplateResult[] =>
  tables.map(
    ({ title, columns, rows, says }) =>
      html`<section>
        <h3>${title}</h3>
        <div class="scroll" tabindex="0" role="region" aria-label=${title}>
          <table>
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
          </table>
        </div>
        ${says.map((sentence) => html`<p class="quiet">${sentence}</p>`)}
      </section>`,
  );
