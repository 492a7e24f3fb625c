import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Scenario } from '../../engine/index.ts';
import type { PlanInterval } from '../../server/protocol/index.ts';
import { briefSpan } from '../format.ts';
import { cssSet } from '../kit/css-set.ts';
import { plainParts } from '../kit/plain-parts.ts';
import type { Shown } from './heat-shown.ts';
import { clockOfInterval, daysOf, type PlanDay } from './plan-draft.ts';

/** Where an arrow leads: columns and rows. */
const STEPS: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** Intervals by day and clock, each a number on a ground; a line below tells all that is known of the one that is chosen. */
@customElement('sy-heat-table')
export class HeatTable extends LitElement {
  static override styles = [
    plainParts,
    css`
      table {
        border-collapse: separate;
        border-spacing: 2px;
      }
      thead th {
        min-inline-size: 3rem;
        text-align: center;
      }
      th[scope='row'] {
        white-space: nowrap;
      }
      /* Where there is room, the day stays in sight of its later hours. */
      @media (min-width: 40rem) {
        th[scope='row'] {
          position: sticky;
          inset-inline-start: 0;
          z-index: 1;
          background: var(--sy-surface);
        }
      }
      td {
        padding: var(--sy-space-1);
        text-align: center;
        white-space: nowrap;
      }
      td[tabindex] {
        block-size: var(--sy-target);
        border: 1px solid var(--sy-line);
        background: color-mix(in oklab, var(--sy-poor) calc(var(--heat, 0) * 34%), var(--sy-surface));
        cursor: pointer;
      }
      td[tabindex].hot {
        border: 2px solid var(--sy-poor);
        font-weight: 700;
      }
      td[aria-selected='true'] {
        outline: 2px solid var(--sy-text);
        outline-offset: -1px;
      }
      td:focus-visible {
        outline: var(--sy-focus-ring);
      }
      p {
        margin: var(--sy-space-2) 0 0;
        min-block-size: 3em;
        max-inline-size: 60rem;
        font-size: var(--sy-text-small);
      }
    `,
  ];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) intervals: readonly PlanInterval[] = [];
  /** What stands in the cells. */
  @property({ attribute: false }) shown!: Shown;
  /** What is told of the one that is chosen. */
  @property({ attribute: false }) all: readonly Shown[] = [];
  /** What the table is of. */
  @property() about = '';
  @state() private chosen: number | undefined;

  override render(): TemplateResult {
    const rows = this.rows();
    const wide = rows.find(({ cells }) => !cells.includes(undefined)) ?? rows[0]!;
    return html`<div class="scroll" role="region" aria-label="${this.shown.label} by day and interval">
        <table role="grid" aria-label=${this.shown.label} @keydown=${(event: KeyboardEvent) => this.moved(event, rows)}>
          <caption>
            ${this.about}
          </caption>
          <thead>
            <tr>
              <td></td>
              ${wide.cells.map((interval) => html`<th scope="col">${clockOfInterval(this.scenario, interval ?? 0)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ day, cells }) =>
                html`<tr>
                  <th scope="row">${day.name}</th>
                  ${cells.map((interval) => (interval === undefined ? html`<td></td>` : this.cell(interval)))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p role="status">${this.told(rows)}</p>`;
  }

  /** Days and their intervals by column; a first or last day may lack some. */
  private rows(): readonly { readonly day: PlanDay; readonly cells: readonly (number | undefined)[] }[] {
    const days = daysOf(this.scenario, this.intervals.length);
    const longest = Math.max(...days.map(({ from, until }) => until - from));
    return days.map((day, place) => {
      const missing = place === 0 && days.length > 1 ? longest - (day.until - day.from) : 0;
      const known = Array.from({ length: day.until - day.from }, (_, at) => day.from + at);
      return { day, cells: [...Array.from({ length: missing }, () => undefined), ...known] };
    });
  }

  private cell(interval: number): TemplateResult {
    const cell = this.intervals[interval]!;
    const heat = this.shown.heat(cell);
    const isChosen = interval === this.chosen;
    return html`<td
      class=${heat !== null && heat >= 0.5 ? 'hot' : ''}
      tabindex=${interval === Math.min(this.chosen ?? 0, this.intervals.length - 1) ? 0 : -1}
      aria-selected=${isChosen ? 'true' : 'false'}
      data-interval=${interval}
      @focus=${() => (this.chosen = interval)}
      @click=${({ currentTarget }: Event) => (currentTarget as HTMLElement).focus()}
      ${cssSet({ '--heat': String(heat ?? 0) })}
    >
      ${this.shown.text(cell)}
    </td>`;
  }

  private moved(event: KeyboardEvent, rows: ReturnType<HeatTable['rows']>): void {
    const step = STEPS[event.key];
    const row = rows.findIndex(({ cells }) => cells.includes(this.chosen));
    if (step === undefined || this.chosen === undefined || row < 0) return;
    event.preventDefault();
    const { cells } = rows[Math.min(rows.length - 1, Math.max(0, row + step[1]))]!;
    const column = rows[row]!.cells.indexOf(this.chosen) + step[0];
    const first = cells.findIndex((each) => each !== undefined);
    const to = cells[Math.min(cells.length - 1, Math.max(first, column))];
    this.renderRoot.querySelector<HTMLElement>(`[data-interval="${to}"]`)?.focus();
  }

  private told(rows: ReturnType<HeatTable['rows']>): TemplateResult | string {
    const { chosen, scenario } = this;
    const cell = chosen === undefined ? undefined : this.intervals[chosen];
    if (chosen === undefined || cell === undefined)
      return 'Press an interval, or go there with the arrow keys, to see its tickets, experts and everything else.';
    const day = rows.find(({ cells }) => cells.includes(chosen))?.day.name;
    const parts = [ticketsText(cell), `${cell.staffed} experts on duty`, ...this.all.map((shown) => part(shown, cell))];
    return html`<strong>${day} ${clockOfInterval(scenario, chosen)}</strong>: ${parts.join('; ')}.`;
  }
}

const ticketsText = ({ arrived }: PlanInterval): string =>
  arrived === null
    ? 'no tickets'
    : `${brief(arrived.middle)} tickets (nine runs in ten: ${brief(arrived.low)} to ${brief(arrived.high)})`;

function part({ key, label, text }: Shown, cell: PlanInterval): string {
  const band =
    key === 'wait' && cell.wait !== null
      ? ` (${briefSpan(cell.wait.low * 1000)} to ${briefSpan(cell.wait.high * 1000)})`
      : '';
  return `${label}: ${text(cell)}${band}`;
}

const brief = (value: number): string => String(Number(value.toPrecision(4)));

declare global {
  interface HTMLElementTagNameMap {
    'sy-heat-table': HeatTable;
  }
}
