import { html, type TemplateResult } from 'lit';
import type { LessonPlayer } from './lesson-player.ts';
import type { Debrief } from './lesson.ts';

/** What came of the prediction. */
export function debriefPart({ verdict, measured, lesson }: Debrief): TemplateResult {
  return html`<section role="status" aria-label="What came of it">
    <p class="verdict">${verdict}</p>
    <p>${measured}</p>
    <p>${lesson}</p>
  </section>`;
}

/** Days played in pairs, as the learner has seen them so far. */
export function pairsPart({ desk }: LessonPlayer): TemplateResult | '' {
  if (desk.pairs.length === 0) return '';
  const newest = desk.pairs.slice(-5).toReversed();
  const minutes = (seconds: number): string => `${(seconds / 60).toFixed(2)} min`;
  return html`<table>
    <caption>
      The newest of ${desk.pairs.length} pairs of days: mean wait
    </caption>
    <thead>
      <tr>
        <th scope="col">First rule</th>
        <th scope="col">Second rule</th>
        <th scope="col">Difference</th>
        <th scope="col">Days</th>
      </tr>
    </thead>
    <tbody>
      ${newest.map(
        ({ values: [first, second], isPaired }) =>
          html`<tr>
            <td>${minutes(first)}</td>
            <td>${minutes(second)}</td>
            <td>${second === first ? 'none' : minutes(second - first)}</td>
            <td>${isPaired ? 'the same' : 'different'}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
