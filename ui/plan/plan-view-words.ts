import { html, type TemplateResult } from 'lit';
import { problemText, type ScenarioProblem } from '../../engine/index.ts';

/** What planning is for, as long as nothing is planned. */
export const nothingYet = (): TemplateResult =>
  html`<p class="about">
    Choose a scenario, drop a file, or send the tickets of the past. Say what you promise, change people in a draft, and
    play both on the same days: a sentence says whether the draft keeps the promise more often, by how much, how sure
    that is, and what it costs.
  </p>`;

/** Everything that is in the way of planning with a file. */
export const unreadable = (name: string, problems: readonly ScenarioProblem[]): TemplateResult =>
  html`<div class="problems" role="alert">
    <p>${name} cannot be planned with. Mend it, and choose it again:</p>
    <ul>
      ${problems.map((problem) => html`<li>${problemText(problem, name)}</li>`)}
    </ul>
  </div>`;
