import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Scenario } from '../../engine/index.ts';
import type { ComparedPlans, PlanInterval } from '../../server/protocol/index.ts';
import { briefSpan } from '../format.ts';
import { controls } from '../kit/controls.ts';
import { cssSet } from '../kit/css-set.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { heatMapStyles } from './heat-map-styles.ts';
import { clockOfInterval, daysOf, type PlanDay } from './plan-draft.ts';
import { openRun } from './wanted-run.ts';

/** What the map can show: its number, as text, and how bad it is from 0 to 1. */
const SHOWN = {
  service: {
    label: 'What is promised',
    text: (cell: PlanInterval) => percentText(cell.service),
    heat: (cell: PlanInterval) => (cell.service === null ? null : 1 - cell.service / 100),
  },
  misses: {
    label: 'Chance of a miss',
    text: (cell: PlanInterval) => percentText(cell.misses),
    heat: (cell: PlanInterval) => (cell.misses === null ? null : cell.misses / 100),
  },
  wait: {
    label: 'Wait until taken',
    text: (cell: PlanInterval) => (cell.wait === null ? '–' : briefSpan(cell.wait.middle * 1000)),
    heat: (cell: PlanInterval) => (cell.wait === null ? null : Math.min(1, cell.wait.middle / 300)),
  },
  occupancy: {
    label: 'Occupancy',
    text: (cell: PlanInterval) => percentText(cell.occupancy),
    heat: (cell: PlanInterval) => (cell.occupancy === null ? null : Math.max(0, (cell.occupancy - 50) / 50)),
  },
  abandoned: {
    label: 'Gave up',
    text: (cell: PlanInterval) => percentText(cell.abandoned),
    heat: (cell: PlanInterval) => (cell.abandoned === null ? null : Math.min(1, cell.abandoned / 30)),
  },
} as const;
type Shown = keyof typeof SHOWN;
const SHOWN_KEYS: readonly Shown[] = ['service', 'misses', 'wait', 'occupancy', 'abandoned'];

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
  @state() private shown: Shown | undefined;
  @state() private arm = 0;

  override render(): TemplateResult {
    const { result, scenario } = this;
    const place = Math.min(this.arm, result.arms.length - 1);
    const { intervals, name } = result.arms[place]!;
    const offered = SHOWN_KEYS.filter((key) => intervals.some((cell) => SHOWN[key].heat(cell) !== null));
    const shown = this.shown !== undefined && offered.includes(this.shown) ? this.shown : (offered[0] ?? 'wait');
    const days = daysOf(scenario, intervals.length);
    const longest = Math.max(...days.map(({ from, until }) => until - from));
    const wide = days.find(({ from, until }) => until - from === longest)!;
    return html`
      <div class="choose">
        <label class="over"
          >Map of
          <select
            class="field"
            @change=${(event: Event) => (this.shown = (event.target as HTMLSelectElement).value as Shown)}
          >
            ${offered.map((key) => html`<option value=${key} ?selected=${key === shown}>${SHOWN[key].label}</option>`)}
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
      <div class="scroll" tabindex="0" role="region" aria-label="${SHOWN[shown].label} by day and interval">
        <table>
          <caption>
            ${SHOWN[shown].label} in ${name}, over ${result.replications} runs, seed ${result.seed}; darker and framed
            is worse.
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
  const heat = SHOWN[shown].heat(cell);
  const band = cell.arrived === null ? '' : `${cell.arrived.middle} tickets (${cell.arrived.low}–${cell.arrived.high})`;
  return html`<td
    class=${heat !== null && heat >= 0.5 ? 'hot' : ''}
    title="${band}, ${cell.staffed} experts"
    ${cssSet({ '--heat': String(heat ?? 0) })}
  >
    ${SHOWN[shown].text(cell)}
  </td>`;
}

const percentText = (value: number | null): string => (value === null ? '–' : `${Math.round(value)} %`);

declare global {
  interface HTMLElementTagNameMap {
    'sy-heat-map': HeatMap;
  }
}
