import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { countText, decimalText } from '../../engine/index.ts';
import type { BreakdownRow } from '../../server/protocol/index.ts';
import type { ChartMark, ChartSeries } from '../charts/chart-data.ts';
import '../charts/line-chart.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import { PolledAnswer } from '../live/polled-answer.ts';
import type { NamedCurves } from '../live/run-curves.ts';
import type { RunStore } from '../live/run-store.ts';
import { SliceController } from '../live/slice-controller.ts';

/** Ends of offers, as figures whose numerators count them. */
const OUTCOMES = [
  ['offersAccepted', 'accepted'],
  ['rejected', 'rejected'],
  ['timedOutOffer', 'expired'],
  ['offersRescinded', 'rescinded'],
] as const;

const COUNT = (value: number): string => countText(value);
const PERCENT = (value: number): string => `${decimalText(value, 1)} %`;
const MINUTES = (value: number): string => `${decimalText(value, value < 10 ? 1 : 0)} min`;

/** How the run went, over its time: what waits, how offers end, how often people refuse, how long customers wait. */
@customElement('sy-desk-charts')
export class DeskCharts extends LitElement {
  static override styles = css`
    .charts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
      gap: var(--sy-space-4);
    }
    sy-line-chart {
      min-inline-size: 0;
      padding: var(--sy-space-3);
      border: 1px solid var(--sy-line);
      border-radius: var(--sy-radius);
      background: var(--sy-surface);
    }
  `;

  @property({ attribute: false }) desk: LiveDesk | undefined;
  @property({ attribute: false }) store: RunStore | undefined;

  private readonly ofRun = new SliceController(this, ['joined', 'frame', 'details', 'curves'] as const);
  private readonly intervals = new PolledAnswer(this, 'intervals');

  override willUpdate(): void {
    const { desk, store } = this;
    this.ofRun.source = store;
    this.intervals.wanted =
      desk === undefined || store === undefined
        ? undefined
        : { desk, store, request: { figures: OUTCOMES.map(([key]) => key) } };
  }

  override render(): TemplateResult {
    const { store } = this;
    const { curves, details } = store ?? {};
    if (curves === undefined || details === undefined) return html``;
    const marks = marksOf(store);
    const { epoch } = details;
    // The interval that goes on has not had its whole share yet.
    const { rows: all = [], at = 0 } = this.intervals.value ?? {};
    const rows = all.filter(({ from = 0 }) => from + details.summary.interval <= at);
    const line = (key: string, label: string, factor = 1, colour?: number): ChartSeries => ({
      key,
      label,
      values: columnOf(curves, key, factor),
      ...(colour !== undefined && { colour }),
    });
    return html`<div class="charts">
      <sy-line-chart
        heading="Tickets now"
        .times=${curves.moments}
        .series=${[line('now.waiting', 'waiting', 1, 2), line('now.held', 'with experts', 1, 1)]}
        .marks=${marks}
        .write=${COUNT}
        .epoch=${epoch}
        cursor-key="desk"
      ></sy-line-chart>
      <sy-line-chart
        heading="Offers by how they ended, each interval"
        .times=${rows.map(({ from = 0 }) => from)}
        .series=${outcomes(rows)}
        .marks=${marks}
        .write=${COUNT}
        .epoch=${epoch}
      ></sy-line-chart>
      <sy-line-chart
        heading="Refused and ignored"
        .times=${curves.moments}
        .series=${[line('rejected', 'rejected', 1, 2), line('timedOut', 'timed out', 1, 4)]}
        .marks=${marks}
        .write=${PERCENT}
        .epoch=${epoch}
        cursor-key="desk"
      ></sy-line-chart>
      <sy-line-chart
        heading="How long customers wait"
        .times=${curves.moments}
        .series=${[line('acceptance', 'for an expert', 1 / 60, 1), line('answer', 'for a reply', 1, 3)]}
        .marks=${marks}
        .write=${MINUTES}
        .epoch=${epoch}
        cursor-key="desk"
      ></sy-line-chart>
    </div>`;
  }
}

function columnOf({ keys, values }: NamedCurves, key: string, factor: number): readonly (number | null)[] {
  const column = values[keys.indexOf(key)] ?? [];
  return factor === 1 ? column : column.map((value) => (value === null ? null : value * factor));
}

function marksOf(store: RunStore | undefined): readonly ChartMark[] {
  const { levers = [], bookmarks = [] } = store?.details ?? {};
  return [
    ...levers.map(({ at, words }): ChartMark => ({ at, label: words, kind: 'lever' })),
    ...bookmarks.map(({ at, label }): ChartMark => ({ at, label, kind: 'bookmark' })),
  ];
}

function outcomes(rows: readonly BreakdownRow[]): readonly ChartSeries[] {
  const colours = [3, 2, 4, 5];
  return OUTCOMES.map(([key, label], index) => ({
    key,
    label,
    values: rows.map(({ figures }) => figures[key]?.numerator ?? null),
    colour: colours[index]!,
  }));
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-desk-charts': DeskCharts;
  }
}
