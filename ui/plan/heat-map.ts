import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Scenario } from '../../engine/index.ts';
import type { ComparedPlans } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { heatMapStyles } from './heat-map-styles.ts';
import { shownOf } from './heat-shown.ts';
import './heat-table.ts';
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
      <sy-heat-table
        .scenario=${scenario}
        .intervals=${intervals}
        .shown=${shown}
        .all=${offered}
        .about="${shown.label} in ${name}, over ${result.replications} runs, seed ${result.seed}; darker and framed is worse."
      ></sy-heat-table>
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
              <button class="link" @click=${() => openRun(this, { of: this.result.arms[place]!, seed, at: from })}>
                See it happen, run ${replication + 1}
              </button>
            </li>`,
        )}
      </ol>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-heat-map': HeatMap;
  }
}
