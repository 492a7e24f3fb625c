import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Scenario } from '../../engine/index.ts';
import type { ComparedPlans, PlanInterval } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { cssSet } from '../kit/css-set.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { heatMapStyles } from './heat-map-styles.ts';
import { shownOf, type Shown } from './heat-shown.ts';
import { clockOfInterval, daysOf, type PlanDay } from './plan-draft.ts';
import { openRun } from './wanted-run.ts';

/**
 * Every interval of every day of one way to play, as a number on a ground that is darker the worse it is; the table is the map. Below it
 * the intervals that were worst, each with the run in which that shows.
 *
 * @fires run-wanted with what is to be opened
 */
@customElement('sy-heat-map')
export class HeatMap extends LitElement {
  static override styles = [controls, plainParts, heatMapStyles];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) result!: ComparedPlans;
  @state() private shown = '';
  @state() private arm = 0;

  override render(): TemplateResult {
    const { result, scenario } = this;
    const place = Math.min(this.arm, result.arms.length - 1);
    const { intervals, name } = result.arms[place]!;
    const all = shownOf(result.targets);
    const offered = all.filter(({ heat }) => intervals.some((cell) => heat(cell) !== null));
    const shown = offered.find(({ key }) => key === this.shown) ?? offered[0] ?? all.at(-1)!;
    const days = daysOf(scenario, intervals.length);
    const longest = Math.max(...days.map(({ from, until }) => until - from));
    const wide = days.find(({ from, until }) => until - from === longest)!;
    return html`
      <div class="choose">
        <label class="over"
          >Map of
          <select class="field" @change=${(event: Event) => (this.shown = (event.target as HTMLSelectElement).value)}>
            ${offered.map((each) => html`<option value=${each.key} ?selected=${each === shown}>${each.label}</option>`)}
          </select>
        </label>
        <label class="over"
          >in
          <select
            class="field"
            @change=${(event: Event) => (this.arm = Number((event.target as HTMLSelectElement).value))}
          >
            ${result.arms.map((each, at) => html`<option value=${at} ?selected=${at === place}>${each.name}</option>`)}
          </select>
        </label>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="${shown.label} by day and interval">
        <table>
          <caption>
            ${shown.label} in ${name}, over ${result.replications} runs, seed ${result.seed}; darker and framed is
            worse.
          </caption>
          <thead>
            <tr>
              <td></td>
              ${Array.from({ length: longest }, (_, at) => html`<th scope="col">${clockOfInterval(scenario, wide.from + at)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${days.map((day) => {
              const before = day === days[0] ? longest - (day.until - day.from) : 0;
              return html`<tr>
                <th scope="row">${day.name}</th>
                ${Array.from({ length: days.length === 1 ? 0 : before }, () => html`<td></td>`)}
                ${intervals.slice(day.from, day.until).map((cell) => cellOf(cell, shown))}
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      ${this.worst(place, days)}
    `;
  }

  private worst(place: number, days: readonly PlanDay[]): TemplateResult {
    const { name, worst } = this.result.arms[place]!;
    return html`
      <h3>The worst intervals of ${name}</h3>
      ${worst.length === 0 ? html`<p class="quiet">Nobody waited long in any.</p>` : nothing}
      <ol>
        ${worst.map(
          ({ interval, from, because, replication, seed }) =>
            html`<li>
              ${days.find((day) => day.from <= interval && interval < day.until)?.name}
              ${clockOfInterval(this.scenario, interval)}: ${because}
              <button class="link" @click=${() => openRun(this, { arm: place, seed, at: from })}>
                See it happen, run ${replication + 1}
              </button>
            </li>`,
        )}
      </ol>
    `;
  }
}

function cellOf(cell: PlanInterval, shown: Shown): TemplateResult {
  const heat = shown.heat(cell);
  const band = cell.arrived === null ? '' : `${cell.arrived.middle} tickets (${cell.arrived.low}–${cell.arrived.high})`;
  return html`<td
    class=${heat !== null && heat >= 0.5 ? 'hot' : ''}
    title="${band}, ${cell.staffed} experts"
    ${cssSet({ '--heat': String(heat ?? 0) })}
  >
    ${shown.text(cell)}
  </td>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-heat-map': HeatMap;
  }
}
