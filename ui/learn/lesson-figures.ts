import { figureCatalogue, valueText, type FigureDefinition } from '../../engine/index.ts';
import { html, type TemplateResult } from 'lit';
import type { LessonPlayer } from './lesson-player.ts';
import type { WatchedFigure } from './lesson.ts';

/** The figures of a lesson: over the steps in which the desk was watched, and in the running one. */
export function lessonFigures(player: LessonPlayer): TemplateResult {
  const { lesson, step, desk } = player;
  const catalogue = figureCatalogue(desk.simulation.world.scenario);
  const watched = lesson.steps.flatMap(({ pace, title, moves }, index) =>
    pace > 0 && moves === undefined && index <= step ? [{ index, title }] : [],
  );
  if (watched.length === 0) return html``;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Figures of this lesson">
    <table>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          ${watched.map(({ title }) => html`<th scope="col" class="number">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lesson.watched.map((figure) => {
          const definition = catalogue.find(({ key }) => key === figure.key)!;
          return html`<tr>
            <th scope="row">${figure.label ?? definition.label}</th>
            ${watched.map(
              ({ index }) => html`<td class="number">${valueOfStep(player, index, figure, definition)}</td>`,
            )}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** Percentiles have no parts to subtract: they are shown for the first stretch alone, which begins with the run. */
function valueOfStep(
  { desk, lesson }: LessonPlayer,
  step: number,
  { key, category }: WatchedFigure,
  definition: FigureDefinition,
): string {
  const isWhole = lesson.steps.slice(0, step).every(({ pace }) => pace === 0);
  if (definition.estimator === 'quantile' && !isWhole) return '–';
  return valueText({ value: desk.figureOfStep(step, key, category).value, definition });
}
