import { html, type TemplateResult } from 'lit';
import { momentText, type ExpertDashboard } from '../../engine/index.ts';

type Appraisal = NonNullable<ExpertDashboard['appraisal']>;

/** What marks are for, and who sees it, in the order in which they are shown. */
const SIDES: readonly (readonly [keyof Appraisal['marks'], string, string])[] = [
  ['competence', 'Competence', 'reviewers of replies'],
  ['behaviour', 'Behaviour', 'reviewers of replies'],
  ['attendance', 'Attendance', 'the roster'],
  ['performance', 'Performance', 'what became of the tickets'],
  ['teamwork', 'Teamwork', 'what colleagues had to take over'],
  ['customers', 'Service', 'stars of customers'],
];

/** The last appraisal of an expert, from all round: a mark of 1 to 5 for each side that is known (K-109). */
export function appraisalTable({ at, marks }: Appraisal): TemplateResult {
  return html`<section class="appraisal" aria-labelledby="appraisal">
    <h3 id="appraisal">Appraisal <span class="quiet">${momentText(at)}</span></h3>
    <table>
      <thead>
        <tr>
          <th scope="col">Side</th>
          <th scope="col">Seen by</th>
          <th scope="col" class="number">Mark of 1 to 5</th>
        </tr>
      </thead>
      <tbody>
        ${SIDES.map(
          ([side, name, seenBy]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="quiet">${seenBy}</td>
              <td class="number">${marks[side] ?? 'unknown'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
